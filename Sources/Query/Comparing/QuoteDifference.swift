/// What became of the quotes of an article from one text to another.
public struct QuoteDifference: Sendable, Equatable {
    public enum Change: String, Sendable {
        case added = "quote added"
        case removed = "quote removed"
        /// The same words, another speaker.
        case reattributed = "quote re-attributed"
        /// The same speaker, other words in part.
        case reworded = "quote reworded"
    }

    public struct Entry: Sendable, Equatable {
        public var change: Change
        public var old: ArticleView.Quotation?
        public var new: ArticleView.Quotation?
    }

    /// In the order of the texts: first by the new one, then what is in the old one only.
    public let entries: [Entry]

    public init(from old: [ArticleView.Quotation], to new: [ArticleView.Quotation]) {
        var left = old
        var partners: [Int: ArticleView.Quotation] = [:]
        // The best reason to hold two quotes for one goes first over all of them, so that no weaker one takes a partner away.
        let reasons: [(ArticleView.Quotation, ArticleView.Quotation) -> Bool] = [
            { Self.words($0) == Self.words($1) && Self.speaker($0) == Self.speaker($1) },
            { Self.words($0) == Self.words($1) },
            { Self.speaker($0) == Self.speaker($1) && Self.likeness($0, $1) >= Self.leastLikeness },
        ]
        for isSame in reasons {
            for place in new.indices where partners[place] == nil {
                guard let found = left.firstIndex(where: { isSame($0, new[place]) }) else { continue }
                partners[place] = left.remove(at: found)
            }
        }
        let changed = new.indices.compactMap { place -> Entry? in
            guard let partner = partners[place] else { return Entry(change: .added, new: new[place]) }
            if Self.speaker(partner) != Self.speaker(new[place]) {
                return Entry(change: .reattributed, old: partner, new: new[place])
            }
            return Self.words(partner) == Self.words(new[place])
                ? nil : Entry(change: .reworded, old: partner, new: new[place])
        }
        entries = changed + left.map { Entry(change: .removed, old: $0) }
    }

    /// The share of words that two quotes must have in common to be one that was edited.
    private static let leastLikeness = 0.5

    /// The words alone: case, punctuation and the kind of quote marks are no change of what was said.
    private static func words(_ quote: ArticleView.Quotation) -> [String] {
        quote.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The person, or else the speaker as printed.
    private static func speaker(_ quote: ArticleView.Quotation) -> String? {
        (quote.speakerName ?? quote.speakerPassage?.text)?.lowercased()
    }

    /// Dice's coefficient of the two lists of words.
    private static func likeness(_ a: ArticleView.Quotation, _ b: ArticleView.Quotation) -> Double {
        let (first, second) = (words(a), words(b))
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        var counts: [String: Int] = [:]
        for word in first { counts[word, default: 0] += 1 }
        var shared = 0
        for word in second where counts[word, default: 0] > 0 {
            counts[word, default: 0] -= 1
            shared += 1
        }
        return 2 * Double(shared) / Double(first.count + second.count)
    }
}
