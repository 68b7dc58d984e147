/// Tells quotations that say what words mean from those that somebody said: `which translates as "Mend Your Bridge"`.
struct Glosses {
    private let text: AnnotatedText
    /// By region: its tokens all ask, and each would count the words of a long quotation again.
    private var isGloss: [Bool] = []
    /// In words.
    private static let longest = 12

    init(text: AnnotatedText) {
        self.text = text
        isGloss = text.regions.map { isIntroduced($0) && isShort($0) }
    }

    /// Whether a region says what words mean.
    func contains(_ region: Int) -> Bool { isGloss[region] }

    private func isShort(_ region: QuoteRegion) -> Bool {
        region.words.count(where: { text.tokens[$0].isWordLike }) < Self.longest
    }

    /// Whether a word for meaning leads to the region, or an `or` behind what it explains: `#MendIt, or "Mend the bridge"`.
    private func isIntroduced(_ region: QuoteRegion) -> Bool {
        var before = region.open - 1
        while before > 0, Self.leading.contains(text.tokens[before].hash) || text.tokens[before].isMark(",") { before -= 1 }
        guard before > 0, text.tokens[before].sentence == text.tokens[region.open].sentence else { return false }
        if Self.meaning.contains(text.tokens[before].hash) { return true }
        guard text.tokens[before].hash == Self.or else { return false }
        return ((max(0, before - 3))..<before).contains { text.tokens[$0].kind == .hashtag }
    }

    private static let meaning: Set<UInt64> = [
        WordHash.of("translates"), WordHash.of("translated"), WordHash.of("translating"), WordHash.of("translate"),
        WordHash.of("meaning"), WordHash.of("means"), WordHash.of("mean"), WordHash.of("meant"),
    ]
    private static let leading: Set<UInt64> = [
        WordHash.of("as"), WordHash.of("to"), WordHash.of("into"), WordHash.of("roughly"), WordHash.of("literally"),
        WordHash.of("simply"),
    ]
    private static let or = WordHash.of("or")
}
