import SQLite

/// Makes anew what can be made from the articles and their facts: the full-text indexes, the vocabulary, counts, names, copies, revisions
/// and utterances, the pieces of quotes, and lost indexes, triggers and views. Rows that point to rows that are gone go, or forget them.
public struct Repair {
    static let fullTextTables = ["articles_fts", "quotes_fts", "aliases_fts"]

    private let archive: Archive
    private var connection: Connection { archive.connection }

    /// - Parameter archive: open for writing.
    public init(_ archive: Archive) {
        self.archive = archive
    }

    /// What could not be made anew, since it pointed to rows that are gone: numbers of rows, by table.
    public struct Losses: Equatable, Sendable {
        /// They went.
        public var removed: [String: Int] = [:]
        /// They stay, and no longer point there.
        public var forgetful: [String: Int] = [:]
    }

    /// Rebuilds everything.
    ///
    /// - Throws: `ArchiveError`.
    @discardableResult
    public func run() throws -> Losses {
        do {
            // In one transaction: whoever reads meanwhile, and whoever breaks it off, has the archive as it was.
            return try connection.transaction {
                // A row that dangles twice may lose one reference before the other.
                try connection.execute("PRAGMA defer_foreign_keys = ON")
                try forgetFullTextTables()
                for object in try SchemaObjects.missing(from: connection) { try connection.execute(object.sql) }
                try addAliases()
                for statement in try Self.indexSettings() { try connection.execute(statement) }
                for table in Self.fullTextTables { try connection.execute("INSERT INTO \(table) (\(table)) VALUES ('rebuild')") }
                let losses = try DanglingRows(connection).remove()
                try LostQuotePieces(connection).restore()
                try LostParts.delete(connection)
                try WordRows.rebuild(connection)
                try PeopleCounts.redo(connection)
                var comparison = try Comparison(connection)
                try comparison.redo()
                var utterances = try Utterances(connection)
                var index = try FullTextIndex(connection)
                try utterances.redo(&index)
                return losses
            }
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    /// Names in articles by which search would not find their people.
    private func addAliases() throws(SQLiteError) {
        try connection.execute(
            """
            INSERT INTO aliases (person_id, name) SELECT person_id, name FROM (\(PeopleRules.printedNames))
            WHERE person_id IN (SELECT id FROM people) ON CONFLICT DO NOTHING
            """)
    }

    /// Takes the full-text tables out of the schema without opening them: one that is damaged could not even be dropped.
    private func forgetFullTextTables() throws(SQLiteError) {
        try connection.execute("PRAGMA writable_schema = ON")
        defer { try? connection.execute("PRAGMA writable_schema = RESET") }
        for table in Self.fullTextTables { try connection.run("DELETE FROM sqlite_schema WHERE name = ?", .text(table)) }
        try connection.execute("PRAGMA writable_schema = RESET")
        for table in Self.fullTextTables {
            for part in ["data", "idx", "content", "docsize", "config"] {
                try connection.execute("DROP TABLE IF EXISTS \(table)_\(part)")
            }
        }
    }

    /// The statements of the schema that set how an index ranks.
    private static func indexSettings() throws(SQLiteError) -> [String] {
        let model = try Connection(path: ":memory:", mode: .create)
        var settings: [String] = []
        var rest = Schema.sql
        while !rest.isEmpty {
            let statement = try model.prepare(rest)
            try statement.run()
            if statement.sql.contains("VALUES ('rank'") { settings.append(statement.sql) }
            rest = statement.tail
        }
        return settings
    }
}
