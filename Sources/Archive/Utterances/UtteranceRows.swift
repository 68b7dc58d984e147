import SQLite

/// Writes `utterances` and `utterance_hubs`: a row for what two quotes or more report.
struct UtteranceRows {
    /// What a wording reports.
    struct Report: Hashable {
        let utterance: Int64
        /// Where in the wording, in words; nil for all of it.
        let stretch: Range<Int>?
    }

    private let connection: Connection
    private let findMembers: Statement
    private let findHub: Statement
    private let placeQuotes: Statement
    private let findPlaces: Statement
    private let findKnown: Statement
    private let insertUtterance: Statement
    private let insertHub: Statement
    private let delete: Statement
    private let findQuotes: Statement
    private let findLonely: Statement
    private let loosenLonely: Statement
    private let settlements: [Statement]
    private let look: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        findMembers = try connection.prepare(
            """
            SELECT w.id, w.via_id, iif(w.via_id = ?1, l.first, NULL), iif(w.via_id = ?1, l.last, NULL)
            FROM wordings w LEFT JOIN wording_links l ON l.wording_id = w.id AND l.other_id = ?1 WHERE w.home_id = ?1
            """, isKept: true)
        findHub = try connection.prepare("SELECT 1 FROM wordings WHERE id = ? AND home_id IS NULL", isKept: true)
        placeQuotes = try connection.prepare("SELECT quote_id FROM wording_places WHERE wording_id = ?", isKept: true)
        findPlaces = try connection.prepare(
            """
            SELECT p.quote_id, q.article_id, p.start, p."end" FROM wording_places p JOIN quotes q ON q.id = p.quote_id WHERE p.wording_id = ?
            """, isKept: true)
        findKnown = try connection.prepare("SELECT utterance_id, first FROM utterance_hubs WHERE wording_id = ?", isKept: true)
        insertUtterance = try connection.prepare("INSERT INTO utterances (speaker_id) VALUES (NULL)", isKept: true)
        insertHub = try connection.prepare(
            "INSERT INTO utterance_hubs (utterance_id, wording_id, first) VALUES (?, ?, ?)", isKept: true)
        delete = try connection.prepare("DELETE FROM utterances WHERE id = ?", isKept: true)
        look = try connection.prepare("INSERT OR IGNORE INTO unsettled_utterances (utterance_id) VALUES (?)", isKept: true)
        // One with no quote, or with a whole one only, is told by nobody else; nor is one whose quotes claim the same passage.
        findLonely = try connection.prepare(
            """
            SELECT u.id FROM utterances u WHERE u.id IN (SELECT utterance_id FROM unsettled_utterances)
            AND NOT EXISTS (
                SELECT 1 FROM quotes q JOIN quotes r ON r.utterance_id = q.utterance_id
                WHERE q.utterance_id = u.id AND (q.article_id <> r.article_id OR q."end" <= r.start))
            AND NOT EXISTS (SELECT 1 FROM quotes q JOIN quote_parts p ON p.part_id = q.id WHERE q.utterance_id = u.id)
            """, isKept: true)
        // A quote that is left alone reports nothing, with all of it or a stretch. The join keeps SQLite from going through all quotes.
        loosenLonely = try connection.prepare(
            """
            DELETE FROM quote_stretches WHERE quote_id IN (
                SELECT min(q.id) FROM unsettled_utterances u CROSS JOIN quotes q ON q.utterance_id = u.utterance_id
                GROUP BY u.utterance_id HAVING count(*) = 1)
            """, isKept: true)
        settlements = [
            // Who said it by most articles, of equals whom most name, where no letter or group is named in more; of equals whom more
            // outlets and more wordings name, then the fuller name: by words and not by letters, of which a misprint may have more, and
            // without initials.
            try connection.prepare(
                """
                UPDATE utterances
                SET speaker_id = (
                    SELECT q.speaker_id FROM quotes q
                    JOIN articles a ON a.id = q.article_id
                    LEFT JOIN people p ON p.id = q.speaker_id
                    WHERE q.utterance_id = utterances.id
                      AND (p.id IS NOT NULL OR q.speaker_kind IN ('document', 'group', 'organisation'))
                    GROUP BY q.speaker_id
                    ORDER BY count(DISTINCT iif(q.asserted, q.article_id, NULL)) DESC, count(DISTINCT q.article_id) DESC,
                             count(DISTINCT a.outlet_id) DESC, count(DISTINCT q.text) DESC,
                             length(p.name) - length(replace(p.name, ' ', '')) DESC, instr(p.name, '.'), p.name
                    LIMIT 1)
                WHERE id IN (SELECT utterance_id FROM unsettled_utterances)
                """, isKept: true),
            try connection.prepare("DELETE FROM unsettled_utterances", isKept: true),
        ]
        findQuotes = try connection.prepare(
            """
            SELECT coalesce(p.quote_id, q.id) FROM quotes q LEFT JOIN quote_parts p ON p.part_id = q.id WHERE q.utterance_id = ?
            """, isKept: true)
    }

    /// Brings the utterances of a hub up to date; those of one that is grouped around another now go.
    ///
    /// - Returns: what each wording of its group reports, and the quotes to whom that is new.
    func settle(hub: Int64) throws(SQLiteError) -> (reports: [Int64: [Report]], quotes: Set<Int64>) {
        guard try isHub(hub) else { return ([:], try dissolve(hub: hub)) }
        let group = UtteranceGroup(hub: hub, members: try members(of: hub))
        var known = try known(of: hub)
        var utterances: [Int: Int64] = [:]
        var touched: Set<Int64> = []
        for part in group.parts {
            guard try isToldTwice(by: part.members) else { continue }
            if let id = known.removeValue(forKey: part.first) {
                utterances[part.first] = id
                // One of its quotes may be gone.
                try look(at: id)
            } else {
                utterances[part.first] = try insert(hub, first: part.first)
                for member in part.members { touched.formUnion(try quotes(wordedAs: member)) }
            }
        }
        for (_, utterance) in known { touched.formUnion(try delete(utterance)) }
        return (Self.reports(group, by: utterances), touched)
    }

    /// What the wordings around a hub report by the utterances that are here.
    func reports(hub: Int64) throws(SQLiteError) -> [Int64: [Report]] {
        guard try isHub(hub) else { return [:] }
        let known = try known(of: hub)
        return known.isEmpty ? [:] : Self.reports(UtteranceGroup(hub: hub, members: try members(of: hub)), by: known)
    }

    /// - Parameter utterances: of each part that is one, by its first word.
    private static func reports(_ group: UtteranceGroup, by utterances: [Int: Int64]) -> [Int64: [Report]] {
        var reports: [Int64: [Report]] = [:]
        for part in group.parts {
            guard let utterance = utterances[part.first] else { continue }
            for member in part.members {
                reports[member, default: []].append(
                    Report(utterance: utterance, stretch: member == group.hub ? part.stretch : nil))
            }
        }
        return reports
    }

    /// When all quotes are written: deletes utterances that nobody else tells.
    ///
    /// - Returns: their quotes, which may report something else in other words.
    func dropLonely() throws(SQLiteError) -> Set<Int64> {
        try loosenLonely.run()
        var quotes: Set<Int64> = []
        for utterance in try findLonely.ids() { quotes.formUnion(try delete(utterance)) }
        return quotes
    }

    /// When nothing is left to be written: the speakers of utterances whose quotes are others than before.
    func settleSpeakers() throws(SQLiteError) {
        for settlement in settlements { try settlement.run() }
    }

    /// Deletes the utterances of a hub that goes.
    ///
    /// - Returns: the quotes that reported them.
    func dissolve(hub: Int64) throws(SQLiteError) -> Set<Int64> {
        var quotes: Set<Int64> = []
        for (_, utterance) in try known(of: hub) { quotes.formUnion(try delete(utterance)) }
        return quotes
    }

    private func isHub(_ wording: Int64) throws(SQLiteError) -> Bool { try !findHub.ids(for: wording).isEmpty }

    private func members(of hub: Int64) throws(SQLiteError) -> [UtteranceGroup.Member] {
        try findMembers.bind(hub, at: 1)
        defer { findMembers.reset() }
        var members: [UtteranceGroup.Member] = []
        while try findMembers.step() {
            let stretch = findMembers.integer(2).flatMap { first in
                findMembers.integer(3).flatMap { first < $0 ? first..<$0 : nil }
            }
            members.append(
                UtteranceGroup.Member(
                    id: Int64(findMembers.integer(0) ?? 0), via: findMembers.integer(1).map { Int64($0) }, stretch: stretch))
        }
        return members
    }

    /// Looks at no more places than it takes: what is told in thousands is told twice by the first two.
    private func isToldTwice(by wordings: [Int64]) throws(SQLiteError) -> Bool {
        var places = ToldPlaces()
        for wording in wordings {
            try findPlaces.bind(wording, at: 1)
            defer { findPlaces.reset() }
            while try findPlaces.step() {
                guard let quote = findPlaces.integer(0), let article = findPlaces.integer(1), let start = findPlaces.integer(2),
                    let end = findPlaces.integer(3)
                else { continue }
                places.add(Int64(quote), article: Int64(article), start: start, end: end)
                if places.tellTwice { return true }
            }
        }
        return false
    }

    /// The quotes in which a wording stands.
    func quotes(wordedAs wording: Int64) throws(SQLiteError) -> [Int64] {
        try placeQuotes.ids(for: wording)
    }

    private func known(of hub: Int64) throws(SQLiteError) -> [Int: Int64] {
        try findKnown.bind(hub, at: 1)
        defer { findKnown.reset() }
        var known: [Int: Int64] = [:]
        while try findKnown.step() { known[findKnown.integer(1) ?? 0] = Int64(findKnown.integer(0) ?? 0) }
        return known
    }

    private func insert(_ hub: Int64, first: Int) throws(SQLiteError) -> Int64 {
        try insertUtterance.run()
        let id = connection.lastInsertedID
        try insertHub.bind(id, at: 1)
        try insertHub.bind(hub, at: 2)
        try insertHub.bind(first, at: 3)
        try insertHub.run()
        try look(at: id)
        return id
    }

    private func look(at utterance: Int64) throws(SQLiteError) {
        try look.bind(utterance, at: 1)
        try look.run()
    }

    /// - Returns: the quotes that reported it.
    private func delete(_ utterance: Int64) throws(SQLiteError) -> [Int64] {
        let quotes = try findQuotes.ids(for: utterance)
        try delete.bind(utterance, at: 1)
        try delete.run()
        return quotes
    }
}
