import Coverage

/// A stretch of a quote as it is compared with stretches of other quotes: a sentence, or what stands within quote marks.
public struct Wording: Sendable, Equatable {
    /// A word of a wording.
    public struct Word: Sendable, Equatable {
        /// `Stem`.
        public var stem: UInt32
        /// What sharing this word tells, in quarters of a bit: much for a rare word, less for one that the article repeats, for a name,
        /// and for a function word.
        public var weight: UInt8

        public init(stem: UInt32, weight: UInt8) {
            self.stem = stem
            self.weight = weight
        }

        /// Whether it tells something by itself.
        var isContent: Bool { weight >= UtteranceCriteria.leastContent }
    }

    /// Where it stands in the body.
    public var span: Span
    /// Whether these are the speaker's own words, in quote marks.
    public var isQuoted: Bool
    public var words: [Word]

    public init(span: Span, isQuoted: Bool, words: [Word]) {
        self.span = span
        self.isQuoted = isQuoted
        self.words = words
    }

    /// The weights of all words together, in quarters of a bit.
    public var weight: Int { words.reduce(0) { $0 + Int($1.weight) } }

    /// By this equal words with equal weights are known.
    public var hash: UInt64 {
        var hash: UInt64 = isQuoted ? 0x9e37_79b9_7f4a_7c15 : 0x2545_f491_4f6c_dd1d
        for word in words { hash = WordingKeys.mixed(hash ^ UInt64(word.stem) << 8 ^ UInt64(word.weight)) }
        return hash
    }
}
