import Coverage

/// Where the persons of a document are named, by token. Made of the facts alone, whoever found them.
struct PersonPlaces {
    private var places: [(tokens: TokenRange, person: Int)] = []
    /// As far as titles and given names tell.
    private(set) var genders: [Gender?]
    /// The first one who is named behind a word and a comma, by the word.
    private var apposed: [UInt64: Int] = [:]

    init(_ persons: [Person], _ text: AnnotatedText) {
        genders = Array(repeating: nil, count: persons.count)
        for (number, person) in persons.enumerated() {
            for mention in person.mentions {
                let tokens = text.tokens(in: mention.span)
                guard !tokens.isEmpty else { continue }
                places.append((tokens, number))
                guard genders[number] == nil else { continue }
                genders[number] = Gender(text.tokens[tokens.lowerBound].word)
                if genders[number] == nil, tokens.lowerBound > 0, text.tokens[tokens.lowerBound - 1].kind == .word {
                    genders[number] = Gender(text.tokens[tokens.lowerBound - 1].word)
                }
            }
        }
        places.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        for place in places {
            let first = place.tokens.lowerBound
            guard first > 1, text.tokens[first - 1].isMark(",") else { continue }
            let role = text.tokens[first - 2].hash
            if apposed[role] == nil { apposed[role] = place.person }
        }
    }

    /// The number of places that begin before a token.
    private func count(before token: Int) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The persons named in a range, by place; a person twice where named twice.
    func persons(in range: TokenRange) -> [(tokens: TokenRange, person: Int)] {
        var found: [(TokenRange, Int)] = []
        var place = count(before: range.lowerBound)
        if place > 0, places[place - 1].tokens.upperBound > range.lowerBound { place -= 1 }
        while place < places.count, places[place].tokens.lowerBound < range.upperBound {
            found.append(places[place])
            place += 1
        }
        return found
    }

    func person(at token: Int) -> Int? { persons(in: token..<(token + 1)).first?.person }

    /// The one who is named behind a role and a comma: `the finance minister, Jon Oduya,`.
    func person(apposedTo role: UInt64) -> Int? { apposed[role] }

    /// Whom a pronoun before `token` speaks of: the nearest fitting person that opens a sentence, else the nearest.
    func antecedent(_ gender: Gender, before token: Int, in text: AnnotatedText) -> Int? {
        let last = count(before: token) - 1
        guard last >= 0 else { return nil }
        var nearest: Int?
        for place in stride(from: last, through: max(0, last - 20), by: -1) {
            let (tokens, person) = places[place]
            if let known = genders[person], known != gender { continue }
            let sentence = text.sentences[text.tokens[tokens.lowerBound].sentence]
            if tokens.lowerBound - sentence.lowerBound < 4 { return person }
            nearest = nearest ?? person
        }
        return nearest
    }
}
