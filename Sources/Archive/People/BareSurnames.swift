import SQLite

/// Settles who is meant by a bare surname in an article that gives no full name.
///
/// It is the person whom at least two thirds of the archive's articles with a full name of that surname name; where nobody is named so
/// often, the bare surname stays a person of its own. Where the archive has no full name of that surname at all, it is the one whom
/// general usage means, if the extractor knew it. The answer depends on the set of articles only, not on their order.
///
/// An article costs about the same in a small and in a large archive: triggers count in `bearers` who bears a surname, and all of its
/// bare appearances are looked at only when they are given to somebody else than before (`settled_surnames`).
struct BareSurnames {
    private let identity: PersonIdentity
    private let findAllBare: Statement
    private let findBare: Statement
    private let findHolder: Statement
    private let findSettled: Statement
    private let insertSettled: Statement
    private let register: PersonRegister
    private let moves: AppearanceMoves

    init(
        _ connection: Connection, identity: PersonIdentity, register: PersonRegister, moves: AppearanceMoves
    ) throws(SQLiteError) {
        self.identity = identity
        // An article that also gives a full name of that surname has told its people apart already. It names few, and a surname may be
        // hundreds of people's: the cross join begins with the article.
        let bare =
            """
            SELECT b.article_id, b.person_id, b.name, u.name, u.name_key FROM appearances b
            LEFT JOIN usual_names u ON u.article_id = b.article_id AND u.identity_key = b.identity_key
            WHERE b.identity_key = ?1 AND NOT EXISTS (
                SELECT 1 FROM appearances f CROSS JOIN people p ON p.id = f.person_id AND p.identity_key = f.identity_key
                WHERE f.article_id = b.article_id AND f.identity_key <> ?1 AND p.surname = ?1)
            """
        findAllBare = try connection.prepare(bare, isKept: true)
        findBare = try connection.prepare(bare + " AND b.article_id = ?2", isKept: true)
        findHolder = try connection.prepare(
            """
            SELECT person_id, articles, (SELECT sum(articles) FROM bearers WHERE surname = ?1) FROM bearers
            WHERE surname = ?1 ORDER BY articles DESC LIMIT 1
            """, isKept: true)
        findSettled = try connection.prepare("SELECT is_borne, holder_id FROM settled_surnames WHERE surname = ?", isKept: true)
        insertSettled = try connection.prepare(
            "INSERT OR REPLACE INTO settled_surnames (surname, is_borne, holder_id) VALUES (?, ?, ?)", isKept: true)
        self.register = register
        self.moves = moves
    }

    private struct Bare {
        let article: Int64
        let person: Int64
        let name: String
        /// What general usage completes the name to.
        let usual: (name: String, key: String)?
    }

    /// To whom bare surnames are given.
    private struct Standing: Equatable {
        /// Whether some article of the archive prints a full name of that surname.
        var isBorne: Bool
        /// Who bears it in at least two thirds of these articles.
        var holder: Int64?
    }

    /// Gives every bare `surname` of the archive to the person who is meant.
    ///
    /// - Parameter articles: those where the surname, or a full name with it, has come or gone.
    /// - Returns: what was given to somebody else than before.
    func settle(_ surname: String, in articles: Set<Int64>, run: Int64) throws(SQLiteError) -> [AppearanceMoves.Move] {
        let standing = try standing(of: surname)
        let isSettled = try settledStanding(of: surname) == standing
        let bare = try isSettled ? appearances(of: surname, in: articles) : appearances(of: surname)
        var done: [AppearanceMoves.Move] = []
        for group in groups(bare, byUsage: !standing.isBorne) {
            let meant: Int64
            if let holder = standing.holder {
                meant = holder
            } else if !standing.isBorne, let usual = group[0].usual {
                let key = identity.key(of: usual.name)
                meant = try register.person(
                    key: usual.key, surname: key.surname, name: PersonIdentity.fullest(group.compactMap { $0.usual?.name }),
                    run: run)
            } else {
                // Any case form of a single word folds to the same key; the same one is shown whatever the order.
                meant = try register.person(
                    key: surname, surname: surname, name: PersonIdentity.fullest(group.map(\.name)), run: run)
            }
            for appearance in group where appearance.person != meant {
                let move = AppearanceMoves.Move(article: appearance.article, from: appearance.person, to: meant)
                try moves.run(move)
                done.append(move)
            }
        }
        for person in Set(done.flatMap { [$0.from, $0.to] }) { try moves.deleteUnused(person) }
        if !isSettled || !done.isEmpty { try setSettled(surname, standing) }
        return done
    }

    /// All together, or those apart whom general usage takes for different people.
    private func groups(_ bare: [Bare], byUsage: Bool) -> [[Bare]] {
        guard byUsage else { return bare.isEmpty ? [] : [bare] }
        let groups = Dictionary(grouping: bare) { $0.usual?.key ?? "" }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    private func appearances(of surname: String, in articles: Set<Int64>) throws(SQLiteError) -> [Bare] {
        var bare: [Bare] = []
        for article in articles.sorted() {
            try findBare.bind(article, at: 2)
            bare += try appearances(of: surname, by: findBare)
        }
        return bare
    }

    private func appearances(of surname: String) throws(SQLiteError) -> [Bare] {
        try appearances(of: surname, by: findAllBare)
    }

    private func appearances(of surname: String, by find: Statement) throws(SQLiteError) -> [Bare] {
        try find.bind(surname, at: 1)
        defer { find.reset() }
        var bare: [Bare] = []
        while try find.step() {
            guard let article = find.integer(0), let person = find.integer(1), let name = find.text(2) else { continue }
            var usual: (String, String)?
            if let name = find.text(3), let key = find.text(4) { usual = (name, key) }
            bare.append(Bare(article: Int64(article), person: Int64(person), name: name, usual: usual))
        }
        return bare
    }

    private func standing(of surname: String) throws(SQLiteError) -> Standing {
        try findHolder.bind(surname, at: 1)
        defer { findHolder.reset() }
        guard try findHolder.step(), let person = findHolder.integer(0), let articles = findHolder.integer(1),
            let all = findHolder.integer(2)
        else { return Standing(isBorne: false, holder: nil) }
        return Standing(isBorne: true, holder: articles * 3 >= all * 2 ? Int64(person) : nil)
    }

    /// What the bare appearances were given by last; nil where that is not known.
    private func settledStanding(of surname: String) throws(SQLiteError) -> Standing? {
        try findSettled.bind(surname, at: 1)
        defer { findSettled.reset() }
        guard try findSettled.step() else { return nil }
        return Standing(isBorne: findSettled.integer(0) == 1, holder: findSettled.integer(1).map { Int64($0) })
    }

    /// After the moves, which unsettle what they move.
    private func setSettled(_ surname: String, _ standing: Standing) throws(SQLiteError) {
        try insertSettled.bind(surname, at: 1)
        try insertSettled.bind(standing.isBorne ? 1 : 0, at: 2)
        try insertSettled.bind(standing.holder, at: 3)
        try insertSettled.run()
    }
}
