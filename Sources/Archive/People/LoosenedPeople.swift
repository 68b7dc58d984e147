import SQLite

/// Tells which people had lost mentions or names before the current batch moved any: all that depends on these is told anew.
///
/// Only those who are moved are asked for: after an upgrade, or much deleting, there may be tens of thousands. A class, so that whoever
/// moves people asks before the move, which loosens them.
final class LoosenedPeople {
    private let find: Statement
    private let delete: Statement
    private var known: [Int64: Bool] = [:]

    init(_ connection: Connection) throws(SQLiteError) {
        find = try connection.prepare("SELECT 1 FROM loosened_people WHERE person_id = ?", isKept: true)
        delete = try connection.prepare("DELETE FROM loosened_people WHERE person_id = ?", isKept: true)
    }

    /// Before a person is moved for the first time in a batch.
    func ask(_ person: Int64) throws(SQLiteError) {
        guard known[person] == nil else { return }
        try find.bind(person, at: 1)
        defer { find.reset() }
        known[person] = try find.step()
    }

    /// Of one who was asked for.
    func contains(_ person: Int64) -> Bool { known[person] ?? false }

    /// After a batch: all is told of these.
    func forget(_ people: Set<Int64>) throws(SQLiteError) {
        for person in people {
            try delete.bind(person, at: 1)
            try delete.run()
        }
        known.removeAll(keepingCapacity: true)
    }
}
