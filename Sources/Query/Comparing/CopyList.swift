import SQLite

/// The groups of articles whose text is the same or nearly.
public struct CopyList {
    private let connection: Connection

    public init(connection: Connection) { self.connection = connection }

    /// The SQL of one row a group; conditions on an article of the group, called `a`, follow, then `order`.
    static let groups: StaticString = """
        SELECT b.id, o.name AS outlet, b.dateline_agencies AS agencies, b.published_at, b.title, g.copies, g.outlets,
               g.last_day, g.similarity, b.url,
               iif(b.title IS NULL, replace(substr(b.body, 1, 200), char(10), ' '), NULL) AS opening
        FROM (SELECT c.origin_id, count(*) - 1 AS copies, count(DISTINCT d.outlet_id) AS outlets,
                     max(substr(d.published_at, 1, 10)) AS last_day, min(c.similarity) AS similarity
              FROM copies c JOIN articles d ON d.id = c.article_id GROUP BY c.origin_id) g
        JOIN articles b ON b.id = g.origin_id
        LEFT JOIN outlets o ON o.id = b.outlet_id
        WHERE b.id IN (SELECT c.origin_id FROM copies c JOIN articles a ON a.id = c.article_id
        """

    static let order: StaticString = ")\nORDER BY g.copies DESC, b.published_at, b.id"

    /// An article of a group.
    public struct Member: Sendable, Equatable {
        public var id: Int64
        public var outlet: String?
        /// The file, line or address that it was read from.
        public var source: String?
        /// ISO 8601, as precise as the document was.
        public var publishedAt: String?
        public var title: String?
        public var url: String?
        /// Whom the dateline names: `Reuters, AFP`.
        public var agencies: String?
        public var body: String
        /// The origin, or an older revision of it whose words are nearer to these.
        public var comparedID: Int64
        public var comparedBody: String
        /// To the text that it is compared with: what both have of all that either has, 0 to 1.
        public var similarity: Double
        /// How much of that is not here, and how much of this is not there, 0 to 1.
        public var cut: Double
        public var added: Double
    }

    /// The group that an article belongs to, its origin first, then the earliest; empty for a text that stands nowhere else.
    ///
    /// Of an older revision it is the newest revision's group. What was copied before the origin changed is compared with the revision
    /// that it is nearest to, so that the origin's own changes are not taken for the copy's.
    public func group(of article: Int64) throws -> [Member] {
        var members = try membersComparedWithOrigin(article)
        guard let origin = members.first?.id else { return [] }
        for row in try connection.rows("\(Self.olderRevisions)", .integer(origin)) {
            guard let place = members.firstIndex(where: { .integer($0.id) == row[0] }), let revision = row[1].integer,
                let similarity = row[2].real, similarity > members[place].similarity
            else { continue }
            let body = try connection.value("SELECT body FROM articles WHERE id = ?", .integer(revision)).text
            (members[place].comparedID, members[place].comparedBody) = (revision, body ?? "")
            members[place].similarity = similarity
            (members[place].cut, members[place].added) = (row[3].real ?? 0, row[4].real ?? 0)
        }
        return members
    }

    /// What the copies of article ?1 have in common with its older revisions, the newest of these first.
    private static let olderRevisions: StaticString = """
        SELECT c.article_id, s.article_id,
               iif(e.text_id = f.text_id, 1.0, v.shared * 1.0 / (v.shingles + v.other_shingles - v.shared)),
               iif(e.text_id = f.text_id, 0.0, 1 - v.shared * 1.0 / v.other_shingles),
               iif(e.text_id = f.text_id, 0.0, 1 - v.shared * 1.0 / v.shingles)
        FROM copies c
        JOIN editions e ON e.article_id = c.article_id
        CROSS JOIN superseded s ON s.newest_id = c.origin_id
        JOIN articles b ON b.id = s.article_id
        JOIN editions f ON f.article_id = s.article_id
        LEFT JOIN overlaps v ON v.text_id = e.text_id AND v.other_id = f.text_id
        WHERE c.origin_id = ?1 AND c.article_id <> ?1
        ORDER BY c.article_id, coalesce(b.modified_at, b.published_at) DESC, b.id DESC
        """

    private func membersComparedWithOrigin(_ article: Int64) throws -> [Member] {
        try connection.rows(
            """
            SELECT a.id, o.name, a.published_at, a.title, a.url, a.dateline_agencies, c.similarity, 1 - c.kept, 1 - c.taken, a.body,
                   c.origin_id, b.body, a.source
            FROM copies c JOIN articles a ON a.id = c.article_id JOIN articles b ON b.id = c.origin_id LEFT JOIN outlets o ON o.id = a.outlet_id
            WHERE c.origin_id = (SELECT origin_id FROM copies
                                 WHERE article_id = coalesce((SELECT newest_id FROM superseded WHERE article_id = ?1), ?1))
            ORDER BY c.origin_id <> a.id, a.published_at IS NULL, a.published_at, o.name, a.id
            """, .integer(article)
        ).compactMap { row in
            guard let id = row[0].integer else { return nil }
            return Member(
                id: id, outlet: row[1].text, source: row[12].text, publishedAt: row[2].text, title: row[3].text, url: row[4].text,
                agencies: row[5].text, body: row[9].text ?? "", comparedID: row[10].integer ?? id,
                comparedBody: row[11].text ?? "", similarity: row[6].real ?? 0, cut: row[7].real ?? 0, added: row[8].real ?? 0)
        }
    }
}

extension FactLists {
    /// Groups of copies, the largest first. With a filter on articles, those that hold such an article.
    public func copies(_ filter: FactFilter = FactFilter()) throws -> Rows {
        try rows(CopyList.groups, try articleConditions(filter, .articles), CopyList.order, filter)
    }

    /// Of a group the copies that fit a filter, below the origin, with which they are compared.
    public func chosen(of group: [CopyList.Member], by filter: FactFilter) throws -> [CopyList.Member] {
        guard let origin = group.first else { return [] }
        var unlimited = filter
        (unlimited.limit, unlimited.offset) = (nil, 0)
        let conditions = try articleConditions(filter, .articles) + [Condition("c.origin_id = ?", .integer(origin.id))]
        var fitting: Set<Int64> = []
        try rows("SELECT a.id FROM copies c JOIN articles a ON a.id = c.article_id", conditions, "", unlimited).visit { row in
            if let id = row[0].integer { fitting.insert(id) }
        }
        let copies = group.dropFirst().filter { fitting.contains($0.id) }
        return [origin] + copies.dropFirst(max(0, filter.offset)).prefix(filter.limit ?? .max)
    }
}
