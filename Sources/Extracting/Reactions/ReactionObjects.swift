/// What a predicate is directed at, to the right, and where its clause ends.
extension ReactionPhrases {
    /// The noun phrase after a predicate, at most one preposition skipped.
    func object(after index: Int, to high: Int) -> TokenRange? {
        var start = index
        while start < high, isAdverb(start) { start += 1 }
        if start < high, token(start).isA(.preposition), !token(start).isCapitalised { start += 1 }
        if start < high, token(start).hash == Self.that { start += 1 }
        var end = start
        while end < min(high, start + Self.reach), !endsObject(end, start) { end += 1 }
        while end > start,
            !token(end - 1).isWordLike || token(end - 1).isA([.preposition, .conjunction, .quantifier, .determiner])
        {
            end -= 1
        }
        return start < end ? start..<end : nil
    }

    private func endsObject(_ index: Int, _ start: Int) -> Bool {
        let word = token(index)
        switch word.kind {
        case .punctuation: return !word.isMark("&") && !word.isMark("$") && !word.isMark("-")
        case .quoteMark: return index > start && token(index - 1).isWordLike && !word.shape.contains(.afterSpace)
        case .word:
            if word.isCapitalised || word.isQuoted { return false }
            if word.isA(.saying) { return true }
            if word.hash == Self.and { return index + 1 < text.tokens.count && looksVerbal(index + 1) }
            return Self.closing.contains(word.hash) || word.isA(.preposition) && leadsCircumstance(index)
        default: return false
        }
    }

    /// `on Tuesday`, `on CNN`, `in a statement`
    private func leadsCircumstance(_ preposition: Int) -> Bool {
        let next = (preposition + 1)..<min(preposition + 4, text.tokens.count)
        guard let first = next.first else { return false }
        return token(first).isA(.calendar) || token(preposition).hash != Self.of && next.contains { token($0).isA(.channel) }
    }

    /// Where the clause that holds `index` ends: before its next comma outside quotations, or before the final mark.
    func clauseEnd(from index: Int, to high: Int) -> Int {
        var end = index
        while end < high {
            let word = token(end)
            let isComma = word.isMark(",") || word.isMark(";") || word.byte == Token.longDash && word.kind == .punctuation
            if !word.isQuoted, isComma {
                let opensQuote = end + 1 < high && token(end + 1).isQuoteMark
                if !opensQuote { break }
            }
            end += 1
        }
        return lastWord(index..<end)
    }

    /// The end of a range without the marks that close it, quote marks apart.
    func lastWord(_ range: TokenRange) -> Int {
        var end = range.upperBound
        while end > range.lowerBound + 1, !token(end - 1).isWordLike, !token(end - 1).isQuoteMark { end -= 1 }
        return end
    }

    private static let of = WordHash.of("of")
    private static let closing: Set<UInt64> = [
        WordHash.of("as"), WordHash.of("for"), WordHash.of("after"), WordHash.of("when"), WordHash.of("while"),
        WordHash.of("because"), WordHash.of("but"), WordHash.of("during"), WordHash.of("who"), WordHash.of("which"),
        WordHash.of("where"), WordHash.of("before"), WordHash.of("since"),
    ]
}
