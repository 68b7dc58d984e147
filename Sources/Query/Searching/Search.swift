import SQLite

/// Full-text search over the articles of one archive.
public struct Search {
    /// When more articles match, only the newest so many are ranked: rank reads every hit, and a common word has too many.
    public static let mostRanked = 5_000

    private let connection: Connection
    private let lexicon: Lexicon

    /// - Throws: `SQLiteError` when SQLite has no FTS5.
    public init(connection: Connection) throws {
        self.connection = connection
        lexicon = try Lexicon(connection: connection)
    }

    /// The page of hits that `options` ask for, and the number of all.
    ///
    /// - Throws: `SQLiteError` when the archive cannot be read; never because of the query.
    public func results(for query: SearchQuery, options: SearchOptions = SearchOptions()) throws -> SearchResults {
        let compiled = try compiler.compile(query)
        let total = try count(compiled)
        let statement = SearchStatement(compiled, total: total, options: options)
        var hits: [SearchHit] = []
        if total > 0 {
            let widened = try HashtagPhrases(connection: connection, lexicon: lexicon).widened(query)
            let marker = try HitMarker(widened, lexicon: lexicon)
            let loader = try HitLoader(connection: connection, marker: marker)
            for row in try connection.rows(statement.sql, statement.values) {
                guard let id = row[0].integer else { continue }
                var rank: Double?
                if case .real(let value) = row[1] { rank = value }
                if let hit = try loader.hit(id: id, rank: rank) { hits.append(hit) }
            }
        }
        return SearchResults(
            total: total, ranking: statement.ranking, hits: hits, notes: query.notes,
            suggestions: total == 0 ? try suggestions(for: query) : nil)
    }

    /// The number of articles that match.
    public func count(_ query: SearchQuery) throws -> Int { try count(compiler.compile(query)) }

    private func count(_ compiled: CompiledQuery) throws -> Int {
        let statement = SearchStatement.count(compiled)
        return Int(try connection.rows(statement.sql, statement.values).first?.first?.integer ?? 0)
    }

    private func suggestions(for query: SearchQuery) throws -> Suggestions {
        try Suggester(connection: connection, lexicon: lexicon).suggestions(for: query) { try count($0) }
    }

    private var compiler: Compiler { Compiler(connection: connection, lexicon: lexicon, table: .articles) }
}
