import SQLite

/// Groups wordings around hubs, and writes `wordings.home_id` and `via_id`.
///
/// In the order of their ranks: a wording that is a heavier one cut or edited goes where that one is; another joins the hub to which it
/// is linked most strongly; without such a hub it is one itself. So nothing is joined to what it is not linked to, but through words
/// that it has nearly all (stars, after J. Aslam, E. Pelekhov, D. Rus, "The star clustering algorithm", 2004).
struct WordingHomes {
    private let links: WordingLinks
    private let find: Statement
    private let findHub: Statement
    private let set: Statement
    private let findDependents: Statement

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
            let (home, via) = Self.home(among: neighbours.filter { state.rank < $0.rank })
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

    private static func home(among heavier: [WordingStates.Neighbour]) -> (home: Int64?, via: Int64?) {
        func nearest(_ neighbours: [WordingStates.Neighbour]) -> WordingStates.Neighbour? {
            neighbours.max { ($0.score, $0.rank) < ($1.score, $1.rank) }
        }
        if let close = nearest(heavier.filter(\.isClose)) { return (close.home ?? close.id, close.id) }
        let hub = nearest(heavier.filter { $0.home == nil })?.id
        return (hub, hub)
    }

    private func set(_ wording: Int64, home: Int64?, via: Int64?) throws(SQLiteError) {
        try set.bind(wording, at: 1)
        try set.bind(home, at: 2)
        try set.bind(via, at: 3)
        try set.run()
    }
}
