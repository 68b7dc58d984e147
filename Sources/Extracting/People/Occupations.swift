/// Words that say what a person is: those of the lexicon, and those whose ending says so (`fisherman`, `machinist`, `baker`).
struct Occupations {
    let text: AnnotatedText

    func contains(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word, token.start < token.end else { return false }
        if token.isA(.role) { return true }
        let isCommon = !token.isCapitalised || text.sentences[token.sentence].lowerBound == index
        return isCommon && !token.isA(Self.other) && text.ends(token, Self.surest, beyond: 1)
    }

    /// Of an apposition, `a bus driver`, the endings that are a verb's or an adjective's elsewhere say enough.
    func inApposition(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return contains(index)
            || token.kind == .word && !token.isCapitalised && !token.isA(Self.other) && !Self.attributes.contains(token.hash)
                && text.ends(token, Self.likely, beyond: 1)
    }

    /// How much a word says: an office or a trade of the lexicon, one that only its ending shows, a relation or the like.
    func weight(_ index: Int) -> Int {
        let token = text.tokens[index]
        if Self.relations.contains(token.hash) { return 0 }
        return token.isA(.role) ? 2 : 1
    }

    private static let other: WordClass = [.function, .organisation, .document, .group, .place, .nationality]
    private static let surest = ["man", "woman", "person", "ologist", "keeper", "ician"].map { Array($0.utf8) }
    private static let likely = ["er", "or", "ist", "ian", "eer", "smith", "wright", "mate", "nurse", "cook"].map {
        Array($0.utf8)
    }
    private static let relations: Set<UInt64> = [
        WordHash.of("wife"), WordHash.of("husband"), WordHash.of("widow"), WordHash.of("son"), WordHash.of("daughter"),
        WordHash.of("father"), WordHash.of("mother"), WordHash.of("brother"), WordHash.of("sister"), WordHash.of("man"),
        WordHash.of("woman"), WordHash.of("person"), WordHash.of("member"),
    ]
    private static let attributes: Set<UInt64> = [
        WordHash.of("former"), WordHash.of("senior"), WordHash.of("junior"), WordHash.of("longer"), WordHash.of("number"),
        WordHash.of("matter"), WordHash.of("major"), WordHash.of("minor"), WordHash.of("civilian"), WordHash.of("factor"),
        WordHash.of("newspaper"), WordHash.of("paper"), WordHash.of("computer"), WordHash.of("power"), WordHash.of("water"),
        WordHash.of("super"), WordHash.of("prior"), WordHash.of("popular"), WordHash.of("younger"), WordHash.of("older"),
        WordHash.of("elder"), WordHash.of("labor"), WordHash.of("color"), WordHash.of("error"), WordHash.of("horror"),
        WordHash.of("terror"), WordHash.of("center"), WordHash.of("theater"), WordHash.of("letter"), WordHash.of("summer"),
        WordHash.of("winter"), WordHash.of("river"), WordHash.of("cancer"), WordHash.of("dinner"), WordHash.of("corner"),
        WordHash.of("border"), WordHash.of("order"), WordHash.of("offer"), WordHash.of("career"), WordHash.of("father-in-law"),
    ]
}
