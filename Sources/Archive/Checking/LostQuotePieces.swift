import Coverage
import SQLite

/// Quotes whose pieces are gone, or do not make up their words, and where the pieces stand: the text between the quote's start and end tells.
struct LostQuotePieces {
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// Writes the pieces anew wherever the article still has the words in order; what is left, `check` names.
    func restore() throws(SQLiteError) {
        let insert = try connection.prepare(
            "INSERT INTO quote_spans (quote_id, position, start, \"end\") VALUES (?, ?, ?, ?)", isKept: true)
        var body: (article: Int64, text: CodePointText)?
        for row in try connection.rows(Self.lost) {
            guard let quote = row[0].integer, let article = row[1].integer, let text = row[2].text, let start = row[3].integer,
                let end = row[4].integer
            else { continue }
            if body?.article != article {
                let found = try connection.value("SELECT body FROM articles WHERE id = ?", .integer(article)).text ?? ""
                body = (article, CodePointText(found))
            }
            guard let spans = body.flatMap({ Self.pieces(of: text, in: $0.text, Span(Int(start), Int(end))) }) else { continue }
            try connection.run("DELETE FROM quote_spans WHERE quote_id = ?", .integer(quote))
            for (position, span) in spans.enumerated() {
                try insert.bind(Int(quote), at: 1)
                try insert.bind(position, at: 2)
                try insert.bind(span.start, at: 3)
                try insert.bind(span.end, at: 4)
                try insert.run()
            }
        }
    }

    /// Three code points, ` … `, stand between pieces.
    private static let lost = """
        SELECT q.id, q.article_id, q.text, q.start, q."end"
        FROM quotes q LEFT JOIN quote_spans s ON s.quote_id = q.id
        GROUP BY q.id
        HAVING count(s.quote_id) = 0 OR sum(s."end" - s.start) + 3 * (count(*) - 1) <> length(q.text)
            OR min(s.start) <> q.start OR max(s."end") <> q."end"
        ORDER BY q.article_id, q.id
        """

    /// Nil where the words do not stand there in order.
    static func pieces(of text: String, in body: CodePointText, _ whole: Span) -> [Span]? {
        if body.holds(text, from: whole.start, to: whole.end) { return [whole] }
        let words = text.split(separator: " … ").map(String.init)
        guard let last = words.last, words.count > 1 else { return nil }
        var spans: [Span] = []
        var start = whole.start
        for piece in words.dropLast() {
            let count = piece.unicodeScalars.count
            // The first piece begins with the quote.
            let places = spans.isEmpty ? start..<(start + 1) : start..<max(start, whole.end - count)
            guard let place = places.first(where: { body.holds(piece, from: $0, to: $0 + count) }) else { return nil }
            spans.append(Span(place, place + count))
            start = place + count
        }
        let lastStart = whole.end - last.unicodeScalars.count
        guard lastStart >= start, body.holds(last, from: lastStart, to: whole.end) else { return nil }
        return spans + [Span(lastStart, whole.end)]
    }
}
