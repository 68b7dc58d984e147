import SQLite

/// The ranks and groups of wordings, each read once while groups are settled: a rank is asked for by every link.
struct WordingStates {
    struct State {
        let rank: WordingRank
        /// The hub around which it is grouped; nil for a hub.
        var home: Int64?
        /// The wording by means of which it is.
        var via: Int64?
    }

    /// A wording that another is linked to.
    struct Neighbour {
        let id: Int64
        let rank: WordingRank
        /// The hub that it is grouped around; nil for a hub.
        let home: Int64?
        let score: Double
        let isClose: Bool
        /// The stretch of the neighbour that the wording has, in words; nil where it is not known.
        let stretch: Range<Int>?
    }

    /// Gives `WordingRank.columns`, `home_id` and `via_id` of a wording.
    private let find: Statement
    private var known: [Int64: State] = [:]

    init(find: Statement) { self.find = find }

    /// Nil for a wording that is gone.
    mutating func state(of wording: Int64) throws(SQLiteError) -> State? {
        if let state = known[wording] { return state }
        try find.bind(wording, at: 1)
        defer { find.reset() }
        guard try find.step() else { return nil }
        let state = State(
            rank: WordingRank(find), home: find.integer(5).map { Int64($0) }, via: find.integer(6).map { Int64($0) })
        known[wording] = state
        return state
    }

    mutating func set(_ wording: Int64, home: Int64?, via: Int64?) {
        known[wording]?.home = home
        known[wording]?.via = via
    }

    mutating func neighbours(_ links: [WordingLinks.Link]) throws(SQLiteError) -> [Neighbour] {
        var neighbours: [Neighbour] = []
        neighbours.reserveCapacity(links.count)
        for link in links {
            guard let state = try state(of: link.other) else { continue }
            neighbours.append(
                Neighbour(
                    id: link.other, rank: state.rank, home: state.home, score: link.score, isClose: link.isClose,
                    stretch: link.stretch))
        }
        return neighbours
    }
}
