extension Connection {
    /// Runs `body` in one transaction: all of it happens, or none.
    ///
    /// The write lock is taken at the begin, so that a second writer waits there and does not fail in the middle.
    public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        try execute("BEGIN IMMEDIATE")
        do {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // Some errors, such as a full disk, have already rolled back.
            if isInTransaction { try? execute("ROLLBACK") }
            throw error
        }
    }
}
