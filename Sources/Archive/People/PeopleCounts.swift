import SQLite

/// What is counted of surnames, names and roles, in `bearers`, `printed_names` and `role_counts`: a batch at a time as articles come, by triggers when facts go.
enum PeopleCounts {
    private static let bearers =
        """
        SELECT p.id, p.surname, count(*) FROM people p
        JOIN appearances a ON a.person_id = p.id AND a.identity_key = p.identity_key
        WHERE p.surname <> p.identity_key GROUP BY p.id
        """
    private static let names =
        """
        SELECT p.id, a.name, count(*) FROM people p
        JOIN appearances a ON a.person_id = p.id AND a.identity_key = p.identity_key
        WHERE p.surname <> p.identity_key GROUP BY p.id, a.name
        """
    private static let roles =
        """
        SELECT d.person_id, lower(d.text), max(d.text), count(DISTINCT d.article_id) FROM descriptions d
        JOIN people p ON p.id = d.person_id WHERE d.kind = 'role' GROUP BY d.person_id, lower(d.text)
        """

    /// Counts anew; whom bare surnames mean is told anew when they come again.
    static func redo(_ connection: Connection) throws(SQLiteError) {
        try connection.execute(
            """
            DELETE FROM settled_surnames; DELETE FROM bearers; DELETE FROM printed_names; DELETE FROM role_counts;
            INSERT INTO printed_names (person_id, name, articles) \(names);
            INSERT INTO bearers (person_id, surname, articles) \(bearers);
            INSERT INTO role_counts (person_id, role, text, articles) \(roles);
            """)
    }

    /// Whether the facts say what is counted.
    static func areRight(_ connection: Connection) throws(SQLiteError) -> Bool {
        let pairs = [
            ("SELECT person_id, surname, articles FROM bearers", bearers),
            ("SELECT person_id, name, articles FROM printed_names", names),
            ("SELECT person_id, role, text, articles FROM role_counts", roles),
        ]
        for (counted, facts) in pairs {
            for (a, b) in [(counted, facts), (facts, counted)] {
                let differs = try connection.value("SELECT EXISTS (SELECT * FROM (\(a)) EXCEPT SELECT * FROM (\(b)))")
                if differs == 1 { return false }
            }
        }
        return true
    }
}
