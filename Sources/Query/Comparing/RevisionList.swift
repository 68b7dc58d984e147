import SQLite

/// The revisions of articles, and which to compare.
public struct RevisionList {
    private let connection: Connection

    public init(connection: Connection) { self.connection = connection }

    /// All revisions of the article that `article` is one of, the oldest first; the article alone where it has no others.
    public func rows(of article: Int64) throws -> Rows {
        let statement = try connection.prepare(
            """
            WITH newest (id) AS (SELECT coalesce((SELECT newest_id FROM superseded WHERE article_id = ?1), ?1)),
                members (id) AS (SELECT id FROM newest UNION SELECT s.article_id FROM newest n JOIN superseded s ON s.newest_id = n.id)
            SELECT a.id, a.id NOT IN (SELECT article_id FROM superseded) AS is_newest, o.name AS outlet, a.published_at,
                   coalesce(l.modified_at, a.modified_at) AS modified_at, a.added_at AS first_seen,
                   coalesce(e.last_seen, a.added_at) AS last_seen,
                   (SELECT max(id) FROM members WHERE id > a.id AND id <= l.after_id) AS seen_after, a.title,
                   length(a.body) AS characters, (SELECT count(*) FROM quotes q WHERE q.article_id = a.id AND q.id NOT IN (SELECT part_id FROM quote_parts)) AS quotes,
                   a.url
            FROM members m
            JOIN articles a ON a.id = m.id
            LEFT JOIN later_sights l ON l.article_id = a.id
            LEFT JOIN editions e ON e.article_id = a.id
            LEFT JOIN outlets o ON o.id = a.outlet_id
            ORDER BY is_newest, coalesce(l.modified_at, a.modified_at, a.published_at), coalesce(l.after_id, a.id), l.id, a.id
            """)
        try statement.bind([.integer(article)])
        return Rows(statement)
    }

    /// The revision that `article` came after; for the first one of several itself and the one after it.
    ///
    /// - Returns: the older and the newer id; nil for an article that has no other revision.
    public func pair(of article: Int64) throws -> (older: Int64, newer: Int64)? {
        var ids: [Int64] = []
        try rows(of: article).visit { row in
            if let id = row[0].integer { ids.append(id) }
        }
        guard ids.count > 1, let place = ids.firstIndex(of: article) else { return nil }
        return place == 0 ? (ids[0], ids[1]) : (ids[place - 1], ids[place])
    }
}
