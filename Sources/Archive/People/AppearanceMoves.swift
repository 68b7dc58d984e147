import SQLite

/// Gives a person's facts in one article to another person.
struct AppearanceMoves {
    private let moves: [Statement]
    private let delete: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        moves = [
            try connection.prepare("UPDATE mentions SET person_id = ?1 WHERE person_id = ?2 AND article_id = ?3", isKept: true),
            try connection.prepare(
                "UPDATE descriptions SET person_id = ?1 WHERE person_id = ?2 AND article_id = ?3", isKept: true),
            try connection.prepare("UPDATE quotes SET speaker_id = ?1 WHERE speaker_id = ?2 AND article_id = ?3", isKept: true),
            try connection.prepare("UPDATE reactions SET actor_id = ?1 WHERE actor_id = ?2 AND article_id = ?3", isKept: true),
            try connection.prepare(
                "UPDATE reactions SET target_person_id = ?1 WHERE target_person_id = ?2 AND article_id = ?3", isKept: true),
            try connection.prepare(
                "UPDATE appearances SET person_id = ?1 WHERE person_id = ?2 AND article_id = ?3", isKept: true),
        ]
        delete = try connection.prepare(
            """
            DELETE FROM people WHERE id = ?1 AND origin = 'machine'
            AND NOT EXISTS (SELECT 1 FROM appearances WHERE person_id = ?1)
            """, isKept: true)
    }

    func move(_ article: Int64, from person: Int64, to meant: Int64) throws(SQLiteError) {
        for move in moves {
            try move.bind(meant, at: 1)
            try move.bind(person, at: 2)
            try move.bind(article, at: 3)
            try move.run()
        }
    }

    /// Deletes a person who appears nowhere.
    func deleteUnused(_ person: Int64) throws(SQLiteError) {
        try delete.bind(person, at: 1)
        try delete.run()
    }
}
