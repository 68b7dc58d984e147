/// One of the steps that the facts of a document are found in, in their order.
package enum ExtractionStep: String, CaseIterable, Sendable {
    /// Tokens, sentences, quotations' marks.
    case text
    case people
    case quotations
    /// With families, accounts and campaigns.
    case hashtags
    case reactions
}
