import SQLite
import Wordings

/// Whether `wording_places` has the wordings that quotes are cut into, of the day of their article.
struct QuoteCuts {
    private let connection: Connection

    private struct Place: Hashable {
        let quote: Int64
        let start: Int
        let end: Int
        let isQuoted: Bool
        let day: Int?
    }

    init(_ connection: Connection) { self.connection = connection }

    /// How many quotes are cut otherwise. Articles that wait to be compared are left out.
    func wrongQuotes() throws(SQLiteError) -> Int {
        guard case .success(let table) = WordTable.bundled else { return 0 }
        let wordings = try QuoteWordings(connection, table: table)
        let articles = try connection.prepare(
            "SELECT DISTINCT article_id FROM quotes WHERE article_id NOT IN (SELECT article_id FROM wording_queue)")
        let stored = try connection.prepare(
            """
            SELECT p.quote_id, p.start, p."end", p.is_quoted AND w.is_quoted, w.day
            FROM quotes q JOIN wording_places p ON p.quote_id = q.id JOIN wordings w ON w.id = p.wording_id
            WHERE q.article_id = ?
            """, isKept: true)
        var wrong = 0
        while try articles.step() {
            let article = Int64(articles.integer(0) ?? 0)
            let cut = try wordings.wordings(in: article).map {
                Place(
                    quote: $0.quote, start: $0.wording.span.start, end: $0.wording.span.end, isQuoted: $0.wording.isQuoted,
                    day: $0.day)
            }
            wrong += Set(Set(cut).symmetricDifference(try Self.places(stored, in: article)).map(\.quote)).count
        }
        return wrong
    }

    private static func places(_ stored: Statement, in article: Int64) throws(SQLiteError) -> Set<Place> {
        try stored.bind(article, at: 1)
        defer { stored.reset() }
        var places: Set<Place> = []
        while try stored.step() {
            places.insert(
                Place(
                    quote: Int64(stored.integer(0) ?? 0), start: stored.integer(1) ?? 0, end: stored.integer(2) ?? 0,
                    isQuoted: stored.integer(3) == 1, day: stored.integer(4)))
        }
        return places
    }
}
