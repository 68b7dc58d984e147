/// What the same sentence of a quotation says before and behind a wording that is but a stretch of it.
public struct RestOfSentence: Sendable, Equatable {
    /// As printed; empty where the wording begins, or ends, with the sentence.
    public var before: String
    public var behind: String

    /// Nil where the wording is all of the sentence.
    static func of(_ place: Utterance.Place, _ bodies: inout ArticleBodies) throws -> RestOfSentence? {
        guard place.kind == .direct, place.quotation.start <= place.span.start, place.span.end <= place.quotation.end else {
            return nil
        }
        let before = try bodies.text(place.articleID, from: place.quotation.start, to: place.span.start)
        let behind = try bodies.text(place.articleID, from: place.span.end, to: place.quotation.end)
        let hasEnded = place.text.unicodeScalars.last { !$0.properties.isQuotationMark }.map(sentenceEnds.contains) ?? false
        let rest = RestOfSentence(
            before: end(of: before.unicodeScalars), behind: hasEnded ? "" : begin(of: behind.unicodeScalars))
        return rest.before.isEmpty && rest.behind.isEmpty ? nil : rest
    }

    private static func end(of text: String.UnicodeScalarView) -> String {
        words(text[(text.lastIndex(where: parts).map(text.index(after:)) ?? text.startIndex)...])
    }

    private static func begin(of text: String.UnicodeScalarView) -> String {
        words(text[..<(text.firstIndex(where: parts) ?? text.endIndex)])
    }

    /// Without the marks at the edges; empty where there are no words.
    private static func words(_ scalars: String.UnicodeScalarView.SubSequence) -> String {
        let isWord = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || scalar.properties.numericType != nil }
        guard let first = scalars.firstIndex(where: isWord), let last = scalars.lastIndex(where: isWord) else { return "" }
        return String(scalars[first...last])
    }

    /// The ends of sentences, and what interrupts a quotation.
    private static func parts(_ scalar: Unicode.Scalar) -> Bool {
        sentenceEnds.contains(scalar) || scalar == "\n" || scalar.isQuoteMark
    }

    private static let sentenceEnds: Set<Unicode.Scalar> = [".", "!", "?", "…"]
}
