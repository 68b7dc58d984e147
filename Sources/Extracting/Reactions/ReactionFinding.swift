import Coverage

/// A reaction as tokens, before it is made a fact.
struct ReactionFinding {
    /// The clause that tells it.
    var clause: TokenRange
    /// The words that name who reacts; nil for nobody named.
    var actor: TokenRange?
    var predicate: TokenRange
    var target: TokenRange?
    var stance: Reaction.Stance
    /// Place in `Facts.quotes`.
    var quote: Int?
    /// Whether only judging words in what is said make it a reaction.
    var isByJudgement = false
    /// Whether judging words gave it its stance.
    var isJudged = false
    /// Whether it stands in a relative clause, so that what the sentence goes on to tell is another one.
    var isBackground = false

    init(clause: TokenRange, actor: TokenRange?, predicate: TokenRange, target: TokenRange?, stance: Reaction.Stance) {
        self.clause = clause
        self.actor = actor
        self.predicate = predicate
        self.target = target
        self.stance = stance
    }
}

extension TokenRange {
    /// From the begin of `first`, wherever it stands, to `end` at least.
    init(covering first: TokenRange, to end: Int) {
        self = Swift.min(first.lowerBound, end)..<Swift.max(first.upperBound, end)
    }

    /// From the begin of the earlier to the end of the later.
    func union(_ other: TokenRange?) -> TokenRange {
        guard let other, !other.isEmpty else { return self }
        return Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
