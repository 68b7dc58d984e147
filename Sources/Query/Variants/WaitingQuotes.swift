import SQLite

/// Articles whose quotes are yet to be compared with others, because an older program added them.
public struct WaitingQuotes {
    private let connection: Connection

    public init(connection: Connection) { self.connection = connection }

    public func count() throws -> Int { Int(try connection.value("SELECT count(*) FROM wording_queue").integer ?? 0) }
}
