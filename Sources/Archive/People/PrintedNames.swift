import SQLite

/// Counts by which full names articles print each person, and names the person by the fullest of those that enough print.
///
/// One article in hundreds has a slip (`Hillary F. Clinton`), which would be the name for all of them.
struct PrintedNames {
    private let count: Statement
    private let countBearer: Statement
    private let find: Statement
    private let findBare: Statement
    private let setName: Statement
    /// In how many articles of the current batch each person has each name.
    private var fresh: [Int64: [String: Int]] = [:]

    init(_ connection: Connection) throws(SQLiteError) {
        count = try connection.prepare(
            """
            INSERT INTO printed_names (person_id, name, articles) SELECT id, ?2, ?3 FROM people WHERE id = ?1
            ON CONFLICT (person_id, name) DO UPDATE SET articles = articles + excluded.articles
            """, isKept: true)
        countBearer = try connection.prepare(
            """
            INSERT INTO bearers (person_id, surname, articles) SELECT id, surname, ?2 FROM people WHERE id = ?1
            ON CONFLICT (person_id) DO UPDATE SET articles = articles + excluded.articles
            """, isKept: true)
        find = try connection.prepare("SELECT name, articles FROM printed_names WHERE person_id = ?", isKept: true)
        findBare = try connection.prepare(
            """
            SELECT a.name, count(*) FROM people p JOIN appearances a ON a.person_id = p.id AND a.identity_key = p.identity_key
            WHERE p.id = ? GROUP BY a.name
            """, isKept: true)
        setName = try connection.prepare(
            "UPDATE people SET name = ?2 WHERE id = ?1 AND origin = 'machine' AND name <> ?2", isKept: true)
    }

    /// Takes a full name that an article prints.
    mutating func note(_ name: String, of person: Int64) { fresh[person, default: [:]][name, default: 0] += 1 }

    /// After a batch: counts what it has.
    mutating func settle() throws(SQLiteError) {
        for (person, names) in fresh {
            for (name, articles) in names {
                try count.bind(person, at: 1)
                try count.bind(name, at: 2)
                try count.bind(articles, at: 3)
                try count.run()
            }
            try countBearer.bind(person, at: 1)
            try countBearer.bind(names.values.reduce(0, +), at: 2)
            try countBearer.run()
            try settleName(of: person)
        }
        fresh.removeAll(keepingCapacity: true)
    }

    /// Names a person by what articles print; nothing where none does.
    func settleName(of person: Int64) throws(SQLiteError) {
        var names = try names(of: person, by: find)
        if names.isEmpty { names = try self.names(of: person, by: findBare) }
        guard let best = Self.best(of: names) else { return }
        try setName.bind(person, at: 1)
        try setName.bind(best, at: 2)
        try setName.run()
    }

    private func names(of person: Int64, by find: Statement) throws(SQLiteError) -> [(name: String, articles: Int)] {
        try find.bind(person, at: 1)
        defer { find.reset() }
        var names: [(name: String, articles: Int)] = []
        while try find.step() { names.append((find.text(0) ?? "", find.integer(1) ?? 0)) }
        return names
    }

    /// The fullest of the names that one article in twenty prints, among those that have all words of the commonest: `George H. Quill` is no
    /// fuller `George W. Quill`, whoever he is. A suffix may be another's: it counts where no article prints a name without one.
    static func best(of printed: [(name: String, articles: Int)]) -> String? {
        let plain = printed.filter { PersonIdentity.suffix(of: $0.name) == nil }
        let names = plain.isEmpty ? printed : plain
        guard names.count > 1 else { return names.first?.name }
        let all = names.reduce(0) { $0 + $1.articles }
        let commonest = names.reduce(names[0]) { best, next in
            next.articles == best.articles
                ? PersonIdentity.isFuller(next.name, than: best.name) ? next : best
                : next.articles > best.articles ? next : best
        }
        let words = words(of: commonest.name)
        return PersonIdentity.fullest(
            names.filter { $0.articles * fewest >= all && extends(Self.words(of: $0.name), words) }.map(\.name) + [commonest.name]
        )
    }

    /// One article in so many must print a name.
    private static let fewest = 20

    /// In lower case, without full stops.
    private static func words(of name: String) -> [String] {
        name.lowercased().split(separator: " ").map { $0.filter { $0 != "." } }
    }

    /// Whether a name has the words of another in their order, and none twice, as a caption that runs into its text does.
    private static func extends(_ name: [String], _ other: [String]) -> Bool {
        var rest = other[...]
        for word in name where word == rest.first { rest.removeFirst() }
        return rest.isEmpty && Set(name).count == name.count
    }
}
