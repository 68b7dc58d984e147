import Coverage
import SQLite

/// What people entered about an article, and the quotes that it refers to: when the article's text changes, it moves with its words.
struct KeptFacts {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// Tables of facts with one place, beside quotes, which may have several.
    private static let tables = [
        "mentions", "descriptions", "hashtag_uses", "hashtag_equivalents", "hashtag_glosses", "campaign_mentions",
        "account_mentions", "reactions",
    ]

    /// The condition for the rows of a table that a new reading leaves alone. A passage that gives words to several people is a quote of
    /// each: where one of these is kept, all are.
    static func condition(_ table: String) -> String {
        guard table == "quotes" else { return "origin = 'human'" }
        return """
            (origin = 'human' OR EXISTS (
                SELECT 1 FROM quotes k WHERE k.article_id = quotes.article_id AND k.start = quotes.start AND k."end" = quotes."end"
                AND k.run_id IS quotes.run_id AND (k.origin = 'human' OR k.id IN (
                    SELECT quote_id FROM reactions r WHERE r.article_id = k.article_id AND r.origin = 'human'))))
            """
    }

    /// A span of a row, and where it is written.
    private struct Place {
        let update: String
        let id: Int64
        let span: Span
    }

    /// A place that is known to be in the new text.
    struct Move {
        fileprivate let update: String
        fileprivate let id: Int64
        fileprivate let span: Span
    }

    /// Whether the article has any.
    func isAny(in article: Int64) throws(SQLiteError) -> Bool {
        for table in Self.tables + ["quotes"] {
            let sql = "SELECT EXISTS (SELECT 1 FROM \(table) WHERE article_id = ? AND \(Self.condition(table)))"
            if try connection.value(sql, .integer(article)) == 1 { return true }
        }
        return false
    }

    /// Where all of them are in the new text; `lost` are the words of the first one that is not there.
    func moves(of article: Int64, from old: String, to new: String) throws(SQLiteError) -> (moves: [Move], lost: String?) {
        let anchor = SpanAnchor(from: old, to: new)
        var moves: [Move] = []
        for place in try places(in: article) {
            guard let span = anchor.span(place.span) else {
                let scalars = Array(old.unicodeScalars)
                let (start, end) = (max(place.span.start, 0), min(place.span.end, scalars.count))
                let words = start < end ? String(String.UnicodeScalarView(scalars[start..<end])) : ""
                return ([], words)
            }
            moves.append(Move(update: place.update, id: place.id, span: span))
        }
        return (moves, nil)
    }

    func apply(_ moves: [Move], in article: Int64) throws(SQLiteError) {
        guard !moves.isEmpty else { return }
        for move in moves {
            try connection.run(move.update, .integer(Int64(move.span.start)), .integer(Int64(move.span.end)), .integer(move.id))
        }
        // A quote stands from its first piece to its last.
        try connection.run(
            """
            UPDATE quotes SET start = (SELECT min(start) FROM quote_spans WHERE quote_id = quotes.id),
                "end" = (SELECT max("end") FROM quote_spans WHERE quote_id = quotes.id)
            WHERE article_id = ? AND \(Self.condition("quotes")) AND id IN (SELECT quote_id FROM quote_spans)
            """, .integer(article))
    }

    private func places(in article: Int64) throws(SQLiteError) -> [Place] {
        var places: [Place] = []
        func add(_ table: String, _ start: String, _ end: String) throws(SQLiteError) {
            let rows = try connection.rows(
                """
                SELECT id, "\(start)", "\(end)" FROM \(table)
                WHERE article_id = ? AND "\(start)" IS NOT NULL AND \(Self.condition(table)) ORDER BY id
                """, .integer(article))
            for row in rows {
                guard let id = row[0].integer, let from = row[1].integer, let to = row[2].integer else { continue }
                let update = "UPDATE \(table) SET \"\(start)\" = ?1, \"\(end)\" = ?2 WHERE id = ?3"
                places.append(Place(update: update, id: id, span: Span(Int(from), Int(to))))
            }
        }
        for table in Self.tables { try add(table, "start", "end") }
        for part in ["actor", "target"] { try add("reactions", "\(part)_start", "\(part)_end") }
        for part in ["speaker", "cue"] { try add("quotes", "\(part)_start", "\(part)_end") }
        return places + (try pieces(in: article))
    }

    private func pieces(in article: Int64) throws(SQLiteError) -> [Place] {
        let rows = try connection.rows(
            """
            SELECT s.quote_id, s.start, s."end", s.position FROM quotes JOIN quote_spans s ON s.quote_id = quotes.id
            WHERE article_id = ? AND \(Self.condition("quotes")) ORDER BY s.quote_id, s.position
            """, .integer(article))
        return rows.compactMap { row in
            guard let id = row[0].integer, let from = row[1].integer, let to = row[2].integer, let position = row[3].integer
            else {
                return nil
            }
            return Place(
                update: "UPDATE quote_spans SET start = ?1, \"end\" = ?2 WHERE quote_id = ?3 AND position = \(position)", id: id,
                span: Span(Int(from), Int(to)))
        }
    }

    /// Whether a kept quote `k` stands for a new one `q`: it has the same words, or a person cut or widened it, so that an edge or the speaker
    /// is still the same.
    private static let isQuoteAgain = """
        k.article_id = q.article_id AND k.run_id IS NOT q.run_id AND (
            k.start = q.start AND k."end" = q."end"
            OR k.origin = 'human' AND k.start < q."end" AND q.start < k."end"
            AND (k.start = q.start OR k."end" = q."end" OR k.speaker_id = q.speaker_id))
        """

    /// Deletes what the machine found again beside what is kept of the same place; a reaction keeps its quote.
    ///
    /// - Parameter run: the one that found the new facts.
    func removeDoubles(in article: Int64, run: Int64) throws(SQLiteError) {
        try connection.run(
            """
            UPDATE reactions SET quote_id = (SELECT k.id FROM quotes q JOIN quotes k ON \(Self.isQuoteAgain) WHERE q.id = reactions.quote_id)
            WHERE article_id = ?1 AND run_id = ?2 AND EXISTS (
                SELECT 1 FROM quotes q JOIN quotes k ON \(Self.isQuoteAgain) WHERE q.id = reactions.quote_id)
            """, .integer(article), .integer(run))
        try connection.run(
            """
            DELETE FROM quotes AS q WHERE article_id = ?1 AND run_id = ?2 AND EXISTS (SELECT 1 FROM quotes k WHERE \(Self.isQuoteAgain))
            """, .integer(article), .integer(run))
        for table in Self.tables {
            let alike = table == "descriptions" ? "AND k.kind = t.kind" : ""
            try connection.run(
                """
                DELETE FROM \(table) AS t WHERE article_id = ?1 AND run_id = ?2 AND EXISTS (
                    SELECT 1 FROM \(table) k WHERE k.article_id = ?1 AND k.run_id IS NOT ?2 AND k.start = t.start
                    AND k."end" = t."end" \(alike))
                """, .integer(article), .integer(run))
        }
    }
}
