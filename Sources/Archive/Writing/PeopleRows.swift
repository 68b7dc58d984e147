import Coverage
import SQLite

/// Writes `people`, `appearances`, `mentions` and `descriptions`, and knows a person of one article again in another.
struct PeopleRows {
    private struct Known {
        let id: Int64
        var name: String
        var aliases: Set<String> = []
    }

    private let connection: Connection
    private let identity: PersonIdentity
    private let namesakes: Namesakes
    private let bareSurnames: BareSurnames
    private let summary: PersonSummary
    private let findPerson: Statement
    private let register: PersonRegister
    private let setName: Statement
    private let insertAppearance: Statement
    private let insertSuffix: Statement
    private let insertUsualName: Statement
    private let insertAlias: Statement
    private let insertMention: Statement
    private let insertDescription: Statement
    private let findAppearances: Statement
    private let removals: [Statement]
    private let deleteUnseen: Statement
    private let loosened: LoosenedPeople
    /// The people of full name met in this run, by identity key.
    private var known: [String: Known] = [:]
    /// Those whose descriptions the current batch added to.
    private var newlyDescribed: Set<Int64> = []
    /// Those from whom the current batch took mentions away.
    private var bereft: Set<Int64> = []
    private var printedNames: PrintedNames
    /// The surnames that came or went with the current batch.
    private var surnames: [String: Found] = [:]
    /// The full names that came or went with a suffix, by the keys they have without, and the last run that met each.
    private var suffixed: [String: Int64] = [:]

    /// Where a surname came or went, and the last run that met it.
    private struct Found {
        var run: Int64
        var articles: Set<Int64>
    }

