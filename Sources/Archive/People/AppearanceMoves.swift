import SQLite

/// Gives a person's facts in one article to another person.
struct AppearanceMoves {
    /// In which article, from whom to whom.
    struct Move {
        let article: Int64
        let from: Int64
        let to: Int64
    }

    private let loosened: LoosenedPeople
    private let moves: [Statement]
    private let setKey: Statement
    private let delete: Statement

    init(_ connection: Connection, loosened: LoosenedPeople) throws(SQLiteError) {
        self.loosened = loosened
        // An article has few facts, and a person may have many: the plus keeps the search to the article's.
        moves = [
            try connection.prepare("UPDATE mentions SET person_id = ?1 WHERE person_id = ?2 AND article_id = ?3", isKept: true),
            try connection.prepare(
                "UPDATE descriptions SET person_id = ?1 WHERE +person_id = ?2 AND article_id = ?3", isKept: true),
            try connection.prepare("UPDATE quotes SET speaker_id = ?1 WHERE +speaker_id = ?2 AND article_id = ?3", isKept: true),
            try connection.prepare("UPDATE reactions SET actor_id = ?1 WHERE +actor_id = ?2 AND article_id = ?3", isKept: true),
            try connection.prepare(
                "UPDATE reactions SET target_person_id = ?1 WHERE +target_person_id = ?2 AND article_id = ?3", isKept: true),
            try connection.prepare(
                "UPDATE appearances SET person_id = ?1 WHERE person_id = ?2 AND article_id = ?3", isKept: true),
        ]
        setKey = try connection.prepare(
            "UPDATE appearances SET identity_key = ?1 WHERE article_id = ?2 AND identity_key = ?3", isKept: true)
        delete = try connection.prepare(
            """
            DELETE FROM people WHERE id = ?1 AND origin = 'machine'
            AND NOT EXISTS (SELECT 1 FROM appearances WHERE person_id = ?1)
            """, isKept: true)
    }

    func run(_ move: Move) throws(SQLiteError) {
        try loosened.ask(move.from)
        try loosened.ask(move.to)
        for statement in moves {
            try statement.bind(move.to, at: 1)
            try statement.bind(move.from, at: 2)
            try statement.bind(move.article, at: 3)
            try statement.run()
        }
    }

    /// The same, of one whom the archive knows by another key now.
    func run(_ move: Move, key: String, for other: String) throws(SQLiteError) {
        try run(move)
        try setKey.bind(key, at: 1)
        try setKey.bind(move.article, at: 2)
        try setKey.bind(other, at: 3)
        try setKey.run()
    }

    /// Deletes a person who appears nowhere.
    func deleteUnused(_ person: Int64) throws(SQLiteError) {
        try delete.bind(person, at: 1)
        try delete.run()
    }
}
