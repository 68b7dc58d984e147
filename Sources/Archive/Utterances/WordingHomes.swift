import SQLite

/// Groups wordings around hubs, and writes `wordings.home_id` and `via_id`.
///
/// In the order of their ranks: a wording that is a heavier one cut or edited goes where that one is; another joins the hub to which it
/// is linked most strongly; without such a hub it is one itself. So nothing is joined to what it is not linked to, but through words
/// that it has nearly all (stars, after J. Aslam, E. Pelekhov, D. Rus, "The star clustering algorithm", 2004). Nor does a quotation join
/// one of other words that the same article quotes elsewhere: no paper translates a sentence twice.
struct WordingHomes {
    private let links: WordingLinks
    private let find: Statement
    private let findHub: Statement
    private let set: Statement
    private let findDependents: Statement
    private let findRival: Statement

    /// What became of the wordings that were looked at.
    struct Changes {
        /// The hubs whose groups are others than before.
        var hubs: Set<Int64> = []
        /// The wordings that are grouped otherwise than before.
        var wordings: Set<Int64> = []
    }

    init(_ connection: Connection, links: WordingLinks) throws(SQLiteError) {
        self.links = links
        find = try connection.prepare(
            "SELECT \(WordingRank.columns), w.home_id, w.via_id FROM wordings w WHERE w.id = ?", isKept: true)
        findHub = try connection.prepare("SELECT home_id FROM wordings WHERE id = ? AND home_id IS NOT NULL", isKept: true)
        set = try connection.prepare("UPDATE wordings SET home_id = ?2, via_id = ?3 WHERE id = ?1", isKept: true)
        findDependents = try connection.prepare("SELECT id FROM wordings WHERE home_id = ?1 OR via_id = ?1", isKept: true)
        // Begins with the places of the lighter one, which are fewer.
        findRival = try connection.prepare(
            """
            WITH one (id) AS (SELECT ?1 UNION SELECT other_id FROM wording_links WHERE wording_id = ?1 AND is_close),
                other (id) AS (SELECT ?2 UNION SELECT other_id FROM wording_links WHERE wording_id = ?2 AND is_close)
            SELECT 1 FROM one CROSS JOIN wording_places p ON p.wording_id = one.id CROSS JOIN quotes q ON q.id = p.quote_id
            CROSS JOIN quotes n ON n.article_id = q.article_id CROSS JOIN wording_places r ON r.quote_id = n.id
            WHERE one.id NOT IN (SELECT id FROM other)
            AND r.wording_id IN (SELECT id FROM other) AND r.wording_id NOT IN (SELECT id FROM one)
            LIMIT 1
            """, isKept: true)
    }

    /// The wordings that are grouped by means of another one.
    func dependents(of wording: Int64) throws(SQLiteError) -> [Int64] {
        try findDependents.ids(for: wording)
    }

    /// The hub of a wording's group; the wording itself where it is one.
    func hub(of wording: Int64) throws(SQLiteError) -> Int64 { try findHub.ids(for: wording).first ?? wording }

    /// Groups wordings anew, and all that depends on them.
    ///
    /// - Parameter unsettled: those whose links are others than before, and what these are linked to, since their ranks are others too.
    func settle(_ unsettled: Set<Int64>) throws(SQLiteError) -> Changes {
        var changes = Changes()
        var states = WordingStates(find: find)
        var waiting = WaitingWordings()
        for wording in unsettled { if let state = try states.state(of: wording) { waiting.insert(wording, state.rank) } }
        while let wording = waiting.popHeaviest() {
            guard let state = try states.state(of: wording) else { continue }
            let neighbours = try states.neighbours(links.links(of: wording))
            let (home, via) = try home(of: wording, state.rank, among: neighbours.filter { state.rank < $0.rank })
            let isChanged = home != state.home || via != state.via
            guard isChanged || unsettled.contains(wording) else { continue }
            if isChanged {
                try set(wording, home: home, via: via)
                states.set(wording, home: home, via: via)
            }
            changes.wordings.insert(wording)
            changes.hubs.formUnion([state.home ?? wording, home ?? wording])
            for neighbour in neighbours where neighbour.rank < state.rank { waiting.insert(neighbour.id, neighbour.rank) }
        }
        return changes
    }

    private func home(
        of wording: Int64, _ rank: WordingRank, among heavier: [WordingStates.Neighbour]
    ) throws(SQLiteError) -> (home: Int64?, via: Int64?) {
        let nearest = heavier.sorted { ($0.score, $0.rank) > ($1.score, $1.rank) }
        if let close = nearest.first(where: \.isClose) { return (close.home ?? close.id, close.id) }
        for hub in nearest where hub.home == nil {
            let isOtherwiseWorded = rank.isQuoted && hub.rank.isQuoted && hub.stretch == nil
            if isOtherwiseWorded, try areRivals(wording, hub.id) { continue }
            return (hub.id, hub.id)
        }
        return (nil, nil)
    }

    /// Whether an article has both of two wordings, or nearly their words, in different places.
    private func areRivals(_ lighter: Int64, _ heavier: Int64) throws(SQLiteError) -> Bool {
        try findRival.bind(lighter, at: 1)
        try findRival.bind(heavier, at: 2)
        defer { findRival.reset() }
        return try findRival.step()
    }

    private func set(_ wording: Int64, home: Int64?, via: Int64?) throws(SQLiteError) {
        try set.bind(wording, at: 1)
        try set.bind(home, at: 2)
        try set.bind(via, at: 3)
        try set.run()
    }
}
