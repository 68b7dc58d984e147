import Coverage
import SQLite
import Wordings

/// The words of a quote where they stand in its article, read when they are first asked for, and once: a quotation may have thousands of
/// stretches.
final class QuoteText {
    private let quote: Int64
    private let findPieces: Statement
    private let findBody: Statement
    private var knownPieces: [Span]?
    private var knownBody: CodePointText?

    /// - Parameters:
    ///   - findPieces: gives the places of a quote's pieces, in order.
    ///   - findBody: gives the body of the article in which a quote stands.
    init(of quote: Int64, findPieces: Statement, findBody: Statement) {
        (self.quote, self.findPieces, self.findBody) = (quote, findPieces, findBody)
    }

    /// The pieces of a quotation, those that one sentence goes through as one; none where it is one piece.
    func sections() throws(SQLiteError) -> [Span] {
        let pieces = try pieces()
        guard pieces.count > 1 else { return [] }
        let body = try body()
        var sections: [Span] = []
        for piece in pieces {
            if let last = sections.last, !QuoteReport.dividesSections(body.text(from: last.end, to: piece.start) ?? "") {
                sections[sections.count - 1] = last.union(piece)
            } else {
                sections.append(piece)
            }
        }
        return sections
    }

    /// Where some of a wording's words stand; nil where they are not there. An attribution that interrupts the sentence is none of its words.
    func span(of words: Range<Int>, in wording: Span) throws(SQLiteError) -> Span? {
        guard let text = try body().text(from: wording.start, to: wording.end) else { return nil }
        let pieces = try pieces()
        let spans = QuoteCutter.places(in: text, from: wording.start).filter { word in
            pieces.count < 2 || pieces.contains { $0.contains(word) }
        }
        guard words.upperBound <= spans.count else { return nil }
        return Span(spans[words.lowerBound].start, spans[words.upperBound - 1].end)
    }

    /// What of a stretch stands in the quote's pieces; nil where nothing does.
    func words(in stretch: Span) throws(SQLiteError) -> (spans: [Span], text: String)? {
        let body = try body()
        let spans = try pieces().compactMap { $0.intersection(stretch) }
        let words = spans.compactMap { body.text(from: $0.start, to: $0.end) }
        return words.isEmpty ? nil : (spans, words.joined(separator: " … "))
    }

    private func pieces() throws(SQLiteError) -> [Span] {
        if let knownPieces { return knownPieces }
        try findPieces.bind(quote, at: 1)
        defer { findPieces.reset() }
        var pieces: [Span] = []
        while try findPieces.step() { pieces.append(Span(findPieces.integer(0) ?? 0, findPieces.integer(1) ?? 0)) }
        knownPieces = pieces
        return pieces
    }

    private func body() throws(SQLiteError) -> CodePointText {
        if let knownBody { return knownBody }
        try findBody.bind(quote, at: 1)
        defer { findBody.reset() }
        let body = CodePointText(try findBody.step() ? findBody.text(0) ?? "" : "")
        knownBody = body
        return body
    }
}
