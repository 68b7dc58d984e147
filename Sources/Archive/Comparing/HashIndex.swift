import SQLite

/// A table of hashes and of what has them, by which like things find each other.
struct HashIndex {
    private let find: Statement
    private let insert: Statement
    private let delete: Statement

    /// - Parameters:
    ///   - find: gives the ids that have the hash `?1`, at most `?2`.
    ///   - insert: stores that the id `?2` has the hash `?1`, where that is not stored yet.
    ///   - delete: forgets it.
    init(_ connection: Connection, find: String, insert: String, delete: String) throws(SQLiteError) {
        self.find = try connection.prepare(find, isKept: true)
        self.insert = try connection.prepare(insert, isKept: true)
        self.delete = try connection.prepare(delete, isKept: true)
    }

    /// 48 bits are enough to tell hashes apart, and take two bytes less in each row.
    static func stored(_ hash: UInt64) -> Int64 { Int64(hash >> 16) }

    /// What has a hash, as `stored` gives it.
    func bearers(of hash: Int64, atMost limit: Int) throws(SQLiteError) -> [Int64] {
        try find.bind(hash, at: 1)
        try find.bind(limit, at: 2)
        return try find.ids()
    }

    func insert(_ hash: Int64, _ id: Int64) throws(SQLiteError) { try run(insert, hash, id) }

    func delete(_ hash: Int64, _ id: Int64) throws(SQLiteError) { try run(delete, hash, id) }

    private func run(_ statement: Statement, _ hash: Int64, _ id: Int64) throws(SQLiteError) {
        try statement.bind(hash, at: 1)
        try statement.bind(id, at: 2)
        try statement.run()
    }
}
