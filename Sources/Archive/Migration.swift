import SQLite

/// Brings a database to a version of the schema.
enum Migration {
    /// Takes the steps that `connection` still lacks, each in a transaction of its own.
    ///
    /// - Returns: whether it took the last of them, so that the archive is up to date now and was not before.
    /// - Throws: `ArchiveError.newer`, `.migrationFailed`; after either the file is as it was before the failing step.
    @discardableResult
    static func run(_ connection: Connection, path: String, steps: [Schema.Step] = Schema.steps) throws -> Bool {
        let version = Int(try connection.value("PRAGMA user_version").integer ?? 0)
        let known = steps.last?.version ?? 0
        guard version <= known else { throw ArchiveError.newer(path: path, version: version, known: known) }
        var isTaken = false
        for step in steps where step.version > version {
            do {
                isTaken = try connection.transaction {
                    // A second program may have taken the step, or those before, while we waited for the lock.
                    try connection.rereadSchema()
                    guard try connection.value("PRAGMA user_version").integer ?? 0 < Int64(step.version) else { return false }
                    // Rows that pointed nowhere before are the check's to report, and no reason to keep the archive closed.
                    let before = try brokenReferences(connection)
                    try connection.execute(step.sql)
                    try requireForeignKeys(connection, except: before)
                    try connection.execute("PRAGMA application_id = \(Schema.applicationID)")
                    try connection.execute("PRAGMA user_version = \(step.version)")
                    return true
                }
            } catch let error as SQLiteError {
                if error.isBusy || error.isFull || error.isReadOnly { throw ArchiveError(error, path: path) }
                throw ArchiveError.migrationFailed(path: path, step: step.name, cause: error)
            }
        }
        return isTaken
    }

    /// How many rows of each table point to rows that are gone.
    private static func brokenReferences(_ connection: Connection) throws -> [String: Int] {
        try connection.rows("PRAGMA foreign_key_check").reduce(into: [:]) { $0[$1[0].text ?? "?", default: 0] += 1 }
    }

    private static func requireForeignKeys(_ connection: Connection, except known: [String: Int]) throws {
        let broken = try brokenReferences(connection)
        guard let table = broken.keys.sorted().first(where: { broken[$0, default: 0] > known[$0, default: 0] }) else { return }
        throw SQLiteError(code: 787, message: "FOREIGN KEY constraint failed in \(table)")
    }
}
