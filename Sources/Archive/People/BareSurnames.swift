import SQLite

/// Settles who is meant by a bare surname in an article that gives no full name.
///
/// It is the person whom at least two thirds of the archive's articles with a full name of that surname name; where nobody is named so
/// often, the bare surname stays a person of its own. Where the archive has no full name of that surname at all, it is the one whom
/// general usage means, if the extractor knew it. The answer depends on the set of articles only, not on their order: it is given anew
/// whenever an article with the surname comes.
struct BareSurnames {
    private let connection: Connection
    private let identity: PersonIdentity
    private let findBare: Statement
    private let countHolders: Statement
    private let findPerson: Statement
    private let insertPerson: Statement
    private let moves: AppearanceMoves

    init(_ connection: Connection, identity: PersonIdentity) throws(SQLiteError) {
        self.connection = connection
        self.identity = identity
        // An article that also gives a full name of that surname has told its people apart already.
        findBare = try connection.prepare(
            """
            SELECT b.article_id, b.person_id, b.name, u.name, u.name_key FROM appearances b
            LEFT JOIN usual_names u ON u.article_id = b.article_id AND u.identity_key = b.identity_key
            WHERE b.identity_key = ?1 AND NOT EXISTS (
                SELECT 1 FROM appearances f JOIN people p ON p.id = f.person_id AND p.identity_key = f.identity_key
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
        moves = try AppearanceMoves(connection)
    }

    private struct Bare {
        let article: Int64
        let person: Int64
        let name: String
        /// What general usage completes the name to.
        let usual: (name: String, key: String)?
    }

    /// Gives every bare `surname` of the archive to the person who is meant.
    ///
    /// - Returns: the people who gained or lost mentions.
    func settle(_ surname: String, run: Int64) throws(SQLiteError) -> Set<Int64> {
        let bare = try appearances(of: surname)
        guard !bare.isEmpty else { return [] }
        let (holder, hasBearers) = try holder(of: surname)
        var changed: Set<Int64> = []
        for group in groups(bare, byUsage: !hasBearers) {
            let meant: Int64
            if let holder {
                meant = holder
            } else if !hasBearers, let usual = group[0].usual {
                let key = identity.key(of: usual.name)
                meant = try person(
                    key: usual.key, surname: key.surname, name: Self.fullest(group.compactMap { $0.usual?.name }), run)
            } else {
                // Any case form of a single word folds to the same key; the same one is shown whatever the order.
                meant = try person(key: surname, surname: surname, name: Self.fullest(group.map(\.name)), run)
            }
            for appearance in group where appearance.person != meant {
                try moves.move(appearance.article, from: appearance.person, to: meant)
                changed.formUnion([meant, appearance.person])
            }
        }
        for person in changed { try moves.deleteUnused(person) }
        return changed
    }

    /// All together, or those apart whom general usage takes for different people.
    private func groups(_ bare: [Bare], byUsage: Bool) -> [[Bare]] {
        guard byUsage else { return [bare] }
        let groups = Dictionary(grouping: bare) { $0.usual?.key ?? "" }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func fullest(_ names: [String]) -> String {
        names.reduce(names.first ?? "") { PersonIdentity.isFuller($1, than: $0) ? $1 : $0 }
    }

    private func appearances(of surname: String) throws(SQLiteError) -> [Bare] {
        try findBare.bind(surname, at: 1)
        defer { findBare.reset() }
        var bare: [Bare] = []
        while try findBare.step() {
            guard let article = findBare.integer(0), let person = findBare.integer(1), let name = findBare.text(2) else {
                continue
            }
            var usual: (String, String)?
            if let name = findBare.text(3), let key = findBare.text(4) { usual = (name, key) }
            bare.append(Bare(article: Int64(article), person: Int64(person), name: name, usual: usual))
        }
        return bare
    }

    /// The person who holds at least two thirds of the articles with a full name of that surname, and whether there are any.
    private func holder(of surname: String) throws(SQLiteError) -> (id: Int64?, hasBearers: Bool) {
        try countHolders.bind(surname, at: 1)
        defer { countHolders.reset() }
        var first: (id: Int64, articles: Int)?
        var articles = 0
        while try countHolders.step() {
            let count = countHolders.integer(1) ?? 0
            if first == nil { first = (Int64(countHolders.integer(0) ?? 0), count) }
            articles += count
        }
        guard let first else { return (nil, false) }
        return (first.articles * 3 >= articles * 2 ? first.id : nil, true)
    }

    private func person(key: String, surname: String, name: String, _ run: Int64) throws(SQLiteError) -> Int64 {
        try findPerson.bind(key, at: 1)
        let found = try findPerson.step() ? findPerson.integer(0) : nil
        findPerson.reset()
        if let found { return Int64(found) }
        try insertPerson.bind(name, at: 1)
        try insertPerson.bind(key, at: 2)
        try insertPerson.bind(surname, at: 3)
        try insertPerson.bind(run, at: 4)
        try insertPerson.run()
        return connection.lastInsertedID
    }
}
