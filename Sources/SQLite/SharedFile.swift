import Glibc

extension Connection {
    /// Reads the schema anew where another program has changed it since it was read: `execute` may miss tables that are there.
    public func rereadSchema() throws(SQLiteError) {
        // Reading the version of the schema alone compares nothing.
        _ = try value("SELECT count(*) FROM sqlite_schema")
    }

    /// Turns the write-ahead log on, which stays so for the file.
    ///
    /// SQLite itself does not wait here for another program's lock: two that make one new file at a time would wait for each other.
    public func enterWriteAheadLog(withinMilliseconds limit: Int32) throws(SQLiteError) {
        let end = ContinuousClock.now + .milliseconds(limit)
        while true {
            do {
                return try execute("PRAGMA journal_mode = WAL")
            } catch  where error.isBusy && ContinuousClock.now < end {
                usleep(10_000)
            }
        }
    }
}
