import SQLite

/// The tables, indexes, triggers and views of a database.
struct SchemaObjects {
    struct Object: Hashable {
        let type: String
        let name: String
        /// The table it belongs to; for a table itself its name.
        let table: String
        let sql: String

        var isVirtual: Bool { sql.hasPrefix("CREATE VIRTUAL TABLE") }
    }

    /// In the order of their making.
    let objects: [Object]

    init(_ connection: Connection) throws(SQLiteError) {
        objects = try connection.rows(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"
        ).map { row in
            Object(type: row[0].text ?? "", name: row[1].text ?? "", table: row[2].text ?? "", sql: row[3].text ?? "")
        }
    }

    /// What an archive of this version must have; the tables that FTS5 makes for itself are left out.
    static func expected() throws(SQLiteError) -> [Object] {
        let model = try Connection(path: ":memory:", mode: .create)
        try model.execute(Schema.sql)
        let all = try SchemaObjects(model).objects
        let indexes = all.filter(\.isVirtual).map { $0.name + "_" }
        return all.filter { object in
            object.type != "table" || object.isVirtual || !indexes.contains { object.name.hasPrefix($0) }
        }
    }

    /// What of the expected is not there.
    static func missing(from connection: Connection) throws(SQLiteError) -> [Object] {
        let names = Set(try SchemaObjects(connection).objects.map(\.name))
        return try expected().filter { !names.contains($0.name) }
    }
}
