import Coverage

/// The quotes of a text: attributions by the learned model, mended and made into quotes with speakers.
struct Quotations {
    let text: AnnotatedText
    let people: People
    let model: AttributionModel
    /// Of the document, where it is not part of the body.
    var headline: String?

    func quotes() -> [Quote] {
        var tagger = AttributionTagger(text, model: model)
        let attributions = QuotationFixups(text, people: people, headline: headline).complete(tagger.attributions())
        return QuoteAssembly(text: text, people: people).quotes(of: attributions)
    }
}
