import SQLite

/// The SQL of a search: rowids and ranks of one page.
struct SearchStatement {
    let sql: String
    let values: [Value]
    let ranking: SearchResults.Ranking

    init(_ compiled: CompiledQuery, total: Int, options: SearchOptions) {
        let matches = Self.matches(compiled)
        let page = [Value.integer(Int64(max(0, options.limit))), .integer(Int64(max(0, options.offset)))]
        if compiled.pattern == nil {
            ranking = .byDate
            sql = "SELECT a.id, NULL \(matches.sql) ORDER BY a.published_at DESC, a.id DESC LIMIT ? OFFSET ?"
        } else if options.order == .date {
            ranking = .byDate
            let join = compiled.conditions.isEmpty ? Self.join : ""
            let joined = matches.sql.replacing(Self.index, with: Self.index + join)
            sql = "SELECT a.id, NULL \(joined) ORDER BY a.published_at DESC, a.id DESC LIMIT ? OFFSET ?"
        } else if total > Search.mostRanked {
            ranking = .newest(Search.mostRanked)
            sql = """
                SELECT id, rank FROM (SELECT f.rowid AS id, f.rank AS rank \(matches.sql) ORDER BY f.rowid DESC
                                      LIMIT \(Search.mostRanked))
                ORDER BY rank, id DESC LIMIT ? OFFSET ?
                """
        } else {
            ranking = .all
            sql = "SELECT f.rowid, f.rank \(matches.sql) ORDER BY f.rank, f.rowid DESC LIMIT ? OFFSET ?"
        }
        values = matches.values + page
    }

    private init(sql: String, values: [Value]) {
        self.sql = sql
        self.values = values
        ranking = .all
    }

    /// Counts all that match.
    static func count(_ compiled: CompiledQuery) -> SearchStatement {
        let matches = matches(compiled)
        return SearchStatement(sql: "SELECT count(*) \(matches.sql)", values: matches.values)
    }

    private static let index = "FROM articles_fts f"
    /// CROSS: the index is read once and leads to the articles, never the other way round.
    private static let join = " CROSS JOIN articles a ON a.id = f.rowid"

    /// From which tables, and where. The articles are joined only when a condition looks at them.
    private static func matches(_ compiled: CompiledQuery) -> (sql: String, values: [Value]) {
        let condition = Condition.all(compiled.conditions)
        guard let pattern = compiled.pattern else {
            return ("FROM articles a WHERE \(condition.sql)", condition.values)
        }
        guard !compiled.conditions.isEmpty else { return ("\(index) WHERE f.articles_fts MATCH ?", [.text(pattern.text)]) }
        return (
            "\(index)\(join) WHERE f.articles_fts MATCH ? AND \(condition.sql)", [.text(pattern.text)] + condition.values
        )
    }
}
