import SQLite

/// Keeps what `people` and `aliases` say of a person in step with the person's mentions and descriptions.
struct PersonSummary {
    private let setPrintedName: Statement
    private let setRole: Statement
    private let deleteAliases: Statement
    private let insertAliases: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        // The fullest name that an article prints, in the order of `PersonIdentity.isFuller`.
        setPrintedName = try connection.prepare(
            """
            UPDATE people SET name = (
                SELECT name FROM appearances WHERE person_id = ?1 AND identity_key = people.identity_key
                ORDER BY length(name) - length(replace(name, ' ', '')) DESC, length(CAST(name AS BLOB)) DESC, name LIMIT 1)
            WHERE id = ?1 AND origin = 'machine'
              AND EXISTS (SELECT 1 FROM appearances WHERE person_id = ?1 AND identity_key = people.identity_key)
            """, isKept: true)
        // The role that most articles give; of equals the alphabetically first, in lower case where it is ever so printed.
        setRole = try connection.prepare(
            """
            UPDATE people SET role = (
                SELECT max(text) FROM descriptions WHERE person_id = ?1 AND kind = 'role'
                GROUP BY lower(text) ORDER BY count(DISTINCT article_id) DESC, lower(text) LIMIT 1)
            WHERE id = ?1 AND origin = 'machine'
            """, isKept: true)
        deleteAliases = try connection.prepare(
            """
            DELETE FROM aliases WHERE person_id = ?1 AND name NOT IN (
                SELECT text FROM mentions WHERE person_id = ?1 UNION SELECT name FROM appearances WHERE person_id = ?1)
            """, isKept: true)
        insertAliases = try connection.prepare(
            """
            INSERT INTO aliases (person_id, name)
            SELECT ?1, name FROM (
                SELECT text AS name FROM mentions WHERE person_id = ?1 UNION SELECT name FROM appearances WHERE person_id = ?1)
            WHERE EXISTS (SELECT 1 FROM people WHERE id = ?1) ON CONFLICT DO NOTHING
            """, isKept: true)
    }

    /// After an article was taken away whose name it may have been.
    func settlePrintedName(of person: Int64) throws(SQLiteError) {
        try setPrintedName.bind(person, at: 1)
        try setPrintedName.run()
    }

    func settleRole(of person: Int64) throws(SQLiteError) {
        try setRole.bind(person, at: 1)
        try setRole.run()
    }

    /// The forms that the person's mentions and appearances have, no more and no less.
    func settleAliases(of person: Int64) throws(SQLiteError) {
        for statement in [deleteAliases, insertAliases] {
            try statement.bind(person, at: 1)
            try statement.run()
        }
    }
}
