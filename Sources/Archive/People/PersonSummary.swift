import SQLite

/// Keeps what `people` and `aliases` say of a person in step with the person's mentions and descriptions.
struct PersonSummary {
    private let setPrintedName: Statement
    private let setName: Statement
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
        // Of a person whose full name no article prints: the fullest of the completed names, in the order of `PersonIdentity.isFuller`.
        setName = try connection.prepare(
            """
            UPDATE people SET name = n.name FROM (
                SELECT u.name FROM appearances a JOIN usual_names u USING (article_id, identity_key)
                WHERE a.person_id = ?1 AND u.name_key = (SELECT identity_key FROM people WHERE id = ?1)
                ORDER BY length(u.name) - length(replace(u.name, ' ', '')) DESC, length(CAST(u.name AS BLOB)) DESC, u.name LIMIT 1) n
            WHERE id = ?1 AND origin = 'machine' AND NOT EXISTS (
                SELECT 1 FROM appearances f WHERE f.person_id = ?1 AND f.identity_key = people.identity_key)
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
                SELECT text FROM mentions WHERE person_id = ?1 UNION SELECT name FROM appearances WHERE person_id = ?1
                UNION SELECT u.name FROM appearances a JOIN usual_names u USING (article_id, identity_key)
                WHERE a.person_id = ?1 AND u.name_key = (SELECT identity_key FROM people WHERE id = ?1))
            """, isKept: true)
        insertAliases = try connection.prepare(
            """
            INSERT INTO aliases (person_id, name)
            SELECT ?1, name FROM (
                SELECT text AS name FROM mentions WHERE person_id = ?1 UNION SELECT name FROM appearances WHERE person_id = ?1
                UNION SELECT u.name FROM appearances a JOIN usual_names u USING (article_id, identity_key)
                WHERE a.person_id = ?1 AND u.name_key = (SELECT identity_key FROM people WHERE id = ?1))
            WHERE EXISTS (SELECT 1 FROM people WHERE id = ?1) ON CONFLICT DO NOTHING
            """, isKept: true)
    }

    /// After an article was taken away whose name it may have been.
    func settlePrintedName(of person: Int64) throws(SQLiteError) {
        try setPrintedName.bind(person, at: 1)
        try setPrintedName.run()
    }

    func settleName(of person: Int64) throws(SQLiteError) {
        try setName.bind(person, at: 1)
        try setName.run()
    }

    func settleRole(of person: Int64) throws(SQLiteError) {
        try setRole.bind(person, at: 1)
        try setRole.run()
    }

    /// The forms that the person's mentions and appearances have, and completed ones, no more and no less.
    func settleAliases(of person: Int64) throws(SQLiteError) {
        for statement in [deleteAliases, insertAliases] {
            try statement.bind(person, at: 1)
            try statement.run()
        }
    }
}
