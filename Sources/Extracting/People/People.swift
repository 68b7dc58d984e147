import Coverage

/// The persons of a text, as facts and as what speaker resolution asks.
struct People {
    let mentions: [Mention]
    let clusters: [PersonCluster]
    /// The person of each mention.
    let personOfMention: [Int]
    let persons: [Person]

    /// - Parameter headline: of the document, where it is not part of the body.
    init(_ text: AnnotatedText, headline: String? = nil, tagger: PersonTagger) {
        var finder = MentionFinder(text, tagger: tagger)
        self.init(mentions: finder.mentions(), text, usual: tagger.usualNames) {
            headline.map { HeadlineNames($0, tagger: tagger) } ?? .none
        }
    }

    /// Makes persons of mentions, which are in the order of the body and do not overlap.
    init(
        mentions: [Mention], _ text: AnnotatedText, usual: UsualNames = .empty,
        headline: @escaping () -> HeadlineNames = { .none }
    ) {
        self.mentions = mentions
        let naming = PersonNaming(text: text, mentions: mentions, usual: usual)
        clusters = NameCompletion(naming: naming, usual: usual, headline: headline)
            .complete(
                MisprintedNames(text: text, mentions: mentions).joined(
                    PersonMerging.clusters(of: mentions, in: text, usual: usual)))
        var owners = Array(repeating: 0, count: mentions.count)
        for (person, cluster) in clusters.enumerated() { for mention in cluster.mentions { owners[mention] = person } }
        personOfMention = owners
        var persons = clusters.map { Self.person($0, naming) }
        Self.noteNominals(mentions, owners, &persons, text)
        self.persons = persons
    }

    private static func person(_ cluster: PersonCluster, _ naming: PersonNaming) -> Person {
        let mentions = cluster.mentions.map { naming.mentions[$0] }
        var person = Person(
            name: naming.name(of: cluster).visible, mentions: mentions.map { naming.text.passage(ofTokens: $0.tokens) })
        person.name = (cluster.completed?.name ?? naming.usualName(of: cluster)).visible
        person.nameConfidence = cluster.completed?.confidence
        if let completed = cluster.completed, completed.isPrinted { person.printedName = completed.name.visible }
        let attributes = PersonAttributes(text: naming.text)
        for mention in mentions { attributes.note(mention, in: &person) }
        return person
    }

    private static func noteNominals(_ mentions: [Mention], _ owners: [Int], _ persons: inout [Person], _ text: AnnotatedText) {
        let attributes = PersonAttributes(text: text)
        for (mention, owner) in zip(mentions, owners) {
            let number = text.tokens[mention.tokens.lowerBound].sentence
            let first = mention.tokens.lowerBound - (mention.isTitled ? 1 : 0)
            guard text.sentences[number].lowerBound == first, number + 1 < text.sentences.count else { continue }
            attributes.noteNominal(at: text.sentences[number + 1], in: &persons[owner])
        }
    }

    /// The last mention that begins before a token; nil when there is none.
    func mention(before token: Int) -> Int? {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// The mention that holds a token.
    func mention(at token: Int) -> Int? {
        mention(before: token + 1).flatMap { mentions[$0].tokens.contains(token) ? $0 : nil }
    }
}
