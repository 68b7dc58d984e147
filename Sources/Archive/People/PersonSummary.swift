import SQLite

/// Keeps what `people` and `aliases` say of a person in step with the person's mentions and descriptions.
struct PersonSummary {
    private let setName: Statement
    private let widenName: Statement
    private let setRole: Statement
    private let deleteAliases: Statement
    private let insertAliases: Statement
    private let gainAliases: Statement
    private let loseAliases: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        // Of a person whose full name no article prints: the fullest of the completed names, in the order of `PersonIdentity.isFuller`.
        let isUnprinted =
            """
            origin = 'machine' AND NOT EXISTS (SELECT 1 FROM bearers WHERE person_id = ?1) AND NOT (
                identity_key = surname
                AND EXISTS (SELECT 1 FROM appearances f WHERE f.person_id = ?1 AND f.identity_key = people.identity_key))
            """
        let fullest = "ORDER BY length(name) - length(replace(name, ' ', '')) DESC, length(CAST(name AS BLOB)) DESC, name LIMIT 1"
        setName = try connection.prepare(
            """
            UPDATE people SET name = ifnull((
                SELECT name FROM (
                    SELECT u.name FROM appearances a JOIN usual_names u USING (article_id, identity_key)
                    WHERE a.person_id = ?1 AND u.name_key = people.identity_key)
                \(fullest)), name)
            WHERE id = ?1 AND \(isUnprinted)
            """, isKept: true)
        widenName = try connection.prepare(
            """
            UPDATE people SET name = (
                SELECT name FROM (
                    SELECT people.name AS name UNION ALL
                    SELECT u.name FROM appearances a JOIN usual_names u USING (article_id, identity_key)
                    WHERE a.article_id = ?2 AND a.person_id = ?1 AND u.name_key = people.identity_key)
                \(fullest))
            WHERE id = ?1 AND \(isUnprinted)
            """, isKept: true)
        // The role that most articles give; of equals the alphabetically first, in lower case where it is ever so printed.
        setRole = try connection.prepare(
            """
            UPDATE people SET role = (SELECT text FROM role_counts WHERE person_id = ?1 ORDER BY articles DESC, role LIMIT 1)
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
        gainAliases = try connection.prepare(
            """
            INSERT INTO aliases (person_id, name)
            SELECT ?1, name FROM (
                SELECT text AS name FROM mentions WHERE person_id = ?1 AND article_id = ?2
                UNION SELECT name FROM appearances WHERE person_id = ?1 AND article_id = ?2
                UNION SELECT u.name FROM appearances a JOIN usual_names u USING (article_id, identity_key)
                WHERE a.person_id = ?1 AND a.article_id = ?2
                  AND u.name_key = (SELECT identity_key FROM people WHERE id = ?1))
            WHERE EXISTS (SELECT 1 FROM people WHERE id = ?1) ON CONFLICT DO NOTHING
            """, isKept: true)
        loseAliases = try connection.prepare(
            """
            DELETE FROM aliases WHERE person_id = ?1
            AND name IN (
                SELECT text FROM mentions WHERE article_id = ?2 UNION SELECT name FROM appearances WHERE article_id = ?2
                UNION SELECT name FROM usual_names WHERE article_id = ?2)
            AND NOT EXISTS (SELECT 1 FROM mentions WHERE person_id = ?1 AND text = aliases.name)
            AND NOT EXISTS (SELECT 1 FROM appearances WHERE person_id = ?1 AND name = aliases.name)
            AND NOT EXISTS (
                SELECT 1 FROM appearances a JOIN usual_names u USING (article_id, identity_key)
                WHERE a.person_id = ?1 AND u.name = aliases.name
                  AND u.name_key = (SELECT identity_key FROM people WHERE id = ?1))
            """, isKept: true)
    }

    /// What depends on all that the person has.
    func settle(_ person: Int64) throws(SQLiteError) {
        try settleName(of: person)
        try settleAliases(of: person)
    }

    /// The same for one who got an article's mentions, and lost nothing.
    func settle(gainer person: Int64, of article: Int64) throws(SQLiteError) {
        for statement in [widenName, gainAliases] {
            try statement.bind(person, at: 1)
            try statement.bind(article, at: 2)
            try statement.run()
        }
    }

    /// The same for one who lost an article's mentions: most of the forms are printed elsewhere.
    func settle(loser person: Int64, of article: Int64) throws(SQLiteError) {
        try settleName(of: person)
        try loseAliases.bind(person, at: 1)
        try loseAliases.bind(article, at: 2)
        try loseAliases.run()
    }

    private func settleName(of person: Int64) throws(SQLiteError) {
        try setName.bind(person, at: 1)
        try setName.run()
    }

    func settleRole(of person: Int64) throws(SQLiteError) {
        try setRole.bind(person, at: 1)
        try setRole.run()
    }

    /// The forms that the person's mentions and appearances have, and completed ones, no more and no less.
    private func settleAliases(of person: Int64) throws(SQLiteError) {
        for statement in [deleteAliases, insertAliases] {
            try statement.bind(person, at: 1)
            try statement.run()
        }
    }
}
