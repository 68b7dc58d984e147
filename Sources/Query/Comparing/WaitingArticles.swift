import SQLite

/// How many articles are yet to be compared with others, because an older program added them or others were deleted.
public struct WaitingArticles: Equatable, Sendable {
    /// Not yet told to be copies or revisions.
    public let articles: Int
    /// Whose quotes are not yet told to report the same as others.
    public let quoting: Int

    public init(connection: Connection) throws {
        articles = Int(try connection.value("SELECT count(*) FROM comparison_queue").integer ?? 0)
        quoting = Int(try connection.value("SELECT count(*) FROM wording_queue").integer ?? 0)
    }
}
