/// Whom a pronoun that speaks stands for.
struct Antecedents {
    let text: AnnotatedText
    let people: People
    private let names: NamedSource
    private let clauses: Clauses
    /// Mentions that are looked at; the bound keeps the rules linear.
    private static let reach = 24

    init(text: AnnotatedText, people: People) {
        self.text = text
        self.people = people
        names = NamedSource(text: text, people: people)
        clauses = Clauses(text: text)
    }

    /// The only person of the sentence before, where the pronoun begins one; else the later of the last fitting speaker and the last fitting
    /// person that opens a sentence; else the nearest person.
    ///
    /// - Parameters:
    ///   - pronoun: its token, in a source of the attribution.
    ///   - last: who spoke last, and at which token.
    /// - Returns: the person and how sure that is, from 0 to 1.
    func person(
        _ gender: Gender, before pronoun: Int, of attribution: Attribution, last lastSpeaker: (person: Int, token: Int)?
    ) -> (person: Int, confidence: Double)? {
        let others = spokenOf(in: attribution)
        if let only = onlyPerson(before: pronoun, gender), !others.contains(only) { return (only, 0.7) }
        guard let last = people.mention(before: pronoun) else { return nil }
        let speaker = lastSpeaker.flatMap { agrees($0.person, gender) && !others.contains($0.person) ? $0 : nil }
        var nearest: Int?
        for mention in stride(from: last, through: max(0, last - Self.reach), by: -1) {
            let person = people.personOfMention[mention]
            guard agrees(person, gender), !others.contains(person) else { continue }
            let start = people.mentions[mention].tokens.lowerBound
            // Whom the words in quote marks speak of is hardly who says them: `"Lund has to go," he said`.
            guard !isCredit(start), !text.tokens[start].isQuoted || text.tokens[pronoun].isQuoted else { continue }
            if let speaker, speaker.token >= start { return (speaker.person, 0.8) }
            if opensSentence(start) { return isSpokenFor(people.mentions[mention].tokens) ? nil : (person, 0.8) }
            if opensMainClause(people.mentions[mention].tokens) { return (person, 0.8) }
            if nearest == nil { nearest = person }
        }
        return speaker.map { ($0.person, 0.7) } ?? nearest.map { ($0, 0.6) }
    }

    private func agrees(_ person: Int, _ gender: Gender) -> Bool {
        people.clusters[person].gender == nil || people.clusters[person].gender == gender
    }

    /// `In a letter, the harbour master, Piet Lund, said no. He said …`
    private func onlyPerson(before pronoun: Int, _ gender: Gender) -> Int? {
        let number = text.tokens[pronoun].sentence
        guard number > 0, pronoun - text.sentences[number].lowerBound < 2 else { return nil }
        let sentence = text.sentences[number - 1]
        // A caption or heading has no end.
        guard text.tokens[sentence.upperBound - 1].endsSentence,
            !sentence.contains(where: { text.tokens[$0].isQuoted || isPronoun($0, gender) }),
            let mention = people.mention(before: sentence.upperBound), let person = onlyPerson(upTo: mention, in: sentence),
            people.clusters[person].gender == gender, isWhole(people.mentions[mention].tokens.upperBound),
            !isCredit(people.mentions[mention].tokens.lowerBound)
        else { return nil }
        return person
    }

    /// Whether a name ends there, or its verb follows: neither *Lund's* nor *the Lund campaign*.
    private func isWhole(_ end: Int) -> Bool { names.endsName(end) || clauses.looksFinite(end) }

    /// Whom all mentions of a sentence name.
    private func onlyPerson(upTo last: Int, in sentence: TokenRange) -> Int? {
        guard people.mentions[last].tokens.lowerBound >= sentence.lowerBound else { return nil }
        let person = people.personOfMention[last]
        var mention = last
        while mention >= 0, people.mentions[mention].tokens.lowerBound >= sentence.lowerBound {
            if people.personOfMention[mention] != person { return nil }
            mention -= 1
        }
        return person
    }

    private func isPronoun(_ index: Int, _ gender: Gender) -> Bool {
        text.tokens[index].isA(.pronoun) && Gender(text.tokens[index].word) == gender
    }

