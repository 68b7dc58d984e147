import Coverage

/// An article and its facts as one JSON object; docs/json/extract.schema.json describes it.
enum ArticleJSON {
    static func text(_ article: Article) -> String {
        JSONText.object(documentMembers(article.document) + factMembers(article.facts))
    }

    /// What is known of the document, its body last.
    static func documentMembers(_ document: Document) -> [(String, String?)] {
        [
            ("source", JSONText.string(document.source)),
            ("title", JSONText.optional(document.title)),
            ("outlet", JSONText.optional(document.outlet ?? document.domain)),
            ("authors", JSONText.array(document.authors.map(JSONText.string))),
            ("byline", document.byline.map(JSONText.string)),
            ("published_at", JSONText.optional(document.published?.text)),
            ("modified_at", document.modified.map { JSONText.string($0.text) }),
            ("url", JSONText.optional(document.url)),
            ("language", JSONText.optional(document.language)),
            ("dateline", document.dateline.map(dateline)),
            ("extra", document.extra),
            ("body", JSONText.string(document.body)),
        ]
    }

    static func factMembers(_ facts: Facts) -> [(String, String?)] {
        [
            ("people", JSONText.array(facts.people.map(person))),
            ("quotes", JSONText.array(facts.quotes.map { quote($0, people: facts.people) })),
            ("hashtags", JSONText.array(facts.hashtags.map(hashtag))),
            ("equivalences", list(facts.equivalences.map(equivalence))),
            ("glosses", list(facts.glosses.map(gloss))),
            (
                "campaigns",
                list(facts.campaigns.map { JSONText.object([("tag", JSONText.string($0.tag))] + members($0.passage)) })
            ),
            (
                "accounts",
                list(facts.accounts.map { JSONText.object([("account", JSONText.string($0.account))] + members($0.passage)) })
            ),
            ("reactions", JSONText.array(facts.reactions.map { reaction($0, facts: facts) })),
        ]
    }

    private static func dateline(_ dateline: Dateline) -> String {
        JSONText.object([
            ("place", JSONText.optional(dateline.place)),
            ("agencies", JSONText.array(dateline.agencies.map(JSONText.string))),
        ])
    }

    private static func person(_ person: Person) -> String {
        JSONText.object([
            ("name", JSONText.string(person.name)),
            ("name_confidence", person.nameConfidence.map { String($0) }),
            ("printed_name", person.printedName == person.name ? nil : JSONText.string(person.printedName)),
            ("role", JSONText.optional(person.role?.text)),
            ("age", person.age.map { JSONText.string($0.text) }),
            ("nationality", person.nationality.map { JSONText.string($0.text) }),
            ("mentions", JSONText.array(person.mentions.map { JSONText.object(members($0)) })),
        ])
    }

    private static func quote(_ quote: Quote, people: [Person]) -> String {
        JSONText.object([
            ("kind", JSONText.string(quote.kind.rawValue)),
            ("text", JSONText.string(quote.text)),
            ("spans", JSONText.array(quote.pieces.map { span($0.span) })),
            ("speaker", quote.speaker.map { speaker($0, people: people) } ?? "null"),
            ("cue", quote.cue.map { JSONText.object(members($0)) } ?? "null"),
            ("asserted", quote.isAsserted ? nil : "false"),
        ])
    }

    private static func speaker(_ speaker: Speaker, people: [Person]) -> String {
        let other: [(String, String?)] = [
            ("kind", JSONText.string(speaker.kind.rawValue)),
            ("name", name(speaker.person, in: people)),
            ("names", list(speaker.persons.map { name($0, in: people) })),
            ("carried", speaker.isCarriedOver ? "true" : nil),
            ("confidence", speaker.confidence.map { String($0) }),
        ]
        return JSONText.object(members(speaker.passage) + other)
    }

    private static func hashtag(_ use: HashtagUse) -> String {
        JSONText.object([("tag", JSONText.string(use.tag))] + members(use.passage))
    }

    /// Nil, which leaves the member out, when there are none.
    private static func list(_ items: [String]) -> String? { items.isEmpty ? nil : JSONText.array(items) }

    private static func equivalence(_ equivalence: HashtagEquivalence) -> String {
        JSONText.object(
            [
                ("tag", JSONText.string(equivalence.tag)), ("equivalent", JSONText.string(equivalence.equivalent)),
                ("language", equivalence.language.map(JSONText.string)),
            ] + members(equivalence.passage))
    }

    private static func gloss(_ gloss: HashtagGloss) -> String {
        JSONText.object(
            [
                ("tag", JSONText.string(gloss.tag)), ("language", gloss.language.map(JSONText.string)),
                ("tag_language", gloss.tagLanguage.map(JSONText.string)),
            ] + members(gloss.gloss))
    }

    private static func reaction(_ reaction: Reaction, facts: Facts) -> String {
        let actor =
            (reaction.actor.passage.map(members) ?? []) + [
                ("kind", JSONText.string(reaction.actor.kind.rawValue)),
                ("name", name(reaction.actor.person, in: facts.people)),
            ]
        let target = reaction.target.map { target in
            JSONText.object(members(target.passage) + [("name", name(target.person, in: facts.people))])
        }
        let quote = reaction.quote.flatMap { facts.quotes.indices.contains($0) ? span(facts.quotes[$0].span) : nil }
        return JSONText.object(
            members(reaction.passage) + [
                ("actor", JSONText.object(actor)),
                ("verb", JSONText.string(reaction.verb)),
                ("channel", JSONText.optional(reaction.channel?.rawValue)),
                ("stance", JSONText.string(reaction.stance.rawValue)),
                ("target", target ?? "null"),
                ("quote", quote ?? "null"),
            ])
    }

    static func members(_ passage: Passage) -> [(String, String?)] {
        [
            ("text", JSONText.string(passage.text)), ("start", String(passage.span.start)), ("end", String(passage.span.end)),
        ]
    }

    static func span(_ span: Span) -> String { "[\(span.start), \(span.end)]" }

    private static func name(_ person: Int?, in people: [Person]) -> String {
        JSONText.optional(person.flatMap { people.indices.contains($0) ? people[$0].name : nil })
    }
}
