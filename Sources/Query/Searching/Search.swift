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
        let compiled = try compiled(query, options)
        let folds = try !options.showsCopies && hasCopies
        let (total, redundant) = folds ? try countWithCopies(compiled) : (try count(compiled), 0)
        let statement = SearchStatement(compiled, total: total, options: options)
        var hits: [SearchHit] = []
        if total > 0 {
            let widened = try HashtagPhrases(connection: connection, lexicon: lexicon).widened(query)
            let marker = try HitMarker(widened, lexicon: lexicon)
            let loader = try HitLoader(connection: connection, marker: marker)
            let page =
                redundant > 0
                ? try CopyFolding(connection).page(compiled, total: total, options: options) : try page(statement)
            for fold in page {
                guard var hit = try loader.hit(id: fold.id, rank: fold.rank) else { continue }
                hit.copies = fold.copies
                hits.append(hit)
            }
        }
        return SearchResults(
            total: total, distinct: total - redundant, ranking: statement.ranking, hits: hits, notes: query.notes,
            suggestions: total == 0 ? try suggestions(for: query) : nil)
    }

    /// The number of articles that match, the newest revision of each.
    public func count(_ query: SearchQuery) throws -> Int { try count(compiled(query, SearchOptions())) }

    private func compiled(_ query: SearchQuery, _ options: SearchOptions) throws -> CompiledQuery {
        var compiled = try compiler.compile(query)
        if !options.includesRevisions, try hasRevisions { compiled.conditions.append(.isNewestRevision) }
        return compiled
    }

    /// Archives without copies or revisions do not pay for them.
    private var hasCopies: Bool { get throws { try connection.value("SELECT EXISTS (SELECT 1 FROM copies)") == 1 } }
    private var hasRevisions: Bool { get throws { try connection.value("SELECT EXISTS (SELECT 1 FROM superseded)") == 1 } }

    private func page(_ statement: SearchStatement) throws -> [CopyFolding.Fold] {
        try connection.rows(statement.sql, statement.values).compactMap { row in
            row[0].integer.map { CopyFolding.Fold(id: $0, rank: row[1].real) }
        }
    }

    /// The number of articles that match, and how many of them are copies of another that does.
    private func countWithCopies(_ compiled: CompiledQuery) throws -> (total: Int, redundant: Int) {
        let statement = SearchStatement.countWithCopies(compiled)
        let row = try connection.rows(statement.sql, statement.values).first ?? []
        return (Int(row.first?.integer ?? 0), Int(row.last?.integer ?? 0))
    }

    private func count(_ compiled: CompiledQuery) throws -> Int {
        let statement = SearchStatement.count(compiled)
        return Int(try connection.rows(statement.sql, statement.values).first?.first?.integer ?? 0)
    }

    private func suggestions(for query: SearchQuery) throws -> Suggestions {
        try Suggester(connection: connection, lexicon: lexicon).suggestions(for: query) { try count($0) }
    }

    private var compiler: Compiler { Compiler(connection: connection, lexicon: lexicon, table: .articles) }
}