    /// Who is spoken to or of, and so is hardly who speaks: `he told Quill that …`, `he said Quill was …`, and whom the words in quote marks name.
    private func spokenOf(in attribution: Attribution) -> Set<Int> {
        var named: Set<Int> = []
        if let cue = attribution.cue, let source = attribution.source, source.upperBound <= cue.lowerBound {
            for token in cue.lowerBound...cue.upperBound { if let person = begun(at: token) { named.insert(person) } }
        }
        for piece in attribution.contents {
            // Before the cue it may be the speaker: `Quill is happy, he said`.
            if let cue = attribution.cue, piece.lowerBound >= cue.upperBound {
                for token in piece.prefix(2) where !text.tokens[token].isQuoted {
                    if let person = begun(at: token) { named.insert(person) }
                }
            }
            guard var mention = people.mention(before: piece.upperBound) else { continue }
            while mention >= 0, people.mentions[mention].tokens.lowerBound >= piece.lowerBound {
                if isSpokenOf(people.mentions[mention].tokens) { named.insert(people.personOfMention[mention]) }
                mention -= 1
            }
        }
        return named
    }

    /// Whose whole name begins there.
    private func begun(at token: Int) -> Int? {
        guard token < text.tokens.count, let mention = people.mention(at: token),
            people.mentions[mention].tokens.lowerBound == token,
            people.mentions[mention].tokens.upperBound < text.tokens.count,
            names.endsName(people.mentions[mention].tokens.upperBound)
        else { return nil }
        return people.personOfMention[mention]
    }

    /// Whether quoted words name somebody: not as *the Lund campaign* does, nor as *I'm Ida Berg*.
    private func isSpokenOf(_ name: TokenRange) -> Bool {
        guard text.tokens[name.lowerBound].isQuoted, name.upperBound < text.tokens.count, names.endsName(name.upperBound) else {
            return false
        }
        return name.lowerBound == 0 || !Self.introducing.contains(text.tokens[name.lowerBound - 1].hash)
    }

    private static let introducing = WordHash.all(of: "i'm i’m am")

    /// Whether a name stands at a sentence's begin, with a title or so before it: not the second in `Quill said Lund …`.
    private func opensSentence(_ name: Int) -> Bool {
        let before = text.sentences[text.tokens[name].sentence].lowerBound..<name
        return before.count < 3 && !before.contains { people.mention(at: $0) != nil || text.tokens[$0].isA([.says, .thinks]) }
    }

    /// `Mara Quill's lawyer`, who is not named: a pronoun behind it is the lawyer's.
    private func isSpokenFor(_ name: TokenRange) -> Bool {
        let end = name.upperBound
        guard end + 3 < text.tokens.count, text.tokens[end].kind == .possessive else { return false }
        let speaks = text.tokens[(end + 1)..<(end + 3)].firstIndex { Self.spokesmen.contains($0.hash) }
        return speaks.map { !text.tokens[$0 + 1].isCapitalised } ?? false
    }

    private static let spokesmen = WordHash.all(
        of: """
            lawyer attorney counsel solicitor barrister spokesman spokeswoman spokesperson adviser advisor agent publicist
            manager
            """)

    /// `On Monday, Mara Quill phoned Ida Berg`, `After Ida Berg left, Mara Quill spoke`: the subject behind what the sentence begins with.
    private func opensMainClause(_ name: TokenRange) -> Bool {
        let sentence = text.sentences[text.tokens[name.lowerBound].sentence]
        let first = text.tokens[sentence.lowerBound]
        let verb = clauses.afterAdverbs(name.upperBound, to: sentence.upperBound)
        guard first.isA([.preposition, .conjunction, .adverb]), verb < sentence.upperBound, clauses.looksFinite(verb),
            let comma = (sentence.lowerBound..<name.lowerBound).first(where: { text.tokens[$0].isMark(",") }),
            // `But according to Ida Berg, Mara Quill is …`: who said so comes first.
            !(sentence.lowerBound..<comma).contains(where: clauses.isAccording)
        else { return false }
        return (comma + 1..<name.lowerBound).allSatisfy { text.tokens[$0].isA([.title, .role]) || text.tokens[$0].isCapitalised }
    }

    /// `AP Photo/Mara Quill`, `Photograph: Mara Quill`, `(Photo by Mara Quill)`: who took a picture says nothing.
    private func isCredit(_ name: Int) -> Bool {
        guard name > 1 else { return false }
        let (before, first) = (text.tokens[name - 1], text.tokens[name - 2])
        return before.isMark("/") || (before.isMark(":") || before.hash == Self.by) && Self.pictures.contains(first.hash)
    }

    private static let by = WordHash.of("by")
    private static let pictures = WordHash.all(
        of: "photo photos photograph photographs photographer photography image illustration")
}
