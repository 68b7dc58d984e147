/// Who a predicate speaks of: its subject, to the left, with the relative clauses and appositions between.
extension ReactionPhrases {
    /// Where the verb group of `verb` begins: its auxiliaries and adverbs are in.
    func groupStart(of verb: Int, from low: Int) -> Int {
        var start = verb
        while start > low, token(start - 1).kind == .word,
            token(start - 1).isA(.auxiliary) && !token(start - 1).isCapitalised || isAdverb(start - 1)
        { start -= 1 }
        return start
    }

    /// The subject of the verb group that begins at `start`.
    func subject(before start: Int, from low: Int) -> TokenRange? {
        guard start > low else { return nil }
        var last = start - 1
        let word = token(last)
        if word.kind == .word, word.isA(.relative) {
            last -= 1
            if last > low, token(last).isCommaOrDash { last -= 1 }
            guard let phrase = nominal(endingAt: last, from: low) else { return nil }
            // `a letter published in the newspaper, which`: the letter.
            let before = phrase.lowerBound - 1
            if before > low + 1, token(before).isA(.preposition), ends(token(before - 1), "ed"),
                let noun = nominal(endingAt: before - 2, from: low)
            {
                return noun
            }
            return antecedent(phrase)
        }
        if word.isMark(")"), let open = (max(low, last - 10)..<last).last(where: { token($0).isMark("(") }), open > low {
            return nominal(endingAt: open - 1, from: low)
        }
        if word.isCommaOrDash { return apposed(before: last, from: low) ?? mainSubject(of: low..<start) }
        if word.kind == .word, word.isA(.conjunction), !word.isCapitalised {
            return mainSubject(of: low..<start)
        }
        return nominal(endingAt: last, from: low)
    }

    /// Of `take a swipe at the mayor`, before `who`, the mayor.
    private func antecedent(_ range: TokenRange) -> TokenRange {
        let first = token(range.lowerBound)
        if first.isCapitalised || first.isA([.determiner, .quantifier]) { return range }
        let cut = range.last { token($0).isA(.preposition) && !token($0).isCapitalised && $0 + 1 < range.upperBound }
        return cut.map { ($0 + 1)..<range.upperBound } ?? range
    }

    /// `Jane Roe, 74, the minister of war,`: the part that the others explain.
    private func apposed(before comma: Int, from low: Int) -> TokenRange? {
        var begin = comma
        while begin > max(low, comma - Self.reach),
            !token(begin - 1).isQuoteMark, !token(begin - 1).isMark(";"), !token(begin - 1).isMark(":")
        { begin -= 1 }
        var start = begin
        while start < comma {
            var end = start
            while end < comma, !token(end).isCommaOrDash, !token(end).isMark("(") { end += 1 }
            while start < end, token(start).isA(.conjunction) || isAdverb(start) { start += 1 }
            if start < end, end - start <= 14, !token(start).isA([.preposition, .relative, .saying]), !ends(token(start), "ing"),
                !(start..<end).contains(where: looksVerbal), isNominal(start..<end)
            {
                return start..<end
            }
            start = end + 1
        }
        return nil
    }

    /// What a sentence is about: its first noun phrase after what leads it.
    func mainSubject(of range: TokenRange) -> TokenRange? {
        var start = range.lowerBound
        while start < range.upperBound, token(start).isA(.conjunction) || isAdverb(start) || !token(start).isWordLike {
            start += 1
        }
        guard start < range.upperBound else { return nil }
        let leads = token(start).isA([.preposition, .saying, .conjunction]) || ends(token(start), "ing")
        if leads, let comma = (start..<range.upperBound).first(where: { token($0).isMark(",") }) {
            return mainSubject(of: (comma + 1)..<range.upperBound)
        }
        guard !leads else { return nil }
        var end = start
        while end < min(range.upperBound, start + 14), !breaksLeft(end) || token(end).isA(.conjunction) && joins(end) { end += 1 }
        if end > start + 1, end < range.upperBound, isAdverb(end - 1) { end -= 1 }
        guard start < end, isNominal(start..<end) else { return nil }
        return start..<end
    }

    /// `Roe and Doe`
    private func joins(_ index: Int) -> Bool {
        index + 1 < text.tokens.count && index > 0 && token(index - 1).isCapitalised
            && (token(index + 1).isCapitalised || token(index + 1).isA([.quantifier, .determiner]))
    }

    /// The noun phrase that ends with the token at `last`.
    func nominal(endingAt last: Int, from low: Int) -> TokenRange? {
        var last = last
        // `The mayor on Tuesday`
        if last > low + 1, token(last).isA(.calendar), token(last).isCapitalised {
            last -= token(last - 1).isA(.preposition) ? 2 : 1
        }
        while last > low, isAdverb(last) { last -= 1 }
        guard last >= low else { return nil }
        // `that afternoon she`
        if token(last).kind == .word, Self.subjectPronouns.contains(token(last).hash) { return last..<(last + 1) }
        var start = last + 1
        while start > max(low, last - 18), !breaksLeft(start - 1) { start -= 1 }
        if start - 1 > low, token(start - 1).isA(.conjunction), !token(start - 1).isCapitalised,
            let first = coordinated(before: start - 1, from: low)
        {
            start = first
        }
        while start < last, isAdverb(start) || token(start).isA([.adverb, .calendar, .conjunction]) { start += 1 }
        if start <= last, token(start).isA(.preposition), !token(start).isA(.relative) { start = nounAtEnd(start, last) }
        guard start <= last, isNominal(start..<(last + 1)) else { return nil }
        return start..<(last + 1)
    }

    /// `Jane Roe and 99 other women`: where the first of the two begins.
    private func coordinated(before and: Int, from low: Int) -> Int? {
        guard token(and).hash == Self.and else { return nil }
        var start = and
        while start > max(low, and - 10), !breaksLeft(start - 1), !token(start - 1).isA(.preposition) { start -= 1 }
        guard start < and, start == low || !token(start - 1).isWordLike else { return nil }
        return token(start).isCapitalised || token(start).isA([.determiner, .quantifier]) ? start : nil
    }

    /// `On Tuesday Ms Roe`, `In Paris protesters`: what is left when the phrase that leads is taken away.
    private func nounAtEnd(_ low: Int, _ last: Int) -> Int {
        var start = last
        if token(last).isCapitalised {
            while start > low + 1, token(start - 1).isCapitalised, !token(start - 1).isA([.calendar, .preposition]) { start -= 1 }
            return start
        }
        if let determiner = (low..<max(low, last)).last(where: { $0 > low && token($0).isA(.determiner) }) { return determiner }
        while start > low + 1, !token(start).isA(.determiner), !token(start - 1).isA([.calendar, .preposition]),
            !(token(start - 1).isCapitalised && !token(start).isCapitalised)
        { start -= 1 }
        return start
    }

    private static let subjectPronouns: Set<UInt64> = [
        WordHash.of("he"), WordHash.of("she"), WordHash.of("they"), WordHash.of("we"), WordHash.of("i"),
    ]
}
