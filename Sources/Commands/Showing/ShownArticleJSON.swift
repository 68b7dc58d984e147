import Coverage
import Query

/// An article of the archive as one JSON object, in the shape of `extract` with its id; docs/json/show.schema.json describes it.
enum ShownArticleJSON {
    static func text(_ article: ArticleView) -> String {
        JSONText.object([
            ("id", String(article.id)),
            ("source", JSONText.string(article.source)),
            ("title", JSONText.optional(article.title)),
            ("outlet", JSONText.optional(article.outlet)),
            ("authors", JSONText.array(article.authors.map(JSONText.string))),
            ("byline", article.byline.map(JSONText.string)),
            ("published_at", JSONText.optional(article.publishedAt)),
            ("modified_at", article.modifiedAt.map(JSONText.string)),
            ("url", JSONText.optional(article.url)),
            ("language", JSONText.optional(article.language)),
            ("dateline", dateline(article)),
            ("extra", article.extra),
            ("added_at", JSONText.string(article.addedAt)),
            ("newest_id", article.newestID.map { String($0) }),
            ("origin_id", article.originID.map { String($0) }),
            ("body", JSONText.string(article.body)),
            ("people", JSONText.array(ShownPerson.all(of: article).map(person))),
            ("quotes", JSONText.array(article.quotes.map(quote))),
            (
                "hashtags",
                JSONText.array(
                    article.hashtags.map { use in
                        JSONText.object([("tag", JSONText.string(use.tag))] + ArticleJSON.members(use.passage))
                    })
            ),
            ("reactions", JSONText.array(article.reactions.map(reaction))),
        ])
    }

    private static func dateline(_ article: ArticleView) -> String? {
        guard article.datelinePlace != nil || article.datelineAgencies != nil else { return nil }
        let agencies = article.datelineAgencies.map { $0.split(separator: ",").map { $0.drop { $0 == " " } } } ?? []
        return JSONText.object([
            ("place", JSONText.optional(article.datelinePlace)),
            ("agencies", JSONText.array(agencies.map { JSONText.string(String($0)) })),
        ])
    }

    private static func person(_ person: ShownPerson) -> String {
        JSONText.object([
            ("name", JSONText.string(person.name)),
            ("name_confidence", person.nameConfidence.map { String($0) }),
            ("role", JSONText.optional(person.role)),
            ("mentions", JSONText.array(person.mentions.map { JSONText.object(ArticleJSON.members($0)) })),
        ])
    }

    private static func quote(_ quote: ArticleView.Quotation) -> String {
        JSONText.object([
            ("id", String(quote.id)),
            ("kind", JSONText.string(quote.kind)),
            ("text", JSONText.string(quote.text)),
            ("spans", JSONText.array(quote.pieces.map(ArticleJSON.span))),
            ("speaker", quote.speakerPassage.map { speaker($0, of: quote) } ?? "null"),
            ("cue", quote.cue.map { JSONText.object(ArticleJSON.members($0)) } ?? "null"),
            ("asserted", quote.isAsserted ? nil : "false"),
        ])
    }

    private static func speaker(_ passage: Passage, of quote: ArticleView.Quotation) -> String {
        let members: [(String, String?)] = [
            ("kind", JSONText.optional(quote.speakerKind)),
            ("name", JSONText.optional(quote.speakerName)),
            ("carried", quote.isCarriedOver ? "true" : nil),
            ("confidence", quote.confidence.map { String($0) }),
        ]
        return JSONText.object(ArticleJSON.members(passage) + members)
    }

    private static func reaction(_ reaction: ArticleView.Response) -> String {
        let actor =
            (reaction.actorPassage.map(ArticleJSON.members) ?? []) + [
                ("kind", JSONText.string(reaction.actorKind)),
                ("name", JSONText.optional(reaction.actorName)),
            ]
        let target = reaction.targetPassage.map { passage in
            JSONText.object(ArticleJSON.members(passage) + [("name", JSONText.optional(reaction.targetName))])
        }
        return JSONText.object(
            [("id", String(reaction.id))] + ArticleJSON.members(reaction.passage) + [
                ("actor", JSONText.object(actor)),
                ("verb", JSONText.string(reaction.verb)),
                ("channel", JSONText.optional(reaction.channel)),
                ("stance", JSONText.string(reaction.stance)),
                ("target", target ?? "null"),
                ("quote", reaction.quote.map(ArticleJSON.span) ?? "null"),
            ])
    }
}
