import SQLite

/// Folds copies of one text into one hit: the first of a group in the order of the hits stands for all that match.
struct CopyFolding {
    /// One hit and the group that it stands for.
    struct Fold {
        var id: Int64
        var rank: Double?
        /// The origin that the group is known by; nil for a text that stands nowhere else.
        var origin: Int64?
        /// Articles of the group that match, without the one that is shown.
        var copies: [SearchHit.Copy] = []
    }

    private let connection: Connection
    private let findOrigin: Statement

    init(_ connection: Connection) throws {
        self.connection = connection
        findOrigin = try connection.prepare("SELECT origin_id FROM copies WHERE article_id = ?", isKept: true)
    }

    /// The page that `options` ask for.
    ///
    /// Most hits are no copies, so a little more than the page is read at first, and all only where that is not enough.
    func page(_ compiled: CompiledQuery, total: Int, options: SearchOptions) throws -> [Fold] {
        // There are no more hits than `total`; larger numbers could overflow.
        let wanted = min(total, max(0, options.offset)) + min(total, max(0, options.limit))
        var folds: [Fold] = []
        for limit in [wanted * 2 + 50, total] {
            let statement = SearchStatement(
                compiled, total: total, options: SearchOptions(limit: limit, order: options.order))
            folds = try self.folds(statement, atMost: wanted)
            if folds.count == wanted || limit >= total { break }
        }
        var page = Array(folds.dropFirst(max(0, options.offset)))
        try addCopies(to: &page, compiled)
        return page
    }

    private func folds(_ statement: SearchStatement, atMost limit: Int) throws -> [Fold] {
        var folds: [Fold] = []
        var seen: Set<Int64> = []
        let rows = try connection.prepare(statement.sql)
        try rows.bind(statement.values)
        while folds.count < limit, try rows.step() {
            let id = Int64(rows.integer(0) ?? 0)
            let origin = try origin(of: id)
            if let origin, !seen.insert(origin).inserted { continue }
            folds.append(Fold(id: id, rank: rows.real(1), origin: origin))
        }
        return folds
    }

    private func origin(of article: Int64) throws -> Int64? {
        try findOrigin.bind([.integer(article)])
        defer { findOrigin.reset() }
        return try findOrigin.step() ? findOrigin.integer(0).map { Int64($0) } : nil
    }

    /// Puts the origin first where it matches, and the others under it.
    private func addCopies(to page: inout [Fold], _ compiled: CompiledQuery) throws {
        let origins = page.compactMap(\.origin)
        guard !origins.isEmpty else { return }
        var groups: [Int64: [SearchHit.Copy]] = [:]
        let statement = SearchStatement.copies(compiled, of: origins)
        for row in try connection.rows(statement.sql, statement.values) {
            guard let id = row[0].integer, let origin = row[1].integer else { continue }
            groups[origin, default: []].append(
                .init(id: id, outlet: row[2].text, publishedAt: row[3].text, similarity: row[4].real ?? 1))
        }
        for place in page.indices {
            guard let origin = page[place].origin, let group = groups[origin] else { continue }
            if group.contains(where: { $0.id == origin }) { page[place].id = origin }
            page[place].copies = group.filter { $0.id != page[place].id }
        }
    }
}
