import SQLite

/// The rule that every fact shows its place: `substr(body, start + 1, "end" - start)` is the fact's text.
enum Offsets {
    /// A query for each kind of fact that counts the rows which break the rule.
    static let rules: [(what: String, sql: String)] = [
        ("mentions", broken("mentions", text: "text", start: "start", end: "\"end\"")),
        ("descriptions", broken("descriptions", text: "text", start: "start", end: "\"end\"")),
        ("speakers of quotes", broken("quotes", text: "speaker_text", start: "speaker_start", end: "speaker_end")),
        ("cues of quotes", broken("quotes", text: "cue_text", start: "cue_start", end: "cue_end")),
        ("hashtag uses", broken("hashtag_uses", text: "text", start: "start", end: "\"end\"")),
        ("hashtag equivalents", broken("hashtag_equivalents", text: "text", start: "start", end: "\"end\"")),
        ("hashtag glosses", broken("hashtag_glosses", text: "text", start: "start", end: "\"end\"")),
        ("campaign mentions", broken("campaign_mentions", text: "text", start: "start", end: "\"end\"")),
        ("account mentions", broken("account_mentions", text: "text", start: "start", end: "\"end\"")),
        ("reactions", broken("reactions", text: "text", start: "start", end: "\"end\"")),
        ("actors of reactions", broken("reactions", text: "actor_text", start: "actor_start", end: "actor_end")),
        ("targets of reactions", broken("reactions", text: "target_text", start: "target_start", end: "target_end")),
        ("quotes", brokenQuotes),
    ]

    private static func broken(_ table: String, text: String, start: String, end: String) -> String {
        """
        SELECT count(*), min(f.article_id) FROM \(table) f JOIN articles a ON a.id = f.article_id
        WHERE f.\(text) IS NOT NULL
          AND (f.\(start) IS NULL OR f.\(end) IS NULL OR substr(a.body, f.\(start) + 1, f.\(end) - f.\(start)) <> f.\(text))
        """
    }

    /// A quote's text is that of its pieces, joined by " … "; it begins with the first and ends with the last.
    private static let brokenQuotes = """
        SELECT count(*), min(q.article_id)
        FROM quotes q
        JOIN articles a ON a.id = q.article_id
        LEFT JOIN (
            SELECT p.quote_id, group_concat(p.words, ' … ') AS text, min(p.start) AS start, max(p."end") AS "end"
            FROM (SELECT s.quote_id, s.start, s."end", substr(b.body, s.start + 1, s."end" - s.start) AS words
                  FROM quote_spans s JOIN quotes o ON o.id = s.quote_id JOIN articles b ON b.id = o.article_id
                  ORDER BY s.quote_id, s.position) p
            GROUP BY p.quote_id) pieces ON pieces.quote_id = q.id
        WHERE pieces.text IS NOT q.text OR pieces.start IS NOT q.start OR pieces."end" IS NOT q."end"
        """
}

extension Check {
    func offsetFindings() throws(SQLiteError) -> [Finding] {
        var findings: [Finding] = []
        for rule in Offsets.rules {
            guard let row = try connection.rows(rule.sql).first, let count = row[0].integer, count > 0 else { continue }
            findings.append(
                Finding(
                    what: "\(count) \(rule.what) do not stand where they say (the first in article \(row[1].integer ?? 0))",
                    remedy: "delete the article and ingest its document again; please report this as a bug"))
        }
        return findings
    }
}
