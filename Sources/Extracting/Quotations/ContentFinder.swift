/// Finds what is said: where a clause after a cue begins and ends, and what goes on after the speaker was named.
struct ContentFinder {
    let text: AnnotatedText
    let clauses: Clauses

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
    }

    private static let addressed: Set<UInt64> = [
        WordHash.of("told"), WordHash.of("tells"), WordHash.of("telling"), WordHash.of("asked"), WordHash.of("urged"),
        WordHash.of("warned"), WordHash.of("assured"), WordHash.of("reminded"), WordHash.of("tell"), WordHash.of("asking"),
    ]

    /// Where the content after a cue begins; nil when none follows.
    func start(after cue: Int, to high: Int) -> Int? {
        let next = cue + 1
        guard next < high else { return nil }
        if clauses.isThat(next) { return afterThat(next, high) }
        if text.tokens[next].isQuoteMark { return next }
        if text.tokens[next].isMark(":") { return next + 1 < high ? next + 1 : nil }
        if text.tokens[next].isMark(",") { return clauses.region(openingAt: next + 1) == nil ? nil : next + 1 }
        if let far = startAfterCircumstance(from: next, high) { return far }
        if Self.addressed.contains(text.tokens[cue].hash) { return startAfterObject(from: next, high) }
        let verb = text.tokens[cue].word
        guard verb.intersects([.says, .say, .saying]) else { return quotesSoon(from: next, high) ? next : nil }
        return startOfBareClause(from: next, high)
    }

    private func afterThat(_ index: Int, _ high: Int) -> Int? {
        guard index + 1 < high else { return nil }
        let comma = text.tokens[index + 1].isMark(",") && clauses.region(openingAt: index + 2) != nil
        return comma ? index + 2 : index + 1
    }

    /// `said in a statement: "…`, `told reporters on Monday that …`
    private func startAfterCircumstance(from next: Int, _ high: Int) -> Int? {
        for index in next..<min(next + 16, high) {
            let token = text.tokens[index]
            if clauses.isThat(index), startsCircumstance(next) || Self.addressed.contains(text.tokens[next - 1].hash) {
                return afterThat(index, high)
            }
            if token.isMark(":"), index + 2 < high { return index + 1 }
            if token.isQuoteMark, clauses.region(openingAt: index) != nil {
                return text.tokens[index - 1].isMark(",") || text.tokens[index - 1].isMark(":") ? index : nil
            }
            if token.isA([.auxiliary]) && token.kind == .word || token.isMark(";") || clauses.isCue(index) { return nil }
        }
        return nil
    }

    private func startsCircumstance(_ index: Int) -> Bool {
        text.tokens[index].isA([.preposition, .calendar]) || clauses.isAdverb(index)
    }

    /// `told reporters he …`: the clause begins with its subject, after one to three words.
    private func startAfterObject(from next: Int, _ high: Int) -> Int? {
        guard high - next > 4 else { return nil }
        for index in (next + 1)..<min(next + 5, high - 2) {
            let token = text.tokens[index]
            if !token.isWordLike { return nil }
            if token.isA([.pronoun, .determiner]) || token.hash == Clauses.to { return index }
        }
        return nil
    }

    /// `called the plan "a farce"`: quoted words follow before the clause is over.
    private func quotesSoon(from next: Int, _ high: Int) -> Bool {
        for index in next..<min(high, next + 30) {
            if text.tokens[index].isQuoted { return true }
            if clauses.isCue(index) || text.tokens[index].isMark(";") || text.tokens[index].isMark(":") { return false }
        }
        return false
    }

    private func startOfBareClause(from next: Int, _ high: Int) -> Int? {
        var start = next
        while start < high, text.tokens[start].isA(.calendar) || isOn(start) { start += 1 }
        guard high - start >= 4 else { return nil }
        let token = text.tokens[start]
        if token.isWordLike, token.isA([.conjunction, .preposition]), !token.isCapitalised {
            return clauses.hasQuoted(start..<high) ? start : nil
        }
        return token.isWordLike ? start : nil
    }

    private func isOn(_ index: Int) -> Bool {
        index + 1 < text.tokens.count && text.tokens[index].isA(.preposition) && text.tokens[index + 1].isA(.calendar)
    }

    /// Where content that begins at `start` in a sentence that ends at `high` ends.
    func end(from start: Int, to high: Int) -> Int {
        if let region = clauses.region(openingAt: start) {
            let quotation = clauses.quotation(of: region)
            let rest = min(quotation.upperBound, high)..<high
            if quotation.upperBound >= high || !rest.contains(where: { text.tokens[$0].isWordLike }) {
                return quotation.upperBound
            }
        }
        var end = high
        for index in (start + 1)..<max(high, start + 2) where index < high {
            let isNext = text.tokens[index].isA(.saying) && clauses.isCue(index) || clauses.isAccording(index)
            if isNext, text.tokens[index - 1].isCommaOrDash {
                end = index - 1
                break
            }
        }
        if end == high, let last = (start..<high).last(where: { text.tokens[$0].isWordLike }), text.tokens[last].isQuoted {
            end = max(end, clauses.quotation(of: text.tokens[last].region).upperBound)
        }
        return end
    }

    /// What goes on after `"A," she said`: the rest of the quotation in the same sentence and the quotation that follows it.
    func continuations(from end: Int, to high: Int, paragraph: TokenRange) -> [TokenRange] {
        var pieces: [TokenRange] = []
        var cursor = high
        if let open = (end..<max(end, high)).first(where: { clauses.region(openingAt: $0) != nil }),
            let region = clauses.region(openingAt: open), !(end..<open).contains(where: clauses.isCue)
        {
            let quotation = clauses.quotation(of: region)
            pieces.append(quotation)
            cursor = max(high, quotation.upperBound)
        }
        while cursor < paragraph.upperBound, let region = clauses.region(openingAt: cursor), !isAttributed(region) {
            let quotation = clauses.quotation(of: region)
            pieces.append(quotation)
            cursor = quotation.upperBound
            while cursor < paragraph.upperBound, !text.tokens[cursor].isWordLike, !text.tokens[cursor].isQuoteMark { cursor += 1 }
        }
        return pieces
    }

    /// Whether a cue of its own follows a quotation, in its last sentence.
    func isAttributed(_ region: Int) -> Bool {
        let end = clauses.quotation(of: region).upperBound
        guard end < text.tokens.count else { return false }
        let sentence = text.tokens[end - 1].sentence
        for index in end..<min(end + 24, text.tokens.count) {
            guard text.tokens[index].sentence == sentence else { return false }
            if clauses.isCue(index) || clauses.isAccording(index) { return true }
        }
        return false
    }
}
