/// Whom a description means that only names an office: `the governor`, where the article has *Gov. Ida Quill* or *Ida Quill, the governor*.
///
/// Built once for a text; a look-up goes back over the mentions of those who hold the office.
struct OfficeHolders {
    private let text: AnnotatedText
    private let people: People
    /// Of each office the mentions of its holders, in the order of the body.
    private let mentions: [Office: [Int]]

    private struct Office: Hashable {
        let word: UInt64
        /// `vice`, `prime`; nil for the office itself.
        let rank: UInt64?
    }

    init(text: AnnotatedText, people: People) {
        self.text = text
        self.people = people
        var offices: [Set<Office>] = people.persons.map { person in
            guard let role = person.role, let token = text.tokens(in: role.span).last else { return [] }
            return [Self.office(at: token, text)]
        }
        for (mention, person) in zip(people.mentions, people.personOfMention) {
            let title = mention.tokens.lowerBound - 1
            guard mention.isTitled, title >= 0, !Self.forms.contains(text.tokens[title].hash) else { continue }
            offices[person].insert(Self.office(at: title, text))
        }
        var mentions: [Office: [Int]] = [:]
        for mention in people.mentions.indices {
            for office in offices[people.personOfMention[mention]] { mentions[office, default: []].append(mention) }
        }
        self.mentions = mentions
    }

    /// Forms of address are no office.
    private static let forms = WordHash.all(of: "mr mrs ms miss mx sir lady dame")
    private static let ranks = WordHash.all(of: "vice prime deputy chief lieutenant assistant former")
    private static let offices: [UInt64: UInt64] = [
        WordHash.of("gov"): WordHash.of("governor"), WordHash.of("sen"): WordHash.of("senator"),
        WordHash.of("rep"): WordHash.of("representative"), WordHash.of("gen"): WordHash.of("general"),
        WordHash.of("dr"): WordHash.of("doctor"), WordHash.of("prof"): WordHash.of("professor"),
        WordHash.of("sgt"): WordHash.of("sergeant"), WordHash.of("capt"): WordHash.of("captain"),
        WordHash.of("col"): WordHash.of("colonel"), WordHash.of("congressman"): WordHash.of("representative"),
        WordHash.of("congresswoman"): WordHash.of("representative"),
    ]

    private static func office(at token: Int, _ text: AnnotatedText) -> Office {
        let word = text.tokens[token].hash
        let before = token > 0 ? text.tokens[token - 1].hash : 0
        return Office(word: offices[word] ?? word, rank: ranks.contains(before) ? before : nil)
    }

    /// The last holder of the office before the description.
    ///
    /// - Returns: the person and how sure that is, from 0 to 1; nil where the words are more than an office, or nobody holds it.
    func holder(of description: TokenRange) -> (person: Int, confidence: Double)? {
        guard let last = description.last, text.tokens[description.lowerBound].hash == Self.the,
            (2...3).contains(description.count),
            description.dropFirst().dropLast().allSatisfy({ Self.ranks.contains(text.tokens[$0].hash) })
        else { return nil }
        let holders = mentions[Self.office(at: last, text)] ?? []
        guard let mention = holders.last(where: { people.mentions[$0].tokens.lowerBound < description.lowerBound }) else {
            return nil
        }
        let person = people.personOfMention[mention]
        return (person, holders.allSatisfy { people.personOfMention[$0] == person } ? 0.8 : 0.6)
    }

    private static let the = WordHash.of("the")
}
