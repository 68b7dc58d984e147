/// Tells firms that bear a person's name from persons whom an article names by their surname only.
struct FirmEvidence {
    let text: AnnotatedText

    init(_ text: AnnotatedText) { self.text = text }

    /// The words of which the article says what only a firm does: `Meredith rose 3 percent`, `Meredith shares`, `shares of Meredith`.
    func firms(among words: Set<UInt64>) -> [UInt64] {
        guard !words.isEmpty else { return [] }
        var found: Set<UInt64> = []
        for index in text.tokens.indices where words.contains(text.tokens[index].hash) && isTraded(index) {
            found.insert(text.tokens[index].hash)
        }
        return found.sorted()
    }

    private func hash(_ index: Int) -> UInt64 { text.tokens.indices.contains(index) ? text.tokens[index].hash : 0 }

    private func isTraded(_ index: Int) -> Bool {
        let isOwner = text.tokens.indices.contains(index + 1) && text.tokens[index + 1].kind == .possessive
        if Self.securities.contains(hash(index + (isOwner ? 2 : 1))) { return true }
        if Self.securities.contains(hash(index - 2)), hash(index - 1) == Self.of { return true }
        guard Self.moves.contains(hash(index + 1)) else { return false }
        return (index + 2..<index + 6).contains {
            Self.units.contains(hash($0)) || text.tokens.indices.contains($0) && text.tokens[$0].isMark("%")
        }
    }

    private static let of = WordHash.of("of")
    private static let securities: Set<UInt64> = [
        WordHash.of("shares"), WordHash.of("stock"), WordHash.of("shareholders"), WordHash.of("stockholders"),
        WordHash.of("bonds"),
    ]
    private static let moves: Set<UInt64> = [
        WordHash.of("rose"), WordHash.of("fell"), WordHash.of("gained"), WordHash.of("dropped"), WordHash.of("climbed"),
        WordHash.of("slid"), WordHash.of("jumped"), WordHash.of("lost"), WordHash.of("added"), WordHash.of("slipped"),
        WordHash.of("sank"), WordHash.of("surged"), WordHash.of("tumbled"), WordHash.of("advanced"),
    ]
    private static let units: Set<UInt64> = [WordHash.of("percent"), WordHash.of("pct"), WordHash.of("cents")]
}
