import SQLite

/// Reads the articles that are shown.
struct HitLoader {
    private let statement: Statement
    private let marker: HitMarker

    init(connection: Connection, marker: HitMarker) throws {
        self.marker = marker
        statement = try connection.prepare(
            """
            SELECT o.name, a.published_at, a.title, a.url, a.body, n.newest_id, a.source
            FROM articles a
            LEFT JOIN outlets o ON o.id = a.outlet_id
            LEFT JOIN superseded n ON n.article_id = a.id
            WHERE a.id = ?
            """, isKept: true)
    }

    func hit(id: Int64, rank: Double?) throws -> SearchHit? {
        statement.reset()
        try statement.bind([.integer(id)])
        guard try statement.step() else { return nil }
        let title = statement.text(2) ?? ""
        let body = statement.text(4) ?? ""
        return SearchHit(
            id: id, outlet: statement.text(0), publishedAt: statement.text(1),
            title: Snippet.whole(title, hits: marker.hits(in: title, field: .title)),
            snippet: Snippet.best(of: body, hits: marker.hits(in: body, field: .anywhere)),
            url: statement.text(3), source: statement.text(6), newestID: statement.integer(5).map { Int64($0) }, rank: rank)
    }
}
