import Coverage

/// The quotes of a text: attributions by the learned model, mended and made into quotes with speakers.
struct Quotations {
    let text: AnnotatedText
    let people: People
    let model: AttributionModel
    /// Of the document, where it is not part of the body.
    var headline: String?
    /// What the document sets apart as the words of somebody else, in order.
    var blockQuotations: [Span] = []

    func quotes() -> [Quote] {
        var tagger = AttributionTagger(text, model: model)
        let fixups = QuotationFixups(text, people: people, headline: headline, blockQuotations: blockQuotations)
        let attributions = fixups.complete(tagger.attributions())
        return QuoteAssembly(text: text, people: people).quotes(of: attributions)
    }
}
