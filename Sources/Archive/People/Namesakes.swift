import SQLite

/// Settles whether a name with a suffix is somebody else's than the name without: `Peter Quill Jr.`, whose father is `Peter Quill`, or
/// `John Brandt Jr.`, whom most outlets call `John Brandt`.
///
/// An article that prints both tells two people, who are apart there. Where at least half of the archive's articles with the suffix do
/// so, or the name has two suffixes in the archive, it is somebody else in the others as well. The answer depends on the set of articles
/// only, not on their order.
struct Namesakes {
    /// A full name and a suffix, which came or went with a batch.
    struct Name: Hashable {
        /// `appearances.identity_key` of the name without the suffix.
        let key: String
        let suffix: String

        /// - Parameter key: of the appearance, with the suffix or without.
        init(_ key: String, suffix: String) {
            let ending = " \(suffix)"
            self.key = key.hasSuffix(ending) ? String(key.dropLast(ending.count)) : key
            self.suffix = suffix
        }

        /// The key of the one who is told from others by the suffix.
        var apart: String { "\(key) \(suffix)" }
    }

    private let findStanding: Statement
    private let findSuffixes: Statement
    private let findAlone: Statement
    private let register: PersonRegister
    private let moves: AppearanceMoves

    init(_ connection: Connection, register: PersonRegister, moves: AppearanceMoves) throws(SQLiteError) {
        // An exclamation mark comes after the space, so that the range holds the key and the key with suffixes.
        let isTogether =
            """
            EXISTS (SELECT 1 FROM appearances o WHERE o.article_id = s.article_id AND o.identity_key <> s.identity_key
                    AND o.identity_key >= ?2 AND o.identity_key < ?2 || '!')
            """
        findStanding = try connection.prepare(
            """
            SELECT count(*), sum(\(isTogether)) FROM name_suffixes s
            WHERE suffix = ?1 AND identity_key IN (?2, ?2 || ' ' || ?1)
            """, isKept: true)
        findSuffixes = try connection.prepare(
            "SELECT DISTINCT suffix FROM name_suffixes WHERE identity_key >= ?1 AND identity_key < ?1 || '!' ORDER BY 1",
            isKept: true)
        findAlone = try connection.prepare(
            """
            SELECT article_id, person_id, name FROM name_suffixes s JOIN appearances USING (article_id, identity_key)
            WHERE suffix = ?1 AND identity_key = ?3 AND NOT \(isTogether) ORDER BY article_id
            """, isKept: true)
        self.register = register
        self.moves = moves
    }

    /// Gives a name that came or went, where articles print it alone, to the persons who are meant by it with each of its suffixes.
    ///
    /// - Parameter key: of the name without suffix.
    /// - Returns: what was given to somebody else than before.
    func settle(_ key: String, run: Int64) throws(SQLiteError) -> [AppearanceMoves.Move] {
        let suffixes = try suffixes(of: key)
        var done: [AppearanceMoves.Move] = []
        for suffix in suffixes {
            let name = Name(key, suffix: suffix)
            let isApart = try suffixes.count > 1 ? true : isApart(name)
            done += try settle(name, isApart: isApart, run: run)
        }
        return done
    }

    private func suffixes(of key: String) throws(SQLiteError) -> [String] {
        try findSuffixes.bind(key, at: 1)
        defer { findSuffixes.reset() }
        var suffixes: [String] = []
        while try findSuffixes.step() { if let suffix = findSuffixes.text(0) { suffixes.append(suffix) } }
        return suffixes
    }

    private func settle(_ name: Name, isApart: Bool, run: Int64) throws(SQLiteError) -> [AppearanceMoves.Move] {
        let (key, other) = isApart ? (name.apart, name.key) : (name.key, name.apart)
        let alone = try alone(name, key: other)
        guard !alone.isEmpty else { return [] }
        let surname = PersonIdentity.surname(ofKey: name.key)
        let meant = try register.person(key: key, surname: surname, name: PersonIdentity.fullest(alone.map(\.name)), run: run)
        var done: [AppearanceMoves.Move] = []
        for appearance in alone {
            let move = AppearanceMoves.Move(article: appearance.article, from: appearance.person, to: meant)
            try moves.run(move, key: key, for: other)
            done.append(move)
        }
        for person in Set(done.map(\.from)) { try moves.deleteUnused(person) }
        return done
    }

    private func isApart(_ name: Name) throws(SQLiteError) -> Bool {
        try findStanding.bind(name.suffix, at: 1)
        try findStanding.bind(name.key, at: 2)
        defer { findStanding.reset() }
        guard try findStanding.step(), let all = findStanding.integer(0), let together = findStanding.integer(1) else {
            return false
        }
        return all > 0 && together * 2 >= all
    }

    private struct Appearance {
        let article: Int64
        let person: Int64
        let name: String
    }

    /// Where articles print the name, and nobody from whom the suffix tells it.
    private func alone(_ name: Name, key: String) throws(SQLiteError) -> [Appearance] {
        try findAlone.bind(name.suffix, at: 1)
        try findAlone.bind(name.key, at: 2)
        try findAlone.bind(key, at: 3)
        defer { findAlone.reset() }
        var found: [Appearance] = []
        while try findAlone.step() {
            guard let article = findAlone.integer(0), let person = findAlone.integer(1), let name = findAlone.text(2) else {
                continue
            }
            found.append(Appearance(article: Int64(article), person: Int64(person), name: name))
        }
        return found
    }
}
