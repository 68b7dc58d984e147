import SQLite

/// Whom a key names: one row of `people`, made when there is none.
struct PersonRegister {
    private let connection: Connection
    private let find: Statement
    private let insert: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        find = try connection.prepare("SELECT id FROM people WHERE identity_key = ?", isKept: true)
        insert = try connection.prepare(
            "INSERT INTO people (name, identity_key, surname, run_id) VALUES (?, ?, ?, ?)", isKept: true)
    }

    func person(key: String, surname: String, name: String, run: Int64) throws(SQLiteError) -> Int64 {
        try find.bind(key, at: 1)
        let found = try find.step() ? find.integer(0) : nil
        find.reset()
        if let found { return Int64(found) }
        return try add(key: key, surname: surname, name: name, run: run)
    }

    /// Makes a person whom the archive does not have.
    func add(key: String, surname: String, name: String, run: Int64) throws(SQLiteError) -> Int64 {
        try insert.bind(name, at: 1)
        try insert.bind(key, at: 2)
        try insert.bind(surname, at: 3)
        try insert.bind(run, at: 4)
        try insert.run()
        return connection.lastInsertedID
    }
}
