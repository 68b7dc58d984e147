/// What two wordings have in common.
///
/// Evidence is the information of the shared words times the share of the shorter wording to the power of 1.5. The share is the larger
/// of two: of words in the same order, where a word of the same meaning counts in part (a longest common subsequence, weighted), and of
/// words in runs wherever they stand, so that a sentence whose halves changed places is still the same.
public struct WordingMatch: Sendable, Equatable {
    /// By this the likeliest of several matches is known; quoted words of which most are shared come before all others.
    public var score: Double
    /// Whether one is the other cut or edited, both in quote marks.
    public var isClose: Bool
    /// The stretch of each that the other has, in words; nil where it is not known well enough.
    public var stretches: (first: Range<Int>, second: Range<Int>)?

    public static func == (a: WordingMatch, b: WordingMatch) -> Bool {
        a.score == b.score && a.isClose == b.isClose && a.stretches?.first == b.stretches?.first
            && a.stretches?.second == b.stretches?.second
    }
}

/// A wording made ready to be compared with many.
///
/// A class, because many pairs share it, and meanings are looked up for those only that share enough words.
public final class ComparedWording {
    public let words: [Wording.Word]
    public let isQuoted: Bool
    public let speaker: SpeakerName?
    /// Whether one of the words denies.
    private(set) lazy var hasNegation = words.contains(where: Negation.isNegation)
    /// Whether one of the words says that something is not true.
    private(set) lazy var hasDenial = words.contains(where: DeniedStatement.denies)
    /// Days from 1970, of publication; nil where it is not known.
    public let day: Int?
    public let tag: WordingTag
    let table: WordTable
    /// Of each word, as the table has them.
    private(set) lazy var meanings = words.map { $0.isContent ? table.meanings(of: $0.stem) : WordMeanings() }

    /// A content word with its largest weight: eight bytes, since most pairs are told apart by these alone.
    struct ContentWord {
        let stem: UInt32
        var weight: UInt8
        /// In `words`.
        let place: UInt16
    }

    /// The content words, each once, ascending.
    let content: [ContentWord]
    let functionWords: Int
    /// Of words; here, so that it takes no look at them.
    let count: Int
    /// The weights of all words, a function word counting as the least of the others.
    let total: Int

    public init(_ words: [Wording.Word], isQuoted: Bool, speaker: SpeakerName?, day: Int?, table: WordTable) {
        self.words = words
        self.isQuoted = isQuoted
        self.speaker = speaker
        self.day = day.map { min(max($0, -Self.mostDays), Self.mostDays) }
        tag = WordingTag(speaker: speaker, day: day)
        self.table = table
        var sorted: [ContentWord] = []
        sorted.reserveCapacity(words.count)
        var total = 0
        for (place, word) in words.enumerated() {
            total += Self.weight(word)
            guard word.isContent else { continue }
            sorted.append(ContentWord(stem: word.stem, weight: word.weight, place: UInt16(truncatingIfNeeded: place)))
        }
        count = words.count
        functionWords = words.count - sorted.count
        sorted.sort { $0.stem == $1.stem ? $0.place < $1.place : $0.stem < $1.stem }
        var content: [ContentWord] = []
        content.reserveCapacity(sorted.count)
        for word in sorted {
            if let last = content.last, last.stem == word.stem {
                content[content.count - 1].weight = max(last.weight, word.weight)
            } else {
                content.append(word)
            }
        }
        self.content = content
        self.total = total
    }

    /// Beyond the year 9999: what SQL may have put there must not overflow.
    private static let mostDays = 1 << 24

    static func weight(_ word: Wording.Word) -> Int { max(Int(word.weight), UtteranceCriteria.leastContent) }
}

extension WordingMatch {
    /// Compares two wordings that share keys of so many points; nil when they do not report the same utterance.
    public init?(_ a: ComparedWording, _ b: ComparedWording, points: Int) {
        guard points >= WordingKeys.leastPoints(a, b) else { return nil }
        self.init(a, b)
    }

    /// Compares two wordings; nil when they do not report the same utterance.
    public init?(_ a: ComparedWording, _ b: ComparedWording) {
        let pair = WordingPair(a, b)
        let (same, count) = SharedContent.same(a, b)
        guard pair.isPhrase || (count > 1 || a.words.count == b.words.count) && Self.isWorthwhile(same, pair) else {
            return nil
        }
        let shared = Double(same) / 4 + SharedContent.meanings(a, b)
        guard pair.couldShareEnough(shared, words: count) else { return nil }
        let runs = CommonRuns(a, b)
        let share = max(CommonOrder.share(a, b), runs.share)
        let least = pair.least(sharing: max(share, runs.ownShare), words: count)
        let evidence = shared * share * share.squareRoot()
        guard shared >= least.shared, evidence >= least.evidence, !pair.isDenial else { return nil }
        let isPlaced = pair.areQuoted && runs.share >= UtteranceCriteria.placed
        score = evidence + (isPlaced ? 1_000 : 0)
        isClose = pair.areQuoted && runs.share >= UtteranceCriteria.close
        stretches = isPlaced ? runs.stretches : nil
    }

    /// Whether the same words could be enough for a link, even if all other things were as good as they can be.
    private static func isWorthwhile(_ same: Int, _ pair: WordingPair) -> Bool {
        guard Double(same) >= 4 * UtteranceCriteria.leastVerbatim.shared else { return false }
        let most = Double(same) * UtteranceCriteria.mostByMeaning
        let functionWords = UtteranceCriteria.leastContent * min(pair.a.functionWords, pair.b.functionWords)
        let share = min((most + Double(functionWords)) / Double(min(pair.a.total, pair.b.total)), 1)
        let least = pair.least
        // Quotations of few words may be linked with less, when they are shared whole.
        return most / 4 >= least.shared && most / 4 * share * share.squareRoot() >= least.evidence || share == 1
    }
}
