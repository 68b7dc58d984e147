import SQLite

/// Settles who is meant by a bare surname in an article that gives no full name.
///
/// It is the person whom at least two thirds of the archive's articles with a full name of that surname name; where nobody is named so
/// often, the bare surname stays a person of its own. The answer depends on the set of articles only, not on their order: it is given
/// anew whenever an article with the surname comes.
struct BareSurnames {
    private let connection: Connection
    private let findBare: Statement
    private let countHolders: Statement
    private let findPerson: Statement
    private let insertPerson: Statement
    private let moves: [Statement]
    private let deleteUnused: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        // An article that also gives a full name of that surname has told its people apart already.
        findBare = try connection.prepare(
            """
            SELECT b.article_id, b.person_id, b.name FROM appearances b
            WHERE b.identity_key = ?1 AND NOT EXISTS (
                SELECT 1 FROM appearances f JOIN people p ON p.id = f.person_id
                WHERE f.article_id = b.article_id AND f.identity_key <> ?1 AND p.surname = ?1)
            """, isKept: true)
        countHolders = try connection.prepare(
            """
            SELECT p.id, count(*) AS articles FROM people p
            JOIN appearances f ON f.person_id = p.id AND f.identity_key = p.identity_key
            WHERE p.surname = ?1 AND p.identity_key <> ?1
            GROUP BY p.id ORDER BY articles DESC, p.identity_key
            """, isKept: true)
        findPerson = try connection.prepare("SELECT id FROM people WHERE identity_key = ?", isKept: true)
        insertPerson = try connection.prepare(
            "INSERT INTO people (name, identity_key, surname, run_id) VALUES (?, ?, ?, ?)", isKept: true)
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
        deleteUnused = try connection.prepare(
            """
            DELETE FROM people WHERE id = ?1 AND origin = 'machine'
            AND NOT EXISTS (SELECT 1 FROM appearances WHERE person_id = ?1)
            """, isKept: true)
    }

    private struct Bare {
        let article: Int64
        let person: Int64
        let name: String
    }

    /// Gives every bare `surname` of the archive to the person who is meant.
    ///
    /// - Returns: the people who gained or lost mentions.
    func settle(_ surname: String, run: Int64) throws(SQLiteError) -> Set<Int64> {
        let bare = try appearances(of: surname)
        guard let first = bare.first else { return [] }
        let meant: Int64
        if let holder = try holder(of: surname) {
            meant = holder
        } else {
            // Any case form of a single word folds to the same key; the same one is shown whatever the order.
            let name = bare.dropFirst().reduce(first.name) { PersonIdentity.isFuller($1.name, than: $0) ? $1.name : $0 }
            meant = try ownPerson(name, surname: surname, run: run)
        }
        var changed: Set<Int64> = []
        for appearance in bare where appearance.person != meant {
            for move in moves {
                try move.bind(meant, at: 1)
                try move.bind(appearance.person, at: 2)
                try move.bind(appearance.article, at: 3)
                try move.run()
            }
            changed.formUnion([meant, appearance.person])
        }
        for person in changed {
            try deleteUnused.bind(person, at: 1)
            try deleteUnused.run()
        }
        return changed
    }

    private func appearances(of surname: String) throws(SQLiteError) -> [Bare] {
        try findBare.bind(surname, at: 1)
        defer { findBare.reset() }
        var bare: [Bare] = []
        while try findBare.step() {
            guard let article = findBare.integer(0), let person = findBare.integer(1), let name = findBare.text(2) else {
                continue
            }
            bare.append(Bare(article: Int64(article), person: Int64(person), name: name))
        }
        return bare
    }

    /// The person who holds at least two thirds of the articles with a full name of that surname.
    private func holder(of surname: String) throws(SQLiteError) -> Int64? {
        try countHolders.bind(surname, at: 1)
        defer { countHolders.reset() }
        var first: (id: Int64, articles: Int)?
        var articles = 0
        while try countHolders.step() {
            let count = countHolders.integer(1) ?? 0
            if first == nil { first = (Int64(countHolders.integer(0) ?? 0), count) }
            articles += count
        }
        guard let first, first.articles * 3 >= articles * 2 else { return nil }
        return first.id
    }

    private func ownPerson(_ name: String, surname: String, run: Int64) throws(SQLiteError) -> Int64 {
        try findPerson.bind(surname, at: 1)
        let found = try findPerson.step() ? findPerson.integer(0) : nil
        findPerson.reset()
        if let found { return Int64(found) }
        try insertPerson.bind(name, at: 1)
        try insertPerson.bind(surname, at: 2)
        try insertPerson.bind(surname, at: 3)
        try insertPerson.bind(run, at: 4)
        try insertPerson.run()
        return connection.lastInsertedID
    }
}
