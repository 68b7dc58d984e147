/// Finds the stretches of a sentence that may hold names: capitalised words and what links them. All else is never tagged.
struct NameStretches {
    let text: AnnotatedText
    let casing: Casing

    /// Calls `body` with each stretch, from left to right.
    func forEach(in sentence: TokenRange, _ body: (TokenRange) -> Void) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard casing.isCapitalised[index] else {
                index += 1
                continue
            }
            var start = index
            var end = index + 1
            while let next = nextCapitalised(after: end, sentence) { end = next + 1 }
            while start > sentence.lowerBound, text.tokens[start - 1].kind == .word, text.tokens[start - 1].isA(.particle) {
                start -= 1
            }
            let isFunctionWord = end - index == 1 && text.tokens[index].isA(.function) && !text.tokens[index].isA(.particle)
            if !isFunctionWord { body(start..<end) }
            index = end
        }
    }

    /// The next capitalised word, over at most two words and marks that may stand inside a name.
    private func nextCapitalised(after end: Int, _ sentence: TokenRange) -> Int? {
        var index = end
        while index < min(end + 3, sentence.upperBound) {
            if casing.isCapitalised[index] { return index }
            guard index < end + 2, links(index) else { return nil }
            index += 1
        }
        return nil
    }

    private func links(_ index: Int) -> Bool {
        let token = text.tokens[index]
        switch token.kind {
        case .word: return token.isA(.particle) || Self.linkingWords.contains(token.hash)
        case .possessive, .quoteMark: return true
        case .punctuation:
            return token.isMark("-") || token.isMark("&") || token.isMark(".") || token.isMark("(") || token.isMark(")")
        default: return false
        }
    }

    private static let linkingWords: Set<UInt64> = [
        WordHash.of("of"), WordHash.of("the"), WordHash.of("and"), WordHash.of("for"), WordHash.of("on"), WordHash.of("in"),
        WordHash.of("at"), WordHash.of("to"), WordHash.of("und"), WordHash.of("et"), WordHash.of("y"), WordHash.of("a"),
    ]
}
