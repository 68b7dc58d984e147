/// Questions about words around a cue that several rules ask.
struct Clauses {
    let text: AnnotatedText

    func sentence(of index: Int) -> TokenRange { text.sentences[text.tokens[index].sentence] }

    /// A word that may give what is said to somebody.
    func isCue(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word, !token.isQuoted, token.isA(.reports), !token.isCapitalised else { return false }
        return !leadsToCue(index)
    }

    /// `continued to say`: the second verb is the cue.
    private func leadsToCue(_ index: Int) -> Bool {
        index + 2 < text.tokens.count && text.tokens[index + 1].hash == Self.to && text.tokens[index + 2].isA(.say)
            && text.tokens[index].hash == Self.continued
    }

    func isAccording(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return !token.isQuoted && token.hash == Self.according && index + 1 < text.tokens.count
            && text.tokens[index + 1].hash == Self.to
    }

    /// An adverb that may stand between speaker and verb.
    func isAdverb(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word, !token.isCapitalised else { return false }
        let length = token.end - token.start
        return token.isA(.adverb)
            || length > 4 && text.bytes[token.end - 2] == UInt8(ascii: "l") && text.bytes[token.end - 1] == UInt8(ascii: "y")
    }

    /// A word in lower case that ends like a past, or is an irregular one.
    func looksPast(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word, !token.isCapitalised, token.end - token.start > 3 else { return false }
        return text.bytes[token.end - 2] == UInt8(ascii: "e") && text.bytes[token.end - 1] == UInt8(ascii: "d")
            || IrregularPasts.contains(token.hash)
    }

    /// A verb that a subject may stand before, as far as the letters tell.
    func looksFinite(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word, !token.isCapitalised, !token.isQuoted else { return false }
        return token.isA([.auxiliary, .says, .thinks]) || looksPast(index)
    }

    /// The first token from `index` on that is no adverb.
    func afterAdverbs(_ index: Int, to high: Int) -> Int {
        var next = index
        while next < high, isAdverb(next) { next += 1 }
        return next
    }

    /// The first token from `index` on that says not when: behind `on Friday`.
    func afterTime(_ index: Int, to high: Int) -> Int {
        var next = index
        while next < high, isTime(next) { next += 1 }
        return next
    }

    /// A word of what says when: `Friday`, `on` before it, `4` behind `May`.
    private func isTime(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isA(.calendar) || token.kind == .number && index > 0 && text.tokens[index - 1].isA(.calendar)
            || Self.times.contains(token.hash) && index + 1 < text.tokens.count && text.tokens[index + 1].isA(.calendar)
    }

    /// Whether only words in quote marks, and marks, stand in the range.
    func isAllQuoted(_ range: TokenRange) -> Bool {
        range.allSatisfy { text.tokens[$0].isQuoted || !text.tokens[$0].isWordLike }
    }

    /// Whether each longer word is capitalised, as in the title of a work.
    func isTitleCase(_ words: some Sequence<Int>) -> Bool {
        words.allSatisfy { index in
            let token = text.tokens[index]
            return token.kind != .word || token.isCapitalised || token.end - token.start < 5
        }
    }

    /// A mark with which a quotation ends before its sentence does: `"…," Quill said`.
    func leadsOn(_ index: Int) -> Bool {
        text.tokens[index].isMark(",") || text.tokens[index].isMark("!") || text.tokens[index].isMark("?")
    }

    /// The number of words, marks left out.
    func wordCount(_ range: TokenRange) -> Int { range.reduce(0) { $0 + (text.tokens[$1].isWordLike ? 1 : 0) } }

    /// Whether so many words stand in quote marks that they are no mere term: `the "Search" function`.
    func quotesWords(_ range: TokenRange) -> Bool {
        range.lazy.filter { text.tokens[$0].isQuoted && text.tokens[$0].isWordLike }.prefix(4).count == 4
    }

    func hasQuoted(_ range: TokenRange) -> Bool { range.contains { text.tokens[$0].isQuoted } }

    /// The outermost region whose closing mark is the last or last but one token before `index`.
    func region(closingBefore index: Int, from low: Int) -> Int? {
        for mark in stride(from: index - 1, through: max(low, index - 2), by: -1) where mark > 0 {
            let token = text.tokens[mark]
            if token.isQuoteMark, !token.isQuoted, text.tokens[mark - 1].isQuoted { return text.tokens[mark - 1].region }
            if token.isWordLike { return nil }
        }
        return nil
    }

    /// The whole quotation that a region is part of, over all its paragraphs, with the outer marks.
    func quotation(of region: Int) -> TokenRange {
        let region = text.regions[region]
        return text.regions[region.first].open..<text.regions[region.last].outer.upperBound
    }

    /// Where a quotation ends with the noun that it describes: `"rigged" board`, but not `"rigged," Lund said`.
    func end(describing quotation: TokenRange) -> Int {
        var end = quotation.upperBound
        guard end > 1, text.tokens[end - 2].isWordLike else { return end }
        while end < min(sentence(of: end - 1).upperBound, quotation.upperBound + Self.mostDescribed),
            text.tokens[end].kind == .word,
            !text.tokens[end].isA(.function), !text.tokens[end].isA([.reports, .calendar]), !looksFinite(end), !isAdverb(end)
        { end += 1 }
        return end
    }

    private static let mostDescribed = 2
    private static let times = WordHash.all(of: "on in late early earlier last this")
    static let according = WordHash.of("according")
    static let to = WordHash.of("to")
    static let continued = WordHash.of("continued")
    static let that = WordHash.of("that")
    static let and = WordHash.of("and")
    static let nor = WordHash.of("nor")
}
