/// The SQL of the list of quotes.
enum QuoteList {
    static let fromArticles: StaticString = """
        SELECT q.id, coalesce(p.name, q.speaker_text) AS speaker, q.cue_text AS cue, q.kind, q.text, o.name AS outlet,
               a.published_at, q.article_id, a.title, q.start, q."end", q.speaker_text, q.speaker_kind,
               q.speaker_carried, q.asserted, q.confidence, q.utterance_id, n.newest_id
        FROM articles a
        CROSS JOIN quotes q ON q.article_id = a.id AND q.id NOT IN (SELECT part_id FROM quote_parts)
        LEFT JOIN outlets o ON o.id = a.outlet_id
        LEFT JOIN people p ON p.id = q.speaker_id
        LEFT JOIN superseded n ON n.article_id = a.id
        """

    static let fromQuotes: StaticString = """
        SELECT q.id, coalesce(p.name, q.speaker_text) AS speaker, q.cue_text AS cue, q.kind, q.text, o.name AS outlet,
               a.published_at, q.article_id, a.title, q.start, q."end", q.speaker_text, q.speaker_kind,
               q.speaker_carried, q.asserted, q.confidence, q.utterance_id, n.newest_id
        FROM quotes q
        CROSS JOIN articles a ON a.id = q.article_id AND q.id NOT IN (SELECT part_id FROM quote_parts)
        LEFT JOIN outlets o ON o.id = a.outlet_id
        LEFT JOIN people p ON p.id = q.speaker_id
        LEFT JOIN superseded n ON n.article_id = a.id
        """

    static let order: StaticString = "ORDER BY a.published_at DESC, a.id DESC, q.start, q.id"
}
