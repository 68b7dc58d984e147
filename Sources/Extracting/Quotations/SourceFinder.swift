/// Finds the words that name the speaker, left or right of a cue.
struct SourceFinder {
    let text: AnnotatedText
    let clauses: Clauses
    /// No speaker is further away; the bound keeps the rules linear.
    private static let reach = 60

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
    }

    /// The speaker before a cue, and where the cue with its auxiliaries begins.
    func left(of cue: Int, from low: Int) -> (source: TokenRange?, cueStart: Int) {
        guard var index = beforeVerb(cue, low) else { return (nil, cue) }
        let cueStart = index + 1
        guard index >= low else { return (nil, cueStart) }
        if text.tokens[index].isA(.relative), text.tokens[index].hash != Clauses.that {
            index -= 1
            if index > low, text.tokens[index].isCommaOrDash { index -= 1 }
            return (index >= low ? nounPhrase(endingAt: index, low) : nil, cueStart)
        }
        if text.tokens[index].isMark(")") {
            guard let open = ((max(low, index - 8))..<index).last(where: { text.tokens[$0].isMark("(") }), open > low else {
                return (nil, cueStart)
            }
            return (nounPhrase(endingAt: open - 1, low), cueStart)
        }
        if text.tokens[index].isCommaOrDash { return (apposed(before: index, low), cueStart) }
        return (nounPhrase(endingAt: index, low), cueStart)
    }

    /// The token before the verb group; nil for an infinitive that reports nothing (`wants to say`).
    private func beforeVerb(_ cue: Int, _ low: Int) -> Int? {
        var index = cue - 1
        if index > low, text.tokens[index].hash == Clauses.to, text.tokens[cue].isA(.say), !text.tokens[cue].isA(.says) {
            index -= 1
            let goesOn = [
                WordHash.of("continued"), WordHash.of("continues"), WordHash.of("went"), WordHash.of("goes"), WordHash.of("on"),
            ]
            guard goesOn.contains(text.tokens[index].hash) else { return nil }
            while index >= low, goesOn.contains(text.tokens[index].hash) { index -= 1 }
        }
        while index >= low, text.tokens[index].kind == .word, text.tokens[index].isA(.auxiliary) || clauses.isAdverb(index) {
            index -= 1
        }
        return index
    }

    /// The phrase that ends with the token at `last`.
    func nounPhrase(endingAt last: Int, _ low: Int) -> TokenRange? {
        let limit = max(low, last - 16)
        var start = last + 1
        while start > limit, !breaks(start - 1) { start -= 1 }
        if start - 1 > limit, text.tokens[start - 1].hash == Clauses.and, let joined = joined(before: start - 1, low) {
            start = joined
        }
        while start < last,
            clauses.isAdverb(start) || text.tokens[start].isA(.adverb) && !text.tokens[start + 1].isA(.preposition)
        {
            start += 1
        }
        guard start <= last, last - start < 15 else { return nil }
        if text.tokens[start].isA(.preposition) { return nameAtEnd(start..<(last + 1)) }
        return isNominal(start..<(last + 1)) ? start..<(last + 1) : nil
    }

    private func breaks(_ index: Int) -> Bool {
        let token = text.tokens[index]
        switch token.kind {
        case .punctuation: return !token.isMark("&") && !token.isMark("$") && !token.isMark("%")
        case .quoteMark: return true
        case .word: return token.isA([.conjunction, .relative]) || token.isA(.reports) && !token.isA([.document, .group])
        default: return false
        }
    }

    /// `Jane Roe and 99 other women`: where the first of the two begins.
    private func joined(before and: Int, _ low: Int) -> Int? {
        var start = and
        while start > max(low, and - 8), !breaks(start - 1), !text.tokens[start - 1].isA([.auxiliary, .preposition]) {
            start -= 1
        }
        let isBegin = start == low || !text.tokens[start - 1].isWordLike
        let isName = start < and && (text.tokens[start].isCapitalised || text.tokens[start].isA(.determiner))
        return isBegin && isName && isNominal(start..<and) ? start : nil
    }

    /// `On Tuesday Ms Roe`: the name at the end of a phrase that begins with a preposition.
    private func nameAtEnd(_ range: TokenRange) -> TokenRange? {
        var start = range.upperBound
        while start > range.lowerBound, text.tokens[start - 1].isCapitalised,
            !text.tokens[start - 1].isA([.calendar, .preposition])
        { start -= 1 }
        if start == range.upperBound, text.tokens[start - 1].isA(.pronoun) { start -= 1 }
        return start < range.upperBound ? start..<range.upperBound : nil
    }

    func isNominal(_ range: TokenRange) -> Bool {
        guard let last = range.last else { return false }
        let token = text.tokens[last]
        guard token.isWordLike, token.kind != .possessive else { return false }
        if range.contains(where: {
            text.tokens[$0].isA(.auxiliary) && text.tokens[$0].kind == .word && !text.tokens[$0].isCapitalised
        }) {
            return false
        }
        return token.isA([.pronoun, .relative, .plural])
            || !token.isA([.preposition, .determiner, .auxiliary, .conjunction, .calendar])
    }

    /// `Jane Roe, 74, the minister of war,` before the cue: the first part that can be a speaker.
    private func apposed(before comma: Int, _ low: Int) -> TokenRange? {
        let limit = max(low, comma - Self.reach)
        var begin = comma
        while begin > limit, !bounds(begin - 1) { begin -= 1 }
        var start = begin
        while start < comma {
            var end = start
            while end < comma, !text.tokens[end].isCommaOrDash, !text.tokens[end].isMark("(") { end += 1 }
            while start < end, text.tokens[start].isA([.conjunction, .adverb]) || clauses.isAdverb(start) { start += 1 }
            if canHeadApposition(start..<end) { return start..<end }
            start = end + 1
        }
        return nil
    }

    private func bounds(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isQuoteMark || token.isMark(";") || token.isMark(":")
    }

    private func canHeadApposition(_ range: TokenRange) -> Bool {
        guard let first = range.first, range.count <= 12, text.tokens[first].isWordLike else { return false }
        let token = text.tokens[first]
        if token.isA([.preposition, .relative, .saying, .conjunction]) { return false }
        if range.contains(where: { text.tokens[$0].isA(.reports) && !text.tokens[$0].isA([.document, .group]) }) { return false }
        return isNominal(range)
    }

    /// The speaker after a cue: `said the letter, which …`.
    func right(of cue: Int, to high: Int) -> TokenRange? {
        let start = cue + 1
        var end = start
        while end < min(high, start + 14), !endsRight(end) { end += 1 }
        guard end > start, end - start < 14 else { return nil }
        let first = text.tokens[start]
        if first.isA([.calendar, .relative, .conjunction]) || clauses.isAdverb(start) && !first.isA(.plural) { return nil }
        return isNominal(start..<end) ? start..<end : nil
    }

    /// Who does what a passive verb tells, behind the words: `was called a "wreck" by Ida Quill`.
    func agent(behind end: Int, to high: Int) -> TokenRange? {
        guard end + 1 < high, text.tokens[end].hash == Self.by, let source = right(of: end, to: high),
            source.count <= Self.longestAgent, !text.tokens[source.lowerBound].isA([.calendar, .saying]),
            source.contains(where: { text.tokens[$0].isCapitalised || text.tokens[$0].isA([.role, .group, .organisation]) })
        else { return nil }
        return untimed(source)
    }

    /// `his lawyer two years ago`, `Ida Quill last year`: when is none of who.
    private func untimed(_ source: TokenRange) -> TokenRange {
        let time = source.dropFirst().first {
            text.tokens[$0].isA([.calendar, .quantifier]) || text.tokens[$0].kind == .number
                || Self.counting.contains(text.tokens[$0].hash)
        }
        return source.lowerBound..<(time ?? source.upperBound)
    }

    private static let longestAgent = 6
    private static let by = WordHash.of("by")
    private static let counting = WordHash.all(of: "one two three four five six seven eight nine ten a")

    private func endsRight(_ index: Int) -> Bool {
        let token = text.tokens[index]
        switch token.kind {
        case .punctuation: return !token.isMark("&") && !token.isMark("$") && !token.isMark("%")
        case .quoteMark: return true
        case .word:
            return token.isA([.preposition, .conjunction, .relative]) && !Self.inPhrase.contains(token.hash)
                && !token.isCapitalised
        default: return false
        }
    }

    private static let inPhrase: Set<UInt64> = [WordHash.of("of"), WordHash.of("for"), WordHash.of("and"), WordHash.of("with")]

    /// What the sentence begins with, up to its verb as far as that shows.
    func subject(from low: Int, to cue: Int) -> TokenRange? {
        var start = low
        while start < cue, text.tokens[start].isA([.conjunction, .adverb]) || !text.tokens[start].isWordLike { start += 1 }
        var end = start
        while end < min(cue, start + 10), text.tokens[end].isWordLike, !text.tokens[end].isA([.auxiliary, .relative, .reports]),
            !clauses.isAdverb(end), !clauses.looksPast(end), !text.tokens[end].isA(.preposition)
        {
            end += 1
        }
        guard start < end, !text.tokens[start].isA([.preposition, .saying]) else { return nil }
        return isNominal(start..<end) ? start..<end : nil
    }

    /// Whether a subject begins there, and its verb follows.
    func beginsClause(_ index: Int, to high: Int) -> Bool {
        guard let subject = subject(from: index, to: high), subject.lowerBound == index else { return false }
        let verb = clauses.afterAdverbs(subject.upperBound, to: high)
        return verb < high && clauses.looksFinite(verb)
    }
}
