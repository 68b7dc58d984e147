import SQLite

/// Brings a database to a version of the schema.
enum Migration {
    /// Takes the steps that `connection` still lacks, each in a transaction of its own.
    ///
    /// - Throws: `ArchiveError.newer`, `.migrationFailed`; after either the file is as it was before the failing step.
    static func run(_ connection: Connection, path: String, steps: [Schema.Step] = Schema.steps) throws {
        let version = Int(try connection.value("PRAGMA user_version").integer ?? 0)
        let known = steps.last?.version ?? 0
        guard version <= known else { throw ArchiveError.newer(path: path, version: version, known: known) }
        for step in steps where step.version > version {
            do {
                try connection.transaction {
                    // A second program may have taken the step while we waited for the lock.
                    guard try connection.value("PRAGMA user_version").integer ?? 0 < Int64(step.version) else { return }
                    try connection.execute(step.sql)
                    try requireForeignKeys(connection)
                    try connection.execute("PRAGMA application_id = \(Schema.applicationID)")
                    try connection.execute("PRAGMA user_version = \(step.version)")
                }
            } catch let error as SQLiteError {
                if error.isBusy || error.isFull || error.isReadOnly { throw ArchiveError(error, path: path) }
                throw ArchiveError.migrationFailed(path: path, step: step.name, cause: error)
            }
        }
    }

    private static func requireForeignKeys(_ connection: Connection) throws {
        guard let broken = try connection.rows("PRAGMA foreign_key_check").first else { return }
        let table = broken.first?.text ?? "?"
        throw SQLiteError(code: 787, message: "FOREIGN KEY constraint failed in \(table)")
    }
}
