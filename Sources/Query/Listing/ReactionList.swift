import SQLite

/// The SQL of the list of reactions.
enum ReactionList {
    static let fromArticles: StaticString = """
        SELECT r.id, coalesce(p.name, r.actor_text) AS actor, r.verb, r.stance, r.channel,
               coalesce(t.name, r.target_text) AS target, r.text, o.name AS outlet, a.published_at, r.article_id, a.title,
               r.start, r."end", r.actor_kind, r.quote_id, n.newest_id
        FROM articles a
        CROSS JOIN reactions r ON r.article_id = a.id
        LEFT JOIN outlets o ON o.id = a.outlet_id
        LEFT JOIN people p ON p.id = r.actor_id
        LEFT JOIN people t ON t.id = r.target_person_id
        LEFT JOIN superseded n ON n.article_id = a.id
        """

    static let fromReactions: StaticString = """
        SELECT r.id, coalesce(p.name, r.actor_text) AS actor, r.verb, r.stance, r.channel,
               coalesce(t.name, r.target_text) AS target, r.text, o.name AS outlet, a.published_at, r.article_id, a.title,
               r.start, r."end", r.actor_kind, r.quote_id, n.newest_id
        FROM reactions r
        CROSS JOIN articles a ON a.id = r.article_id
        LEFT JOIN outlets o ON o.id = a.outlet_id
        LEFT JOIN people p ON p.id = r.actor_id
        LEFT JOIN people t ON t.id = r.target_person_id
        LEFT JOIN superseded n ON n.article_id = a.id
        """

    static let order: StaticString = "ORDER BY a.published_at DESC, a.id DESC, r.start, r.id"

    /// Reactions by or to people one of whose names matches.
    static func involves(_ people: FTSPattern) -> Condition {
        .any([
            Condition(
                """
                r.actor_id IN (SELECT n.person_id FROM aliases_fts f JOIN aliases n ON n.id = f.rowid WHERE f.aliases_fts MATCH ?)
                """, .text(people.text)),
            Condition(
                """
                r.target_person_id IN (SELECT n.person_id FROM aliases_fts f JOIN aliases n ON n.id = f.rowid
                                       WHERE f.aliases_fts MATCH ?)
                """, .text(people.text)),
        ])
    }

    /// Reactions to such a person, or to what the article calls so.
    static func answers(_ text: String, _ people: FTSPattern) -> Condition {
        .any([
            Condition(
                """
                r.target_person_id IN (SELECT n.person_id FROM aliases_fts f JOIN aliases n ON n.id = f.rowid
                                       WHERE f.aliases_fts MATCH ?)
                """, .text(people.text)),
            Condition("instr(lower(r.target_text), ?) > 0", .text(text.lowercased())),
        ])
    }
}
