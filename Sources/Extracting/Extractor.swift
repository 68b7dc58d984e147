import Coverage

/// Finds people, quotes, hashtags and reactions in a document. Pure and deterministic; one value serves many threads.
public struct Extractor: Sendable {
    /// Names rules and models; it changes when they find other facts in the same text.
    public static let method = "learned-9"

    private let tagger: PersonTagger
    private let attribution: AttributionModel

    /// Takes the models that travel in the binary; throws where one is damaged.
    public init() throws {
        tagger = try PersonTagger.bundled()
        attribution = try AttributionModel.bundled()
    }

    /// The facts of the document's body. Every passage points into it, in code points.
    public func facts(of document: Document) -> Facts { facts(of: document) { _, _ in } }

    /// The same; calls `ended` after each step, with the number of the text's tokens.
    package func facts(of document: Document, ended: (ExtractionStep, _ tokens: Int) -> Void) -> Facts {
        let text = AnnotatedText(document.body)
        ended(.text, text.tokens.count)
        let people = People(text, headline: document.title, tagger: tagger)
        var facts = Facts()
        facts.people = people.persons
        ended(.people, text.tokens.count)
        facts.quotes = Quotations(
            text: text, people: people, model: attribution, headline: document.title, blockQuotations: document.blockQuotations
        ).quotes()
        ended(.quotations, text.tokens.count)
        addHashtags(text, to: &facts)
        ended(.hashtags, text.tokens.count)
        facts.reactions = Reactions(text: text, facts: facts).reactions()
        ended(.reactions, text.tokens.count)
        return facts
    }

    private func addHashtags(_ text: AnnotatedText, to facts: inout Facts) {
        let hashtags = Hashtags(text: text)
        facts.hashtags = hashtags.uses()
        facts.accounts = hashtags.accounts()
        facts.campaigns = Campaigns(text: text).mentions()
        guard !facts.hashtags.isEmpty else { return }
        let families = HashtagFamilies(text: text, campaigns: facts.campaigns)
        facts.equivalences = families.equivalences()
        facts.glosses = families.glosses()
    }
}
