/// Subjects, objects and clause ends around a predicate, read off the words and marks beside it.
struct ReactionPhrases {
    let text: AnnotatedText
    /// No phrase is longer; the bound keeps the search linear.
    private static let reach = 40

    private func token(_ index: Int) -> Token { text.tokens[index] }

    func sentence(of index: Int) -> TokenRange { text.sentences[text.tokens[index].sentence] }

    // MARK: Words

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
        if Self.irregularPasts.contains(word.hash) { return true }
        guard ends(word, "ed"), word.end - word.start > 4, index > 0 else { return false }
        // `the proposed ban`, `a newly elected mayor` are no verbs.
        return !token(index - 1).isA([.determiner, .preposition, .quantifier]) && token(index - 1).kind != .possessive
            && !isAdverb(index - 1)
    }

    /// A word or mark that no phrase to the left of a verb goes beyond.
    private func breaksLeft(_ index: Int) -> Bool {
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

    // MARK: Subjects

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

    func isNominal(_ range: TokenRange) -> Bool {
        guard let last = range.last else { return false }
        let word = token(last)
        guard word.isWordLike, word.kind != .possessive, word.kind != .number || range.count > 1 else { return false }
        if word.isA([.pronoun, .plural]) && word.kind == .word { return true }
        return !word.isA([.preposition, .determiner, .auxiliary, .conjunction, .calendar, .relative]) || word.isCapitalised
    }

    // MARK: Objects and clause ends

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

    static let and = WordHash.of("and")
    static let that = WordHash.of("that")
    private static let of = WordHash.of("of")
    static let by = WordHash.of("by")
    static let to = WordHash.of("to")
    private static let adverbs: Set<UInt64> = [
        WordHash.of("earlier"), WordHash.of("long"), WordHash.of("both"), WordHash.of("all"),
        WordHash.of("hard"), WordHash.of("back"), WordHash.of("since"),
    ]
    private static let irregularPasts: Set<UInt64> = [
        WordHash.of("spent"), WordHash.of("went"), WordHash.of("took"), WordHash.of("made"), WordHash.of("won"),
        WordHash.of("lost"),
        WordHash.of("got"), WordHash.of("gave"), WordHash.of("sent"), WordHash.of("met"), WordHash.of("kept"),
        WordHash.of("held"),
        WordHash.of("came"), WordHash.of("became"), WordHash.of("began"), WordHash.of("grew"), WordHash.of("ran"),
        WordHash.of("saw"),
        WordHash.of("stood"), WordHash.of("brought"), WordHash.of("fell"), WordHash.of("rose"), WordHash.of("spoke"),
    ]
    private static let subjectPronouns: Set<UInt64> = [
        WordHash.of("he"), WordHash.of("she"), WordHash.of("they"), WordHash.of("we"), WordHash.of("i"),
    ]
    /// Prepositions that may stand inside a noun phrase before a verb.
    private static let inPhrase: Set<UInt64> = [
        WordHash.of("of"), WordHash.of("in"), WordHash.of("for"), WordHash.of("from"), WordHash.of("at"), WordHash.of("with"),
        WordHash.of("on"), WordHash.of("against"),
    ]
    private static let closing: Set<UInt64> = [
        WordHash.of("as"), WordHash.of("for"), WordHash.of("after"), WordHash.of("when"), WordHash.of("while"),
        WordHash.of("because"), WordHash.of("but"), WordHash.of("during"), WordHash.of("who"), WordHash.of("which"),
        WordHash.of("where"), WordHash.of("before"), WordHash.of("since"),
    ]
}
