import SQLite

/// Rows that point to rows that are gone, as when another program deleted these without looking for what belongs to them.
struct DanglingRows {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// A reference of a table: its columns, and those that they name.
    private struct Reference {
        let parent: String
        var columns: [(own: String, parent: String)] = []
        /// Whether the row goes with the one it points to; else it forgets it.
        let goesAlong: Bool
    }

    /// Does what SQLite would have done with these rows when the others went: deletes them, or forgets what they point to.
    ///
    /// - Returns: how many rows of which tables went, and how many forgot something.
    func remove() throws(SQLiteError) -> Repair.Losses {
        var losses = Repair.Losses()
        for table in try tables() {
            for reference in try references(of: table) {
                let count = try remove(reference, from: table)
                guard count > 0 else { continue }
                if reference.goesAlong {
                    losses.removed[table, default: 0] += count
                } else {
                    losses.forgetful[table, default: 0] += count
                }
            }
        }
        return losses
    }

    private func tables() throws(SQLiteError) -> [String] {
        try connection.rows("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check ORDER BY 1").compactMap { $0[0].text }
    }

    private func references(of table: String) throws(SQLiteError) -> [Reference] {
        var references: [Int64: Reference] = [:]
        let sql = "SELECT id, \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list(?) ORDER BY id, seq"
        for row in try connection.rows(sql, .text(table)) {
            guard let id = row[0].integer, let parent = row[1].text, let own = row[2].text, let other = row[3].text else {
                continue
            }
            let goesAlong = row[4].text == "CASCADE"
            references[id, default: Reference(parent: parent, goesAlong: goesAlong)].columns.append((own, other))
        }
        return references.keys.sorted().compactMap { references[$0] }
    }

    /// The names come from the schema.
    ///
    /// - Returns: how many rows there were.
    private func remove(_ reference: Reference, from table: String) throws(SQLiteError) -> Int {
        let isSet = reference.columns.map { "\"\(table)\".\"\($0.own)\" IS NOT NULL" }.joined(separator: " AND ")
        let isSame = reference.columns.map { "parent.\"\($0.parent)\" = \"\(table)\".\"\($0.own)\"" }.joined(separator: " AND ")
        let dangles = "\(isSet) AND NOT EXISTS (SELECT 1 FROM \"\(reference.parent)\" AS parent WHERE \(isSame))"
        // Counted before: of quotes some go with others, by a trigger.
        let count = Int(try connection.value("SELECT count(*) FROM \"\(table)\" WHERE \(dangles)").integer ?? 0)
        let forgotten = reference.columns.map { "\"\($0.own)\" = NULL" }.joined(separator: ", ")
        try connection.execute(
            reference.goesAlong
                ? "DELETE FROM \"\(table)\" WHERE \(dangles)" : "UPDATE \"\(table)\" SET \(forgotten) WHERE \(dangles)")
        return count
    }
}
