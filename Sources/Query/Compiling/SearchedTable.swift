import SQLite

/// What a query is asked of; conditions call the article `a` and the quote `q`.
enum SearchedTable {
    case articles, quotes

    /// Rows whose words match.
    func matches(_ pattern: FTSPattern) -> Condition {
        switch self {
        case .articles:
            Condition("a.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)", .text(pattern.text))
        case .quotes:
            Condition("q.id IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH ?)", .text(pattern.in(column: "text").text))
        }
    }

    /// Rows that hold `text` as it stands.
    func contains(_ text: String, field: Term.Field) -> Condition {
        switch (self, field) {
        case (.articles, .anywhere):
            Condition("(instr(a.body, ?) > 0 OR instr(a.title, ?) > 0)", reach: .row, .text(text), .text(text))
        case (.quotes, .anywhere): Condition("instr(q.text, ?) > 0", .text(text))
        case (_, .title): Condition("instr(a.title, ?) > 0", reach: .row, .text(text))
        }
    }

    /// Rows that use a hashtag.
    func uses(_ tag: Tag) -> Condition {
        let first = Value.text(tag.name)
        let end = Value.text(tag.isPrefix ? tag.name + "\u{10FFFF}" : tag.name)
        return switch self {
        case .articles:
            Condition(
                """
                a.id IN (SELECT u.article_id FROM hashtags h JOIN hashtag_uses u ON u.hashtag_id = h.id
                         WHERE h.tag BETWEEN ? AND ?)
                """, first, end)
        case .quotes:
            Condition(
                """
                EXISTS (SELECT 1 FROM hashtag_uses u JOIN hashtags h ON h.id = u.hashtag_id
                        WHERE u.article_id = q.article_id AND u.start >= q.start AND u."end" <= q."end"
                          AND h.tag BETWEEN ? AND ?)
                """, first, end)
        }
    }

    /// Rows with words of a speaker: `people` is a pattern for `aliases_fts`, `speakers` one for `quotes_fts`.
    func isSpoken(people: FTSPattern, speakers: FTSPattern) -> Condition {
        let values = [Value.text(people.text), .text(speakers.in(column: "speaker_text").text)]
        return switch self {
        case .articles:
            Condition(
                """
                a.id IN (SELECT s.article_id FROM quotes s
                         WHERE s.speaker_id IN (SELECT n.person_id FROM aliases_fts f JOIN aliases n ON n.id = f.rowid
                                                WHERE f.aliases_fts MATCH ?)
                         UNION ALL
                         SELECT s.article_id FROM quotes_fts f JOIN quotes s ON s.id = f.rowid WHERE f.quotes_fts MATCH ?)
                """, values[0], values[1])
        case .quotes:
            Condition(
                """
                q.id IN (SELECT s.id FROM quotes s
                         WHERE s.speaker_id IN (SELECT n.person_id FROM aliases_fts f JOIN aliases n ON n.id = f.rowid
                                                WHERE f.aliases_fts MATCH ?)
                         UNION ALL
                         SELECT j.id FROM quotes_fts f JOIN quotes j ON j.id = f.rowid WHERE f.quotes_fts MATCH ?
                         -- What several say at once is a row for each, which only its own person's names find.
                         AND (j.speaker_text NOT LIKE '% and %' OR NOT EXISTS (
                             SELECT 1 FROM quotes k WHERE k.article_id = j.article_id AND k.start = j.start
                             AND k.speaker_start = j.speaker_start AND k.speaker_id <> j.speaker_id)))
                """, values[0], values[1])
        }
    }
}
