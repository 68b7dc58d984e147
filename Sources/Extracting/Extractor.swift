import Coverage

/// Finds people, quotes, hashtags and reactions in a document. Pure and deterministic; one value serves many threads.
public struct Extractor: Sendable {
    /// Names rules and models; it changes when they find other facts in the same text.
    public static let method = "learned-2"

    private let tagger: PersonTagger
    private let attribution: AttributionModel

    /// Takes the models that travel in the binary; throws where one is damaged.
    public init() throws {
        tagger = try PersonTagger.bundled()
        attribution = try AttributionModel.bundled()
    }

    /// The facts of the document's body. Every passage points into it, in code points.
    public func facts(of document: Document) -> Facts {
        let text = AnnotatedText(document.body)
        let people = People(text, tagger: tagger)
        var facts = Facts()
        facts.people = people.persons
        facts.quotes = Quotations(text: text, people: people, model: attribution).quotes()
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
