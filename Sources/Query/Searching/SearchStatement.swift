import SQLite

/// The SQL of a search: rowids and ranks of one page.
struct SearchStatement {
    let sql: String
    let values: [Value]
    let ranking: SearchResults.Ranking

    init(_ compiled: CompiledQuery, total: Int, options: SearchOptions) {
        let isByDate = compiled.pattern == nil || options.order == .date
        let matches = Self.matches(compiled, needsRow: isByDate)
        if isByDate {
            ranking = .byDate
            sql = "SELECT a.id, NULL \(matches.sql) ORDER BY a.published_at DESC, a.id DESC LIMIT ? OFFSET ?"
        } else if total > Search.mostRanked {
            ranking = .newest(Search.mostRanked)
            sql = """
                SELECT id, rank FROM (SELECT a.id AS id, rank \(matches.sql) ORDER BY place DESC LIMIT \(Search.mostRanked))
                ORDER BY rank, id DESC LIMIT ? OFFSET ?
                """
        } else {
            ranking = .all
            sql = "SELECT a.id, rank \(matches.sql) ORDER BY rank, place DESC LIMIT ? OFFSET ?"
        }
        values = matches.values + [.integer(Int64(max(0, options.limit))), .integer(Int64(max(0, options.offset)))]
    }

    private init(sql: String, values: [Value]) {
        self.sql = sql
        self.values = values
        ranking = .all
    }

    /// Counts all that match.
    static func count(_ compiled: CompiledQuery) -> SearchStatement {
        let matches = matches(compiled, needsRow: false)
        return SearchStatement(sql: "SELECT count(*) \(matches.sql)", values: matches.values)
    }

    /// Counts all that match, and of each group of copies all but one.
    static func countWithCopies(_ compiled: CompiledQuery) -> SearchStatement {
        let matches = matches(compiled, needsRow: false)
        return SearchStatement(
            sql: """
                SELECT count(*), count(origin_id) - count(DISTINCT origin_id)
                FROM (SELECT (SELECT c.origin_id FROM copies c WHERE c.article_id = a.id) AS origin_id \(matches.sql))
                """, values: matches.values)
    }

    /// The articles in the groups of `origins` that match, the earliest first.
    static func copies(_ compiled: CompiledQuery, of origins: [Int64]) -> SearchStatement {
        var among = compiled
        among.conditions.append(.isCopy(ofAnyOf: origins))
        let matches = matches(among, needsRow: false)
        return SearchStatement(
            sql: """
                SELECT b.id, c.origin_id, o.name, b.published_at, c.similarity
                FROM (SELECT a.id AS id \(matches.sql)) m CROSS JOIN copies c ON c.article_id = m.id
                CROSS JOIN articles b ON b.id = m.id LEFT JOIN outlets o ON o.id = b.outlet_id
                ORDER BY b.published_at IS NULL, b.published_at, o.name, b.id
                """, values: matches.values)
    }

    /// From which tables, and where.
    ///
    /// An article's row lies on a page of its own, so it is read only when a condition needs it; else the index itself stands for
    /// `a`. `+` keeps SQLite from asking the index once for each id that a condition allows. CROSS: the index is read once and leads to the articles, never the other way round.
    private static func matches(_ compiled: CompiledQuery, needsRow: Bool) -> (sql: String, values: [Value]) {
        let condition = Condition.all(compiled.conditions.map(\.onID))
        guard let pattern = compiled.pattern else {
            let condition = Condition.all(compiled.conditions)
            return ("FROM articles a WHERE \(condition.sql)", condition.values)
        }
        let index = "(SELECT +rowid AS id, rowid AS place, rank FROM articles_fts WHERE articles_fts MATCH ?)"
        let tables =
            needsRow || condition.reach == .row ? "\(index) f CROSS JOIN articles a ON a.id = f.id" : "\(index) a"
        return ("FROM \(tables) WHERE \(condition.sql)", [.text(pattern.text)] + condition.values)
    }
}