    init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        identity = try PersonIdentity(connection)
        printedNames = try PrintedNames(connection)
        register = try PersonRegister(connection)
        loosened = try LoosenedPeople(connection)
        let moves = try AppearanceMoves(connection, loosened: loosened)
        namesakes = try Namesakes(connection, register: register, moves: moves)
        bareSurnames = try BareSurnames(connection, identity: identity, register: register, moves: moves)
        summary = try PersonSummary(connection)
        // A completed name gives way to whatever an article prints.
        findPerson = try connection.prepare(
            """
            SELECT id, iif(EXISTS (SELECT 1 FROM appearances WHERE identity_key = ?1), name, '') FROM people WHERE identity_key = ?1
            """, isKept: true)
        setName = try connection.prepare(
            "UPDATE people SET name = ?1 WHERE id = ?2 AND origin = 'machine'", isKept: true)
        insertAppearance = try connection.prepare(
            """
            INSERT INTO appearances (article_id, person_id, name, identity_key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """, isKept: true)
        insertSuffix = try connection.prepare(
            "INSERT INTO name_suffixes (article_id, identity_key, suffix) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", isKept: true)
        insertUsualName = try connection.prepare(
            """
            INSERT INTO usual_names (article_id, identity_key, name, name_key, confidence) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """, isKept: true)
        insertAlias = try connection.prepare(
            "INSERT INTO aliases (person_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING", isKept: true)
        insertMention = try connection.prepare(
            """
            INSERT INTO mentions (article_id, person_id, text, start, "end", run_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """, isKept: true)
        insertDescription = try connection.prepare(
            """
            INSERT INTO descriptions (article_id, person_id, kind, text, start, "end", run_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """, isKept: true)
        findAppearances = try connection.prepare(
            """
            SELECT person_id, identity_key, suffix FROM appearances LEFT JOIN name_suffixes USING (article_id, identity_key)
            WHERE article_id = ?
            """, isKept: true)
        removals = [
            try connection.prepare("DELETE FROM mentions WHERE article_id = ? AND origin = 'machine'", isKept: true),
            try connection.prepare("DELETE FROM descriptions WHERE article_id = ? AND origin = 'machine'", isKept: true),
            // Whom a person's entry names still appears.
            try connection.prepare(
                """
                DELETE FROM appearances WHERE article_id = ?1
                AND person_id NOT IN (SELECT person_id FROM mentions WHERE article_id = ?1)
                AND person_id NOT IN (SELECT speaker_id FROM quotes WHERE article_id = ?1 AND speaker_id IS NOT NULL)
                """, isKept: true),
        ]
        deleteUnseen = try connection.prepare(
            """
            DELETE FROM people WHERE id = ?1 AND origin = 'machine'
            AND NOT EXISTS (SELECT 1 FROM appearances WHERE person_id = ?1)
            AND NOT EXISTS (SELECT 1 FROM mentions WHERE person_id = ?1)
            """, isKept: true)
    }

    /// Stores the people of one article.
    ///
    /// - Returns: their ids, in the order of `people`.
    mutating func insert(_ people: [Person], at place: FactPlace) throws(SQLiteError) -> [Int64] {
        var ids: [Int64] = []
        ids.reserveCapacity(people.count)
        for (person, named) in zip(people, named(people)) {
            let (name, key) = (named.name, named.key)
            let isCompleted = name != person.name
            let id = try personID(name, person, key: key, run: place.runID)
            ids.append(id)
            note(key.surname, in: place.articleID, run: place.runID)
            try insertAppearance(of: id, name: name, key: key, at: place)
            if let suffix = key.suffix { try insert(suffix, behind: key.text, at: place) }
            if isCompleted { try insertUsualName(of: person, key: key, at: place) }
            for mention in person.mentions { try insert(mention, of: id, at: place) }
            try insert(person.role, kind: "role", of: id, at: place)
            try insert(person.age, kind: "age", of: id, at: place)
            try insert(person.nationality, kind: "nationality", of: id, at: place)
        }
        return ids
    }

    /// The name by which each of an article's people is known to the archive, and its key.
    ///
    /// Whom only a suffix tells from another has it in the key. Beside a namesake's full name it is general usage, and not the archive, that
    /// tells whom a bare surname means: `President Quill` where `Barbara Quill` or `Peter Quill Jr.` is named too.
    private func named(_ people: [Person]) -> [(name: String, key: PersonIdentity.Key)] {
        var names = people.map { $0.nameConfidence == nil ? $0.name : $0.printedName }
        var keys = names.map(identity.key)
        let full = keys.filter { !$0.isBare }
        for (place, person) in people.enumerated() where names[place] != person.name {
            let key = identity.key(of: person.name)
            guard full.contains(where: { $0.surname == key.surname && ($0.text != key.text || $0.suffix != nil) }) else {
                continue
            }
            (names[place], keys[place]) = (person.name, key)
        }
        return zip(names, keys).map { name, key in
            let isApart = key.suffix != nil && keys.contains { $0.text == key.text && $0.suffix != key.suffix }
            return (name, isApart ? PersonIdentity.Key(text: key.apart, suffix: key.suffix, surname: key.surname) : key)
        }
    }

    /// Deletes what the machine found in one article.
    ///
    /// - Parameter run: the one that will find it anew.
    mutating func remove(from article: Int64, run: Int64) throws(SQLiteError) {
        try findAppearances.bind(Int(article), at: 1)
        while try findAppearances.step() {
            guard let person = findAppearances.integer(0), let key = findAppearances.text(1) else { continue }
            bereft.insert(Int64(person))
            let name = findAppearances.text(2).map { Namesakes.Name(key, suffix: $0) }
            if let name { suffixed[name.key] = run }
            note(PersonIdentity.surname(ofKey: name?.key ?? key), in: article, run: run)
        }
        findAppearances.reset()
        for removal in removals {
            try removal.bind(Int(article), at: 1)
            try removal.run()
        }
        // Names that were remembered may have been this article's.
        known.removeAll(keepingCapacity: true)
    }

    private mutating func note(_ surname: String, in article: Int64, run: Int64) {
        surnames[surname, default: Found(run: run, articles: [])].articles.insert(article)
        surnames[surname]?.run = run
    }

    /// After a batch: brings what depends on all articles up to date.
    mutating func settle() throws(SQLiteError) {
        try printedNames.settle()
        for person in bereft { try printedNames.settleName(of: person) }
        var moves = try settleNamesakes()
        for (surname, found) in surnames.sorted(by: { $0.key < $1.key }) {
            moves += try bareSurnames.settle(surname, in: found.articles, run: found.run)
        }
        let moved = bereft.union(moves.flatMap { [$0.from, $0.to] })
        // Of whom more was taken away than moves, all is told anew.
        let retold = moved.filter { bereft.contains($0) || loosened.contains($0) }
        for move in moves {
            if !retold.contains(move.to) { try summary.settle(gainer: move.to, of: move.article) }
            if !retold.contains(move.from) { try summary.settle(loser: move.from, of: move.article) }
        }
        for person in retold { try summary.settle(person) }
        for person in moved.union(newlyDescribed) { try summary.settleRole(of: person) }
        for person in bereft {
            try deleteUnseen.bind(person, at: 1)
            try deleteUnseen.run()
        }
        try loosened.forget(moved)
        bereft.removeAll(keepingCapacity: true)
        surnames.removeAll(keepingCapacity: true)
        suffixed.removeAll(keepingCapacity: true)
        newlyDescribed.removeAll(keepingCapacity: true)
    }

    private mutating func settleNamesakes() throws(SQLiteError) -> [AppearanceMoves.Move] {
        var moves: [AppearanceMoves.Move] = []
        for (key, run) in suffixed.sorted(by: { $0.key < $1.key }) { moves += try namesakes.settle(key, run: run) }
        for person in Set(moves.flatMap { [$0.from, $0.to] }) { try printedNames.settleName(of: person) }
        // Who was remembered may be gone, or have another name.
        if !moves.isEmpty { known.removeAll(keepingCapacity: true) }
        return moves
    }

    private mutating func personID(
        _ name: String, _ person: Person, key: PersonIdentity.Key, run: Int64
    ) throws(SQLiteError) -> Int64 {
        var entry = try entry(name, key: key, run: run)
        // Of full names what the archive prints decides, when the batch is settled.
        if key.isBare, PersonIdentity.isFuller(name, than: entry.name) {
            try setName.bind(name, at: 1)
            try setName.bind(entry.id, at: 2)
            try setName.run()
            entry.name = name
        }
        for name in [name] + person.mentions.map(\.text) where entry.aliases.insert(name).inserted {
            try insertAlias.bind(entry.id, at: 1)
            try insertAlias.bind(name, at: 2)
            try insertAlias.run()
        }
        // The person behind a bare surname may go when other articles settle who is meant.
        if !key.isBare { known[key.text] = entry }
        return entry.id
    }

    private func entry(_ name: String, key: PersonIdentity.Key, run: Int64) throws(SQLiteError) -> Known {
        if let entry = known[key.text] { return entry }
        if let entry = try existing(key.text) { return entry }
        let id = try register.add(key: key.text, surname: key.surname, name: name, run: run)
        return Known(id: id, name: name)
    }

    private func existing(_ key: String) throws(SQLiteError) -> Known? {
        try findPerson.bind(key, at: 1)
        defer { findPerson.reset() }
        guard try findPerson.step(), let id = findPerson.integer(0), let name = findPerson.text(1) else { return nil }
        return Known(id: Int64(id), name: name)
    }

    private mutating func insertAppearance(
        of person: Int64, name: String, key: PersonIdentity.Key, at place: FactPlace
    ) throws(SQLiteError) {
        try insertAppearance.bind(place.articleID, at: 1)
        try insertAppearance.bind(person, at: 2)
        try insertAppearance.bind(name, at: 3)
        try insertAppearance.bind(key.text, at: 4)
        try insertAppearance.run()
        if !key.isBare, connection.changes > 0 { printedNames.note(name, of: person) }
    }

    private mutating func insert(_ suffix: String, behind key: String, at place: FactPlace) throws(SQLiteError) {
        suffixed[Namesakes.Name(key, suffix: suffix).key] = place.runID
        try insertSuffix.bind(place.articleID, at: 1)
        try insertSuffix.bind(key, at: 2)
        try insertSuffix.bind(suffix, at: 3)
        try insertSuffix.run()
    }

    private func insertUsualName(of person: Person, key: PersonIdentity.Key, at place: FactPlace) throws(SQLiteError) {
        try insertUsualName.bind(place.articleID, at: 1)
        try insertUsualName.bind(key.text, at: 2)
        try insertUsualName.bind(person.name, at: 3)
        try insertUsualName.bind(identity.key(of: person.name).text, at: 4)
        try insertUsualName.bind(.real(person.nameConfidence ?? 0), at: 5)
        try insertUsualName.run()
    }

    private func insert(_ mention: Passage, of person: Int64, at place: FactPlace) throws(SQLiteError) {
        try insertMention.bind(place.articleID, at: 1)
        try insertMention.bind(person, at: 2)
        try insertMention.bind(mention, at: 3)
        try insertMention.bind(place.runID, at: 6)
        try insertMention.run()
    }

    private mutating func insert(
        _ description: Passage?, kind: String, of person: Int64, at place: FactPlace
    ) throws(SQLiteError) {
        guard let description else { return }
        try insertDescription.bind(place.articleID, at: 1)
        try insertDescription.bind(person, at: 2)
        try insertDescription.bind(kind, at: 3)
        try insertDescription.bind(description, at: 4)
        try insertDescription.bind(place.runID, at: 7)
        try insertDescription.run()
        newlyDescribed.insert(person)
    }
}
