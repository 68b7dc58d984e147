import Coverage

/// The quotes of a text: attributions by rules, made into quotes with speakers.
struct Quotations {
    let text: AnnotatedText
    let people: People

    func quotes() -> [Quote] {
        QuoteAssembly(text: text, people: people).quotes(of: AttributionRules.attributions(in: text))
    }
}
