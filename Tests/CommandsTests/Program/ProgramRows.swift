extension Program {
    /// The rows of a query on verbatim.db, values in the order of the columns' names: call them a, b, c. Integers as text.
    func rows(_ query: String) throws -> [[String?]] {
        try JSON.lines(run("sql", query, "--format", "ndjson").output).map { row in
            row.keys.sorted().map { row[$0].string ?? row[$0].int.map(String.init) }
        }
    }
}
