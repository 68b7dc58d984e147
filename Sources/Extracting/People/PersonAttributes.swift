import Coverage

/// What the article says of a person beside the name: role, age, nationality, each with its place.
struct PersonAttributes {
    private let text: AnnotatedText
    private let occupations: Occupations

    init(text: AnnotatedText) {
        self.text = text
        occupations = Occupations(text: text)
    }

    /// Fills what the words around one mention tell and what is still unknown.
    func note(_ mention: Mention, in person: inout Person) {
        noteBefore(mention, &person)
        noteAfter(mention, &person)
        noteApposed(mention, &person)
    }

    /// `French actress Jane Roe`
    private func noteBefore(_ mention: Mention, _ person: inout Person) {
        var index = mention.tokens.lowerBound - 1
        guard index >= 0, occupations.contains(index) else { return }
        noteRole(index, &person)
        index -= 1
        while index >= 0, text.tokens[index].kind == .word, text.tokens[index].isA(.role) { index -= 1 }
        if index >= 0, text.tokens[index].isA(.nationality), text.tokens[index].isCapitalised { noteNationality(index, &person) }
    }

    /// `Jane Roe, 74, …`, `Jane Roe, the French minister …`
    private func noteAfter(_ mention: Mention, _ person: inout Person) {
        var next = mention.tokens.upperBound
        guard next + 1 < text.tokens.count, text.tokens[next].isMark(",") else { return }
        let sentence = text.sentences[text.tokens[mention.tokens.lowerBound].sentence]
        if isAge(next + 1) {
            if person.age == nil { person.age = text.passage(ofTokens: (next + 1)..<(next + 2)) }
            next += 2
            guard next + 1 < sentence.upperBound, text.tokens[next].isMark(",") else { return }
        }
        guard next + 1 < sentence.upperBound, text.tokens[next + 1].isA([.determiner, .role, .nationality]) || isChief(next + 1)
        else { return }
        noteDescription((next + 1)..<min(next + 8, sentence.upperBound), &person)
    }

    /// `the French minister of war`, `a 61-year-old bus driver`: the last occupation before the phrase goes on with something else.
    private func noteDescription(_ phrase: TokenRange, _ person: inout Person) {
        var role: Int?
        for index in phrase {
            let token = text.tokens[index]
            // `the mayor's wife` is no mayor.
            if token.kind == .possessive { role = nil }
            if !token.isWordLike || token.isA([.preposition, .conjunction, .relative, .says]) && !token.isA(.role) { break }
            if token.kind == .word, token.isCapitalised, token.isA(.nationality) { noteNationality(index, &person) }
            if person.age == nil, let age = yearsOld(index) { person.age = age }
            if !token.isCapitalised, occupations.inApposition(index) { role = index }
        }
        if let role { noteRole(role, &person) }
    }

    /// `the town's mayor, Jane Roe, …`: what stands in apposition before the name.
    private func noteApposed(_ mention: Mention, _ person: inout Person) {
        let comma = mention.tokens.lowerBound - 1
        let end = mention.tokens.upperBound
        guard comma > 1, text.tokens[comma].isMark(","), occupations.contains(comma - 1), !text.tokens[comma - 1].isCapitalised,
            end < text.tokens.count, text.tokens[end].kind == .punctuation,
            let phrase = (max(0, comma - 5)..<(comma - 1)).last(where: {
                text.tokens[$0].isA([.determiner, .preposition]) || !text.tokens[$0].isWordLike
                    || text.tokens[$0].kind == .possessive
            }),
            text.tokens[phrase].isA(.determiner) || text.tokens[phrase].kind == .possessive
        else { return }
        noteRole(comma - 1, &person)
    }

    /// `The 74-year-old actress …` after a sentence that begins with the person.
    func noteNominal(at sentence: TokenRange, in person: inout Person) {
        guard sentence.count > 2, text.tokens[sentence.lowerBound].hash == Self.the, let age = yearsOld(sentence.lowerBound + 1)
        else {
            return
        }
        if person.age == nil { person.age = age }
        if occupations.inApposition(sentence.lowerBound + 2) { noteRole(sentence.lowerBound + 2, &person) }
    }

    /// The number of `74-year-old`.
    private func yearsOld(_ index: Int) -> Passage? {
        let word = text.tokens[index]
        let bytes = text.bytes[word.start..<word.end]
        guard bytes.count == 11, bytes.prefix(2).allSatisfy(\.isDigit), bytes.dropFirst(2).elementsEqual("-year-old".utf8) else {
            return nil
        }
        return text.passage(word.start..<(word.start + 2))
    }

    private func isAge(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .number && token.end - token.start == 2 && index + 1 < text.tokens.count
            && !text.tokens[index + 1].isWordLike
    }

    /// `chief executive`, as a role without an article.
    private func isChief(_ index: Int) -> Bool {
        Self.modifiers.contains(text.tokens[index].hash) && index + 1 < text.tokens.count && text.tokens[index + 1].isA(.role)
    }

    /// Takes `prime` and the like along. What says more stays; of two that say as much, one in lower case, which is no part of a name.
    private func noteRole(_ index: Int, _ person: inout Person) {
        if let role = person.role, let known = text.tokens(in: role.span).last {
            let (new, old) = (occupations.weight(index), occupations.weight(known))
            guard new > old || new == old && text.tokens[known].isCapitalised && !text.tokens[index].isCapitalised else { return }
        }
        let isLower = !text.tokens[index].isCapitalised
        func leads(_ place: Int) -> Bool {
            place >= 0 && Self.modifiers.contains(text.tokens[place].hash) && text.tokens[place].isCapitalised != isLower
        }
        let isOffice = text.tokens[index].hash == Self.officer && leads(index - 2)
        let start = isOffice ? index - 2 : leads(index - 1) ? index - 1 : index
        person.role = text.passage(ofTokens: start..<(index + 1))
    }

    private func noteNationality(_ index: Int, _ person: inout Person) {
        guard !text.tokens[index].isA(.allegiance) else { return }
        if person.nationality == nil { person.nationality = text.passage(ofTokens: index..<(index + 1)) }
    }

    private static let the = WordHash.of("the")
    private static let officer = WordHash.of("officer")
    private static let modifiers: Set<UInt64> = [
        WordHash.of("prime"), WordHash.of("vice"), WordHash.of("deputy"), WordHash.of("film"), WordHash.of("chief"),
    ]
}
