import SQLite

/// The row of `extraction_runs` that new facts carry; made with the first of them, so that a run without news leaves no trace.
final class ExtractionRun {
    private let program: String
    private let method: String
    private var id: Int64?

    init(program: String, method: String) {
        self.program = program
        self.method = method
    }

    func id(_ connection: Connection) throws(SQLiteError) -> Int64 {
        if let id { return id }
        try connection.run(
            """
            INSERT INTO extraction_runs (started_at, program, method)
            VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?)
            """, .text(program), .text(method))
        id = connection.lastInsertedID
        return connection.lastInsertedID
    }

    /// After a rollback: the row is gone.
    func forget() {
        id = nil
    }
}
