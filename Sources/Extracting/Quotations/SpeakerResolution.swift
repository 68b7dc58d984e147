import Coverage

/// Says what kind of speaker a source is and which person, pronouns included. Asked in the order of the body.
struct SpeakerResolution {
    let text: AnnotatedText
    let people: People
    private let names: NamedSource
    private let holders: OfficeHolders
    /// The last speaker that was a person, by gender: he, she.
    private var lastSpeaker: (person: Int, token: Int)?

    init(text: AnnotatedText, people: People) {
        self.text = text
        self.people = people
        names = NamedSource(text: text, people: people)
        holders = OfficeHolders(text: text, people: people)
    }

    mutating func speaker(of attribution: Attribution) -> Speaker? {
        guard let source = attribution.source, let head = names.head(of: source) else { return nil }
        var speaker = Speaker(passage: text.passage(ofTokens: source), kind: .unknown, isCarriedOver: attribution.isCarriedOver)
        if let name = names.name(of: source) {
            switch name {
            case .several: speaker.kind = .group
            case .person(let person):
                speaker.kind = .person
                speaker.person = person
                speaker.confidence = 1
            }
        } else if let mention = people.mention(at: head), !source.contains(where: { $0 > head && names.joins($0) }) {
            speaker.kind = .person
            speaker.person = people.personOfMention[mention]
            speaker.confidence = 1
        } else if let gender = pronounGender(source) {
            speaker.kind = .person
            if let (person, confidence) = antecedent(gender, before: source.lowerBound, spokenOf: named(in: attribution.contents))
            {
                speaker.person = person
                speaker.confidence = confidence
            }
        } else if let (person, confidence) = holders.holder(of: source) {
            speaker.kind = .person
            speaker.person = person
            speaker.confidence = confidence
        } else {
            let isLabel = attribution.cue.map { text.tokens[$0.lowerBound].isMark(":") } ?? false
            speaker.kind = kind(head, source, isLabel: isLabel)
        }
        if let person = speaker.person { lastSpeaker = (person, source.lowerBound) }
        return speaker
    }

    private func pronounGender(_ source: TokenRange) -> Gender? {
        guard source.count == 1, text.tokens[source.lowerBound].isA([.pronoun, .determiner]) else { return nil }
        return Gender(text.tokens[source.lowerBound].word)
    }

    private func agrees(_ person: Int, _ gender: Gender) -> Bool {
        people.clusters[person].gender == nil || people.clusters[person].gender == gender
    }

    /// Whom the words in quote marks name: hardly who says them.
    private func named(in contents: [TokenRange]) -> Set<Int> {
        var named: Set<Int> = []
        for piece in contents {
            guard var mention = people.mention(before: piece.upperBound) else { continue }
            while mention >= 0, people.mentions[mention].tokens.lowerBound >= piece.lowerBound {
                if isSpokenOf(people.mentions[mention].tokens) { named.insert(people.personOfMention[mention]) }
                mention -= 1
            }
        }
        return named
    }

    /// Whether quoted words name somebody: not as *the Lund campaign* does, nor as *I'm Ida Berg*.
    private func isSpokenOf(_ name: TokenRange) -> Bool {
        guard text.tokens[name.lowerBound].isQuoted, name.upperBound < text.tokens.count, names.endsName(name.upperBound) else {
            return false
        }
        return name.lowerBound == 0 || !Self.introducing.contains(text.tokens[name.lowerBound - 1].hash)
    }

    private static let introducing = WordHash.all(of: "i'm i’m am")

    /// The later of the last fitting speaker and the last fitting person that opens a sentence; else the nearest person.
    private func antecedent(_ gender: Gender, before token: Int, spokenOf named: Set<Int>) -> (person: Int, confidence: Double)? {
        guard let last = people.mention(before: token) else { return nil }
        let speaker = lastSpeaker.flatMap { agrees($0.person, gender) && !named.contains($0.person) ? $0 : nil }
        var nearest: Int?
        for mention in stride(from: last, through: max(0, last - 24), by: -1) {
            let person = people.personOfMention[mention]
            guard agrees(person, gender), !named.contains(person) else { continue }
            let start = people.mentions[mention].tokens.lowerBound
            // Whom the words in quote marks speak of is hardly who says them: `"Lund has to go," he said`.
            guard !isCredit(start), !text.tokens[start].isQuoted || text.tokens[token].isQuoted else { continue }
            if let speaker, speaker.token >= start { return (speaker.person, 0.8) }
            if opensSentence(start) { return (person, 0.8) }
            if nearest == nil { nearest = person }
        }
        return speaker.map { ($0.person, 0.7) } ?? nearest.map { ($0, 0.6) }
    }

    /// Whether a name stands at a sentence's begin, with a title or so before it: not the second in `Quill said Lund …`.
    private func opensSentence(_ name: Int) -> Bool {
        let before = text.sentences[text.tokens[name].sentence].lowerBound..<name
        return before.count < 3 && !before.contains { people.mention(at: $0) != nil || text.tokens[$0].isA([.says, .thinks]) }
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

    /// - Parameter isLabel: whether the words stand before a colon, where those in capitals are a name.
    private func kind(_ head: Int, _ source: TokenRange, isLabel: Bool) -> Speaker.Kind {
        let token = text.tokens[head]
        if token.isA([.group, .plural]) { return .group }
        if token.isA(.document), !token.isCapitalised { return .document }
        if token.isA(.organisation) { return .organisation }
        if token.isA(.role) { return .person }
        if isLabel, token.isAllCaps { return .person }
        if token.isA([.place, .document]) || token.isAllCaps { return .organisation }
        if token.isA(.pronoun) || token.isA(.function) { return .unknown }
        if token.isCapitalised { return isPlainPlural(head) ? .group : .unknown }
        if token.isA([.masculine, .feminine]) { return .person }
        let isPlural =
            token.end - token.start > 3 && text.bytes[token.end - 1] == UInt8(ascii: "s")
            && text.bytes[token.end - 2] != UInt8(ascii: "s")
        return isPlural || text.tokens[source.lowerBound].kind == .number ? .group : .unknown
    }

    /// `Islanders` at a sentence's begin, where a capital is no sign of a name.
    private func isPlainPlural(_ head: Int) -> Bool {
        let token = text.tokens[head]
        return text.sentences[token.sentence].lowerBound == head && text.ends(token, Self.plurals, beyond: 2)
    }

    private static let plurals = ["ers", "ors", "ists", "ians", "ants", "ents", "men", "women", "folk"].map { Array($0.utf8) }
}
