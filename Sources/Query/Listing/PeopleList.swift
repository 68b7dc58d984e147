import SQLite

/// The SQL of the list of people.
enum PeopleList {
    /// Whether nothing limits the articles but that they are the newest revisions.
    static func isOfAll(_ filter: FactFilter) -> Bool {
        var page = FactFilter()
        (page.limit, page.offset) = (filter.limit, filter.offset)
        return filter == page
    }

    /// Everybody, over the newest revisions of all articles.
    static let all: StaticString = """
        SELECT p.id, p.name, c.confidence AS name_confidence, p.role, ifnull(m.articles, 0) AS articles,
               ifnull(m.mentions, 0) AS mentions, ifnull(q.quotes, 0) AS quotes
        FROM people p LEFT JOIN completed_names c ON c.person_id = p.id
        LEFT JOIN (SELECT person_id, count(DISTINCT article_id) AS articles, count(*) AS mentions
                   FROM mentions WHERE article_id NOT IN (SELECT article_id FROM superseded) GROUP BY person_id) m ON m.person_id = p.id
        LEFT JOIN (SELECT speaker_id, count(*) AS quotes FROM quotes
                   WHERE article_id NOT IN (SELECT article_id FROM superseded) AND id NOT IN (SELECT part_id FROM quote_parts)
                   GROUP BY speaker_id) q ON q.speaker_id = p.id
        """

    /// The articles that count; their conditions follow.
    static let chosen: StaticString = "WITH chosen AS MATERIALIZED (SELECT a.id FROM articles a"

    /// Those whom the chosen articles name.
    static let ofChosen: StaticString = """
        SELECT p.id, p.name, c.confidence AS name_confidence, p.role, m.articles, m.mentions, ifnull(q.quotes, 0) AS quotes
        FROM (SELECT n.person_id, count(DISTINCT n.article_id) AS articles, count(*) AS mentions
              FROM chosen c CROSS JOIN mentions n ON n.article_id = c.id GROUP BY n.person_id) m
        JOIN people p ON p.id = m.person_id LEFT JOIN completed_names c ON c.person_id = p.id
        LEFT JOIN (SELECT s.speaker_id, count(*) AS quotes
                   FROM chosen c CROSS JOIN quotes s ON s.article_id = c.id AND s.id NOT IN (SELECT part_id FROM quote_parts)
                   GROUP BY s.speaker_id) q ON q.speaker_id = p.id
        """

    static let order: StaticString = "ORDER BY articles DESC, mentions DESC, p.name, p.id"

    /// People one of whose names matches.
    static func isCalled(_ pattern: FTSPattern) -> Condition {
        Condition(
            """
            p.id IN (SELECT n.person_id FROM aliases_fts f JOIN aliases n ON n.id = f.rowid WHERE f.aliases_fts MATCH ?)
            """, .text(pattern.text))
    }
}
