import SQLite

/// Compares the articles and quotes that a migration leaves to be compared, where these are few enough to be waited for.
enum UpgradeComparison {
    /// More articles are left to `check --repair` and, bit by bit, to ingests: so many take some ten seconds.
    private static let most = 5_000
    /// Articles a transaction, so that others can write in between.
    private static let batch = 256

    static func run(_ connection: Connection) throws {
        let waiting = "SELECT (SELECT count(*) FROM comparison_queue) + (SELECT count(*) FROM wording_queue)"
        guard let count = try connection.value(waiting).integer, count <= 2 * most else { return }
        do {
            while try connection.value(waiting) != 0 { try connection.transaction { try compareSome(connection) } }
        } catch is SQLiteError {
            // The archive is up to date nevertheless; whoever needs what cannot be done now says why.
        }
    }

    /// With fresh statements and memories: somebody else may have written since the last batch.
    private static func compareSome(_ connection: Connection) throws {
        var comparison = try Comparison(connection)
        _ = try comparison.workOff(atMost: batch)
        try comparison.settle()
        var index = try FullTextIndex(connection)
        try index.begin()
        var utterances = try Utterances(connection)
        _ = try utterances.workOff(atMost: batch)
        try utterances.settle()
        try index.feed()
    }
}
