import Coverage

/// Finds people, quotes, hashtags and reactions in a document. Pure and deterministic; one value serves many threads.
public struct Extractor: Sendable {
    /// Names the rules; it changes when they find other facts in the same text.
    public static let method = "rules-1"

    public init() {}

    /// The facts of the document's body. Every passage points into it, in code points.
    public func facts(of document: Document) -> Facts {
        let text = AnnotatedText(document.body)
        let people = People(text)
        var facts = Facts()
        facts.people = people.persons
        facts.quotes = Quotations(text: text, people: people).quotes()
        let hashtags = Hashtags(text: text)
        facts.hashtags = hashtags.uses()
        facts.accounts = hashtags.accounts()
        facts.campaigns = Campaigns(text: text).mentions()
        if !facts.hashtags.isEmpty {
            let families = HashtagFamilies(text: text, campaigns: facts.campaigns)
            facts.equivalences = families.equivalences()
            facts.glosses = families.glosses()
        }
        facts.reactions = Reactions(text: text, facts: facts).reactions()
        return facts
    }
}
