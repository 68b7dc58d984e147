/// What the words and marks beside a predicate show of the phrases around it: which are verbs, adverbs, noun phrases.
///
/// Its subjects and its objects are in files of their own.
struct ReactionPhrases {
    let text: AnnotatedText
    /// No phrase is longer; the bound keeps the search linear.
    static let reach = 40

    func token(_ index: Int) -> Token { text.tokens[index] }

    func sentence(of index: Int) -> TokenRange { text.sentences[text.tokens[index].sentence] }

    /// An adverb, by lexicon or ending.
    func isAdverb(_ index: Int) -> Bool {
        let word = token(index)
        guard word.kind == .word, !word.isCapitalised else { return false }
        return word.isA(.adverb) || ends(word, "ly") && word.end - word.start > 4 || Self.adverbs.contains(word.hash)
    }

    func ends(_ word: Token, _ letters: StaticString) -> Bool {
        let count = letters.utf8CodeUnitCount
        guard word.end - word.start > count else { return false }
        return letters.withUTF8Buffer { text.bytes[(word.end - count)..<word.end].elementsEqual($0) }
    }

    /// A finite verb or participle, as far as the letters tell.
    func looksVerbal(_ index: Int) -> Bool {
        let word = token(index)
        guard word.kind == .word, !word.isCapitalised else { return false }
        if word.isA(.auxiliary) { return true }
        if word.isA([.says, .thinks, .saying]) { return !word.isA([.document, .group, .role]) }
        if IrregularPasts.contains(word.hash) { return true }
        guard ends(word, "ed"), word.end - word.start > 4, index > 0 else { return false }
        // `the proposed ban`, `a newly elected mayor` are no verbs.
        return !token(index - 1).isA([.determiner, .preposition, .quantifier]) && token(index - 1).kind != .possessive
            && !isAdverb(index - 1)
    }

    /// A word or mark that no phrase to the left of a verb goes beyond.
    func breaksLeft(_ index: Int) -> Bool {
        let word = token(index)
        switch word.kind {
        case .punctuation: return !word.isMark("&") && !word.isMark("$") && !word.isMark("-")
        case .quoteMark: return !isNameMark(index)
        case .word:
            if word.isCapitalised { return false }
            return word.isA([.relative, .conjunction]) || looksVerbal(index)
                || word.isA(.preposition) && !Self.inPhrase.contains(word.hash)
        default: return false
        }
    }

    /// A mark of `the "Me Too" movement`: few words are a name, no quotation.
    private func isNameMark(_ index: Int) -> Bool {
        for beside in [index - 1, index + 1] where text.tokens.indices.contains(beside) && token(beside).isQuoted {
            let region = text.regions[token(beside).region]
            if region.isClosed, region.words.count <= 3, let last = region.words.last, token(last).isWordLike { return true }
        }
        return false
    }

    func isNominal(_ range: TokenRange) -> Bool {
        guard let last = range.last else { return false }
        let word = token(last)
        guard word.isWordLike, word.kind != .possessive, word.kind != .number || range.count > 1 else { return false }
        if word.isA([.pronoun, .plural]) && word.kind == .word { return true }
        return !word.isA([.preposition, .determiner, .auxiliary, .conjunction, .calendar, .relative]) || word.isCapitalised
    }

    static let and = WordHash.of("and")
    static let that = WordHash.of("that")
    static let by = WordHash.of("by")
    static let to = WordHash.of("to")
    private static let adverbs: Set<UInt64> = [
        WordHash.of("earlier"), WordHash.of("long"), WordHash.of("both"), WordHash.of("all"),
        WordHash.of("hard"), WordHash.of("back"), WordHash.of("since"),
    ]
    /// Prepositions that may stand inside a noun phrase before a verb.
    private static let inPhrase: Set<UInt64> = [
        WordHash.of("of"), WordHash.of("in"), WordHash.of("for"), WordHash.of("from"), WordHash.of("at"), WordHash.of("with"),
        WordHash.of("on"), WordHash.of("against"),
    ]
}
