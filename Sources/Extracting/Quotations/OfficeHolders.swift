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
            (2...4).contains(description.count)
        else {
            return nil
        }
        if description.count == 2, let person = aged(last, before: description.lowerBound) { return (person, 0.8) }
        let between = description.dropFirst().dropLast()
        let holders = mentions[Self.office(at: last, text)] ?? []
        guard let mention = holders.last(where: { people.mentions[$0].tokens.lowerBound < description.lowerBound }),
            !isIndefinite(last, after: mention, before: description.lowerBound)
        else { return nil }
        let person = people.personOfMention[mention]
        let isOnly = holders.allSatisfy { people.personOfMention[$0] == person }
        if between.allSatisfy({ Self.ranks.contains(text.tokens[$0].hash) }) { return (person, isOnly ? 0.8 : 0.6) }
        return isOnly && between.allSatisfy(describesHolder) ? (person, 0.7) : nil
    }

    /// A word that says of an office where or whose it is, and of nobody that there is another: `the Florida senator`, `the federal judge`.
    private func describesHolder(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isA([.place, .nationality, .allegiance]) || token.isCapitalised || Self.branches.contains(token.hash)
    }

    private static let branches = WordHash.all(of: "federal presidential gubernatorial state city county district congressional")

    /// Whether somebody else is brought in: `a mayor and a council fell out. The mayor said …`
    private func isIndefinite(_ office: Int, after mention: Int, before description: Int) -> Bool {
        let word = text.tokens[office].hash
        return (people.mentions[mention].tokens.upperBound..<description).contains {
            text.tokens[$0].hash == word && $0 > 0 && Self.articles.contains(text.tokens[$0 - 1].hash)
                && people.mention(at: $0 + 1) == nil && !isApposed($0 - 1)
        }
    }

    /// Whether an article follows the comma behind a name: `Ida Quill, a mayor`.
    private func isApposed(_ article: Int) -> Bool {
        article > 1 && text.tokens[article - 1].isMark(",") && people.mention(at: article - 2) != nil
    }

    private static let articles = WordHash.all(of: "a an another")

    /// `the 43-year-old`, where one person of that age is named.
    private func aged(_ index: Int, before description: Int) -> Int? {
        let word = text.tokens[index]
        let bytes = text.bytes[word.start..<word.end]
        guard bytes.count == 11, bytes.dropFirst(2).elementsEqual("-year-old".utf8) else { return nil }
        let age = String(decoding: bytes.prefix(2), as: UTF8.self)
        let here = text.passage(ofTokens: index..<(index + 1)).span
        // An age that only these words tell is nobody's yet.
        let persons = people.persons.indices.filter {
            people.persons[$0].age.map { $0.text == age && !here.overlaps($0.span) } == true
        }
        return persons.count == 1 ? persons[0] : nil
    }

    private static let the = WordHash.of("the")
}
