/// Whom `the former` and `the latter` stand for: of two who are named together, the first and the second.
struct FormerAndLatter {
    let text: AnnotatedText
    let people: People

    /// The person of a source that consists of these words; nil for other words, or where not two are named in the sentence before, or
    /// before it in its own.
    func person(of source: TokenRange) -> Int? {
        guard source.count == 2, text.tokens[source.lowerBound].hash == Self.the else { return nil }
        let word = text.tokens[source.lowerBound + 1].hash
        guard word == Self.former || word == Self.latter else { return nil }
        let sentence = text.tokens[source.lowerBound].sentence
        for number in [sentence, sentence - 1] where number >= 0 {
            let named = persons(from: text.sentences[number].lowerBound, to: source.lowerBound, in: number)
            if named.count == 2 { return word == Self.former ? named[0] : named[1] }
            if !named.isEmpty { return nil }
        }
        return nil
    }

    /// Who is named in a sentence before a token, each once, in the order of the words.
    private func persons(from start: Int, to end: Int, in sentence: Int) -> [Int] {
        guard let last = people.mention(before: end) else { return [] }
        var persons: [Int] = []
        for mention in stride(from: last, through: 0, by: -1) {
            let name = people.mentions[mention].tokens.lowerBound
            guard name >= start else { break }
            guard text.tokens[name].sentence == sentence else { continue }
            let person = people.personOfMention[mention]
            persons.removeAll { $0 == person }
            persons.insert(person, at: 0)
        }
        return persons
    }

    private static let the = WordHash.of("the")
    private static let former = WordHash.of("former")
    private static let latter = WordHash.of("latter")
}
