import SQLite

/// Explains the archive's tables and columns: what schema.sql says of them, and what the archive itself has.
public struct SchemaGuide: Sendable {
    /// A table, view or full-text index.
    public struct Table: Sendable, Equatable {
        public enum Kind: String, Sendable {
            case table, view, index
        }

        public var name: String
        public var kind: Kind
        public var explanation: String?
        public var columns: [Column]
    }

    public struct Column: Sendable, Equatable {
        public var name: String
        public var type: String
        /// The column that its values are ids of: `people.id`.
        public var references: String?
        public var explanation: String?
    }

    /// In the order of schema.sql.
    public let tables: [Table]

    /// - Parameter schemaSQL: the text of schema.sql.
    public init(schemaSQL: String) { tables = SchemaReader(schemaSQL).tables }

    /// One row a table or view: first those of schema.sql in its order, then the user's own by name.
    public func overview(of connection: Connection) throws -> Rows {
        let present = try connection.rows(
            """
            SELECT name, type FROM pragma_table_list
            WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
            """
        ).compactMap { row in row[0].text.map { (name: $0, type: row[1].text ?? "") } }
        let names = Set(present.map(\.name))
        let known = tables.filter { names.contains($0.name) }.map { table -> [Value] in
            [.text(table.name), .text(table.kind.rawValue), Value(table.explanation)]
        }
        let own = present.filter { entry in !tables.contains { $0.name == entry.name } }.map { entry -> [Value] in
            [.text(entry.name), .text(entry.type == "virtual" ? "index" : entry.type), .null]
        }
        return Self.rows(["table", "kind", "explanation"], known + own)
    }

    /// One row a column of the table or view of that name, whatever its case; nil when the archive has none.
    public func columns(of name: String, in connection: Connection) throws -> Rows? {
        let table = tables.first { $0.name.lowercased() == name.lowercased() }
        // Hidden columns of an index are its own means and no columns of the user's; generated ones (2, 3) are.
        let present = try connection.rows(
            "SELECT name, type FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid", .text(table?.name ?? name))
        guard !present.isEmpty else { return nil }
        let rows = present.map { row -> [Value] in
            let column = table?.columns.first { $0.name == row[0].text }
            return [row[0], row[1], Value(column?.references), Value(column?.explanation)]
        }
        return Self.rows(["column", "type", "references", "explanation"], rows)
    }

    private static func rows(_ columns: [String], _ rows: [[Value]]) -> Rows {
        var rest = rows[...]
        return Rows(columns: columns) { rest.popFirst() }
    }
}
