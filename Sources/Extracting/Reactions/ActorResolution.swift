import Coverage

/// Says what kind of actor some words name and which person.
struct ActorResolution {
    let text: AnnotatedText
    let places: PersonPlaces
    let quotes: QuotePlaces
    let persons: [Person]

    func actor(_ range: TokenRange?) -> Actor {
        guard let range else { return Actor(passage: nil, kind: .public) }
        var actor = Actor(passage: text.passage(ofTokens: range), kind: .organisation)
        let head = head(of: range)
        let word = text.tokens[head]
        let named = places.persons(in: range)
        if isCoordinated(range, named: named.count) {
            actor.kind = .group
        } else if range.count == 1, word.isA(.pronoun) {
            actor.kind = pronounKind(word)
            if actor.kind == .person { actor.person = person(ofPronoun: word, at: head) }
        } else if let person = named.first(where: { $0.tokens.contains(head) })?.person {
            actor.kind = .person
            actor.person = person
        } else {
            actor.kind = kind(head, range)
            if actor.kind == .person { actor.person = apposed(to: range) ?? bearer(ofRole: word, in: range) }
        }
        return actor
    }

    /// The person whom some words of a target name: the head's or the possessor's.
    func person(inTarget range: TokenRange) -> Int? {
        let named = places.persons(in: range)
        if let first = named.first { return first.person }
        guard range.count <= 2, let pronoun = range.first, text.tokens[pronoun].isA([.pronoun, .determiner]) else { return nil }
        return person(ofPronoun: text.tokens[pronoun], at: pronoun)
    }

    private func person(ofPronoun word: Token, at index: Int) -> Int? {
        if let speaker = quotes.speakerPerson(at: index) { return speaker }
        guard let gender = Gender(word.word) else { return nil }
        return places.antecedent(gender, before: index, in: text)
    }

    /// The last word before a comma, preposition or relative pronoun.
    private func head(of range: TokenRange) -> Int {
        var head = range.lowerBound
        for index in range {
            let token = text.tokens[index]
            let ends =
                !token.isWordLike && !token.isMark("-") && !token.isMark("&")
                || token.isA([.preposition, .relative]) && !token.isCapitalised && token.kind == .word
            if ends, index > range.lowerBound { break }
            if token.isWordLike, token.kind != .possessive { head = index }
        }
        return head
    }

    private func isCoordinated(_ range: TokenRange, named: Int) -> Bool {
        guard let and = range.first(where: { text.tokens[$0].hash == ReactionPhrases.and }) else { return false }
        // `Health and Safety`, `the minister of war and peace`
        let last = text.tokens[range.upperBound - 1]
        if named >= 2 { return true }
        return named == 1 && places.persons(in: and..<range.upperBound).isEmpty
            || isPlural(range.upperBound - 1) || last.isA([.group, .plural])
    }

    private func pronounKind(_ word: Token) -> Actor.Kind {
        if word.isA([.masculine, .feminine]) { return .person }
        if word.hash == Self.everyone { return .public }
        if word.isA(.plural) { return .group }
        return word.hash == Self.it ? .organisation : .person
    }

    private func kind(_ head: Int, _ range: TokenRange) -> Actor.Kind {
        let word = text.tokens[head]
        if isPublic(head, range) { return .public }
        if word.isA([.group, .plural]) { return .group }
        if Self.spokespeople.contains(word.hash) { return .organisation }
        if word.isA(.role) || word.isA(.title) && range.count > 1 { return isPlural(head) ? .group : .person }
        if Self.persons.contains(word.hash) { return .person }
        if word.isA([.organisation, .place, .document]) || word.isAllCaps { return .organisation }
        if isPlural(head) || text.tokens[range.lowerBound].kind == .number { return .group }
        let isName = head > range.lowerBound && text.tokens[head - 1].isCapitalised || range.count == 1
        if word.isCapitalised, isName, !text.tokens[range.lowerBound].isA(.determiner) { return .person }
        return ReactionPhrases(text: text).ends(word, "er") || ReactionPhrases(text: text).ends(word, "ist")
            ? .person : .organisation
    }

    /// `many people`, `Twitter users`, `the internet`: everyone and no one.
    private func isPublic(_ head: Int, _ range: TokenRange) -> Bool {
        let word = text.tokens[head]
        if Self.crowds.contains(word.hash) { return true }
        guard Self.people.contains(word.hash) else { return false }
        return range.count <= 2 && text.tokens[range.lowerBound].isA([.quantifier, .plural]) || range.count == 1
    }

    private func isPlural(_ index: Int) -> Bool {
        let word = text.tokens[index]
        guard word.end - word.start > 3, text.bytes[word.end - 1] == UInt8(ascii: "s") else { return false }
        let before = text.bytes[word.end - 2]
        return before != UInt8(ascii: "s") && before != UInt8(ascii: "u") && before != UInt8(ascii: "i")
            && (!word.isCapitalised || word.isA([.nationality, .group]))
    }

    /// `The finance minister`, where the article calls one person so.
    private func bearer(ofRole word: Token, in range: TokenRange) -> Int? {
        guard text.tokens[range.lowerBound].isA(.determiner) || range.contains(where: { text.tokens[$0].kind == .possessive })
        else {
            return nil
        }
        let role = String(decoding: text.bytes[word.start..<word.end], as: UTF8.self).lowercased()
        let bearers = persons.indices.filter { persons[$0].role?.text.lowercased().hasSuffix(role) == true }
        return bearers.count == 1 ? bearers.first : places.person(apposedTo: word.hash)
    }

    /// `The leader of the league, Ines Moll, …`, `Ines Moll, the leader of the league, …`
    private func apposed(to range: TokenRange) -> Int? {
        let (before, next) = (range.lowerBound - 1, range.upperBound)
        if before > 0, text.tokens[before].isMark(","), let person = places.person(at: before - 1) { return person }
        guard next + 1 < text.tokens.count, text.tokens[next].isMark(",") else { return nil }
        return places.person(at: next + 1)
    }

    private static let everyone = WordHash.of("everyone")
    private static let it = WordHash.of("it")
    private static let people: Set<UInt64> = [
        WordHash.of("people"), WordHash.of("others"), WordHash.of("many"), WordHash.of("some"), WordHash.of("several"),
    ]
    private static let crowds: Set<UInt64> = [
        WordHash.of("users"), WordHash.of("internet"), WordHash.of("public"), WordHash.of("netizens"),
    ]
    private static let spokespeople: Set<UInt64> = [
        WordHash.of("spokesman"), WordHash.of("spokeswoman"), WordHash.of("spokesperson"),
    ]
    private static let persons: Set<UInt64> = [
        WordHash.of("man"), WordHash.of("woman"), WordHash.of("businessman"), WordHash.of("boy"), WordHash.of("girl"),
        WordHash.of("friend"), WordHash.of("official"), WordHash.of("member"), WordHash.of("victim"),
    ]
}
