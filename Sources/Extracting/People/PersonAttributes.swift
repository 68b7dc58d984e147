import Coverage

/// What the article says of a person beside the name: role, age, nationality, each with its place.
struct PersonAttributes {
    let text: AnnotatedText

    /// Fills what the words around one mention tell and what is still unknown.
    func note(_ mention: Mention, in person: inout Person) {
        noteBefore(mention, &person)
        noteAfter(mention, &person)
    }

    /// `French actress Jane Roe`
    private func noteBefore(_ mention: Mention, _ person: inout Person) {
        var index = mention.tokens.lowerBound - 1
        guard index >= 0, text.tokens[index].kind == .word, text.tokens[index].isA(.role) else { return }
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
        guard next + 1 < sentence.upperBound, text.tokens[next + 1].isA([.determiner, .role, .nationality]) else { return }
        for index in (next + 1)..<min(next + 7, sentence.upperBound) {
            let token = text.tokens[index]
            if !token.isWordLike || token.isA([.preposition, .conjunction, .relative, .says]) { return }
            if token.kind == .word, token.isCapitalised, token.isA(.nationality) { noteNationality(index, &person) }
            let isLast = index + 1 >= sentence.upperBound || !text.tokens[index + 1].isA(.role)
            if token.isA(.role), !token.isCapitalised, isLast {
                noteRole(index, &person)
                return
            }
        }
    }

    /// `The 74-year-old actress …` after a sentence that begins with the person.
    func noteNominal(at sentence: TokenRange, in person: inout Person) {
        guard sentence.count > 2 else { return }
        let word = text.tokens[sentence.lowerBound + 1]
        let bytes = text.bytes[word.start..<word.end]
        guard text.tokens[sentence.lowerBound].hash == WordHash.of("the"), bytes.count > 9,
            bytes.dropFirst(2).first == UInt8(ascii: "-"),
            bytes.dropFirst(2).elementsEqual("-year-old".utf8), bytes.prefix(2).allSatisfy(\.isDigit)
        else { return }
        if person.age == nil { person.age = text.passage(word.start..<(word.start + 2)) }
        if text.tokens[sentence.lowerBound + 2].isA(.role) { noteRole(sentence.lowerBound + 2, &person) }
    }

    private func isAge(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .number && token.end - token.start == 2 && index + 1 < text.tokens.count
            && !text.tokens[index + 1].isWordLike
    }

    /// Takes `prime` and the like along; a role in lower case wins over one that opens a sentence.
    private func noteRole(_ index: Int, _ person: inout Person) {
        let isLower = !text.tokens[index].isCapitalised
        if let role = person.role, role.text.utf8.first?.isUpperLetter == false || !isLower { return }
        let before = index > 0 ? text.tokens[index - 1].hash : 0
        let modifiers = [WordHash.of("prime"), WordHash.of("vice"), WordHash.of("deputy"), WordHash.of("film")]
        let start = modifiers.contains(before) && text.tokens[index - 1].isCapitalised != isLower ? index - 1 : index
        person.role = text.passage(ofTokens: start..<(index + 1))
    }

    private func noteNationality(_ index: Int, _ person: inout Person) {
        guard !text.tokens[index].isA(.allegiance) else { return }
        if person.nationality == nil { person.nationality = text.passage(ofTokens: index..<(index + 1)) }
    }
}
