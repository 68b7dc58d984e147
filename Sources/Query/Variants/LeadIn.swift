/// What stands right before a wording in the same clause and turns it: the paper's own `did not` before “start this strike”.
public struct LeadIn: Sendable, Equatable {
    /// From the word that turns it.
    public var text: String
    /// Whether these are the speaker's words, of the same quotation.
    public var isSpeakers: Bool

    /// Nil where nothing there denies the words or makes them depend on something.
    static func of(_ place: Utterance.Place, _ bodies: inout ArticleBodies) throws -> LeadIn? {
        guard place.kind != .indirect, place.span.start > 0 else { return nil }
        let before = try bodies.text(place.articleID, from: max(0, place.span.start - mostBefore), to: place.span.start)
        // `refused to “go”` may be told as `to “go”`.
        let own = place.kind == .mixed ? place.text.unicodeScalars.prefix { !opening.contains($0) } : ""[...].unicodeScalars
        var scalars = Array(before.unicodeScalars) + (own.count <= mostOwn ? Array(own) : [])
        var isMarked = false
        while let last = scalars.last, last == " " || last == "[" || !isMarked && last.properties.isQuotationMark {
            if last.properties.isQuotationMark { isMarked = true }
            scalars.removeLast()
        }
        let clause = WordedText(clause(at: scalars))
        guard let words = turning(clause) else { return nil }
        return LeadIn(text: clause.text(of: words), isSpeakers: !isMarked && place.quotation.start < place.span.start)
    }

    private static func turning(_ clause: WordedText) -> Range<Int>? {
        guard let disavowal = Disavowal(endOf: clause) else { return TurningWords.before(clause.keys.indices, of: clause) }
        return disavowal.isDenied ? nil : disavowal.words
    }

    /// The words at the end of a text that no mark parts from it.
    private static func clause(at scalars: [Unicode.Scalar]) -> String {
        let begin = scalars.indices.last { stops.contains(scalars[$0]) || scalars.hasQuoteMark(at: $0) }
        return String(String.UnicodeScalarView(scalars[(begin.map { $0 + 1 } ?? 0)...]))
    }

    private static let stops = Set("\n.!?…,;:–—―()[]".unicodeScalars)
    /// In code points.
    private static let mostBefore = 160
    private static let mostOwn = 12
    /// Without the apostrophe.
    private static let opening = Set("“\"«„‘「".unicodeScalars)
}
