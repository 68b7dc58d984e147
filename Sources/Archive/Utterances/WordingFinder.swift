import SQLite
import Wordings

/// Finds wordings that may report the same utterance, by the keys that they share, and writes `wording_keys`.
///
/// A wording costs about the same in a small and in a large archive: a look-up for each of its keys, and a comparison with the few
/// wordings that share enough of them. Of a key that many have, these are its leaders.
struct WordingFinder {
    private var index: HashIndex
    private let links: WordingLinks
    private let ready: ReadyWordings
    private var new: [(bearer: KeyBearer, keys: [WordingKeys.Key])] = []

    init(_ connection: Connection, links: WordingLinks, ready: ReadyWordings) throws(SQLiteError) {
        self.links = links
        self.ready = ready
        index = try HashIndex(connection, table: "wording_keys", most: WordingKeys.mostWordings)
    }

    /// Takes a wording that is new in the archive.
    mutating func collect(_ wording: StoredWording) { new.append((wording.bearer, WordingKeys(wording.compared).keys)) }

    /// Forgets a wording that stands nowhere any more.
    ///
    /// - Returns: the keys that it was a leader of.
    mutating func forget(_ wording: StoredWording) throws(SQLiteError) -> Set<Int64> {
        let bearer = wording.bearer.stored
        var led: Set<Int64> = []
        for key in WordingKeys(wording.compared).keys {
            let hash = HashIndex.stored(key.hash)
            try index.delete(hash, bearer)
            let place = KeyLeaders.place(of: hash)
            guard try index.known(of: place).contains(bearer) else { continue }
            try index.delete(place, bearer)
            led.insert(hash)
        }
        try index.flush()
        return led
    }

    /// Makes a wording a leader of those of the keys that it has.
    mutating func lead(_ keys: Set<Int64>, to wording: StoredWording) throws(SQLiteError) {
        for key in WordingKeys(wording.compared).keys where keys.contains(HashIndex.stored(key.hash)) {
            try index.insert(KeyLeaders.place(of: HashIndex.stored(key.hash)), wording.bearer.stored)
        }
        try index.flush()
    }

    /// A wording that shares keys, and how many points these have.
    typealias Candidate = (wording: Int64, points: Int)

    /// Stores the keys of the new wordings, and gives each of them with the older ones that share enough.
    mutating func settle(
        _ visit: (_ wording: Int64, _ others: [Candidate]) throws(SQLiteError) -> Void
    ) throws(SQLiteError) {
        let candidates = try candidates()
        for (place, wording) in new.enumerated() where !candidates[place].isEmpty {
            try visit(wording.bearer.wording, candidates[place])
        }
        new.removeAll(keepingCapacity: true)
    }

    struct Row: Comparable {
        let hash: Int64
        /// In `new`.
        let place: Int
        let points: Int

        static func < (a: Row, b: Row) -> Bool { a.hash == b.hash ? a.place < b.place : a.hash < b.hash }
    }

    /// For each new wording the older ones that share enough keys. In the order of the keys, so that each page is met once.
    private mutating func candidates() throws(SQLiteError) -> [[Candidate]] {
        var sharers = Array(repeating: [Int64](), count: new.count)
        func add(_ bearer: Int64, _ points: Int, to place: Int) { sharers[place].append(bearer << 4 | Int64(points)) }
        let rows = rows()
        var start = 0
        while start < rows.count {
            let hash = rows[start].hash
            var end = start + 1
            while end < rows.count, rows[end].hash == hash { end += 1 }
            if var bearers = try index.bearers(of: hash) {
                while start < end, bearers.count < WordingKeys.mostWordings {
                    for bearer in bearers { add(bearer, rows[start].points, to: rows[start].place) }
                    let bearer = new[rows[start].place].bearer.stored
                    try index.insert(hash, bearer)
                    bearers.append(bearer)
                    start += 1
                }
            }
            if start < end { try compareLate(rows[start..<end], add) }
            start = end
        }
        try index.flush()
        return new.indices.map { Self.counted(sharers[$0], with: new[$0].bearer.tag) }
    }

    /// Those that come when a hundred wordings have a key: each with the key's leaders, and a new leader with what the former was linked to.
    private mutating func compareLate(
        _ late: ArraySlice<Row>, _ add: (_ bearer: Int64, _ points: Int, _ place: Int) -> Void
    ) throws(SQLiteError) {
        guard let hash = late.first?.hash else { return }
        let known = try index.known(of: KeyLeaders.place(of: hash))
        guard known.count <= KeyLeaders.mostSpeakers else { return }
        var leaders = KeyLeaders()
        for bearer in known.isEmpty ? try index.known(of: hash) : known {
            if let wording = try ready.wording(KeyBearer(stored: bearer).wording) { leaders.take(wording, at: nil) }
        }
        let former = leaders
        for row in late {
            if let wording = try ready.wording(new[row.place].bearer.wording) { leaders.take(wording, at: row.place) }
        }
        for bearer in former.bearers.subtracting(leaders.bearers) { try index.delete(KeyLeaders.place(of: hash), bearer) }
        // One more than there may be tells that there are too many.
        for bearer in leaders.bearers.subtracting(known).sorted().prefix(KeyLeaders.mostSpeakers + 1) {
            try index.insert(KeyLeaders.place(of: hash), bearer)
        }
        guard leaders.all.count <= KeyLeaders.mostSpeakers else { return }
        for leader in leaders.all {
            for row in late where row.place != leader.place {
                // The later of two has the earlier among its candidates.
                if let place = leader.place, place > row.place {
                    add(new[row.place].bearer.stored, row.points, place)
                } else {
                    add(leader.wording.bearer.stored, row.points, row.place)
                }
            }
            guard let place = leader.place, let replaced = former.leader(of: leader.wording.compared.speaker) else { continue }
            for other in [replaced.wording.id] + (try links.neighbours(of: replaced.wording.id)) {
                if let wording = try ready.wording(other) { add(wording.bearer.stored, Self.manyPoints, place) }
            }
        }
    }

    /// As many as any two wordings need.
    private static let manyPoints = 15

    /// The keys of the new wordings, ascending.
    private func rows() -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(new.reduce(0) { $0 + $1.keys.count })
        for place in new.indices {
            for key in new[place].keys { rows.append(Row(hash: HashIndex.stored(key.hash), place: place, points: key.points)) }
        }
        rows.sort()
        return rows
    }

    /// Each of the wordings whose keys have points enough.
    ///
    /// - Parameters:
    ///   - sharers: bearers and, in the lower four bits, points.
    ///   - tag: of the wording that shares keys with them.
    private static func counted(_ sharers: [Int64], with tag: WordingTag) -> [Candidate] {
        var counted: [Candidate] = []
        let sorted = sharers.sorted()
        var start = 0
        while start < sorted.count {
            let stored = sorted[start] >> 4
            var points = 0
            while start < sorted.count, sorted[start] >> 4 == stored {
                points += Int(sorted[start] & 15)
                start += 1
            }
            let bearer = KeyBearer(stored: stored)
            if points >= tag.leastPoints(with: bearer.tag) { counted.append((bearer.wording, points)) }
        }
        return counted
    }
}
