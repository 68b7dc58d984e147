import Coverage

/// Says what kind of speaker a source is and which person, pronouns included. Asked in the order of the body.
struct SpeakerResolution {
    let text: AnnotatedText
    let people: People
    private let names: NamedSource
    private let holders: OfficeHolders
    private let antecedents: Antecedents
    private let ordinals: FormerAndLatter
    /// The last speaker that was a person, by gender: he, she.
    private var lastSpeaker: (person: Int, token: Int)?

    init(text: AnnotatedText, people: People) {
        self.text = text
        self.people = people
        names = NamedSource(text: text, people: people)
        holders = OfficeHolders(text: text, people: people)
        antecedents = Antecedents(text: text, people: people)
        ordinals = FormerAndLatter(text: text, people: people)
    }

    mutating func speaker(of attribution: Attribution) -> Speaker? {
        guard let source = attribution.source, let head = names.head(of: source) else { return nil }
        var speaker = Speaker(passage: text.passage(ofTokens: source), kind: .unknown, isCarriedOver: attribution.isCarriedOver)
        if let name = names.name(of: source) {
            switch name {
            case .several(let persons):
                speaker.kind = .group
                speaker.persons = standsAlone(source) ? persons : []
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
            if let (person, confidence) = antecedents.person(
                gender, before: source.lowerBound, of: attribution, last: lastSpeaker)
            {
                speaker.person = person
                speaker.confidence = confidence
            }
        } else if let person = ordinals.person(of: source) {
            speaker.kind = .person
            speaker.person = person
            speaker.confidence = 0.8
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

    /// Whether names are nobody's complement, `under Mayors Quill and Lund`, and do not go on a list: `Berg, Quill and Lund`.
    private func standsAlone(_ source: TokenRange) -> Bool {
        guard source.lowerBound > text.sentences[text.tokens[source.lowerBound].sentence].lowerBound else { return true }
        let before = text.tokens[source.lowerBound - 1]
        if before.isA(.preposition), !before.isCapitalised { return false }
        return !before.isMark(",") || people.mention(at: source.lowerBound - 2) == nil
    }

    private func pronounGender(_ source: TokenRange) -> Gender? {
        guard source.count == 1, text.tokens[source.lowerBound].isA([.pronoun, .determiner]) else { return nil }
        return Gender(text.tokens[source.lowerBound].word)
    }

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
