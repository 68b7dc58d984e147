import SQLite
import Wordings

/// Finds wordings that may report the same utterance, by the keys that they share, and writes `wording_keys`.
///
/// A wording costs about the same in a small and in a large archive: a look-up for each of its keys, and a comparison with the few
/// wordings that share enough of them.
struct WordingFinder {
    private var index: HashIndex
    private var new: [(wording: Int64, keys: [WordingKeys.Key])] = []

    init(_ connection: Connection) throws(SQLiteError) {
        index = try HashIndex(connection, table: "wording_keys", most: WordingKeys.mostWordings)
    }

    /// Takes a wording that is new in the archive.
    mutating func collect(_ wording: Int64, _ keys: WordingKeys) { new.append((wording, keys.keys)) }

    /// Forgets a wording that stands nowhere any more.
    mutating func forget(_ wording: Int64, _ keys: WordingKeys) throws(SQLiteError) {
        for key in keys.keys { try index.delete(HashIndex.stored(key.hash), wording) }
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
            try visit(wording.wording, candidates[place])
        }
        new.removeAll(keepingCapacity: true)
    }

    private struct Row: Comparable {
        let hash: Int64
        /// In `new`.
        let place: Int
        let points: Int

        static func < (a: Row, b: Row) -> Bool { a.hash == b.hash ? a.place < b.place : a.hash < b.hash }
    }

    /// For each new wording the older ones that share enough keys. In the order of the keys, so that each page is met once.
    private mutating func candidates() throws(SQLiteError) -> [[Candidate]] {
        var sharers = Array(repeating: [Int64](), count: new.count)
        let rows = rows()
        var start = 0
        while start < rows.count {
            let hash = rows[start].hash
            var end = start + 1
            while end < rows.count, rows[end].hash == hash { end += 1 }
            var bearers = try index.bearers(of: hash)
            for row in rows[start..<end] {
                if let bearers, bearers.count < WordingKeys.mostWordings {
                    for bearer in bearers { sharers[row.place].append(bearer << 2 | Int64(row.points)) }
                }
                try index.insert(hash, new[row.place].wording)
                bearers?.append(new[row.place].wording)
            }
            start = end
        }
        try index.flush()
        return sharers.map(Self.counted)
    }

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
    /// - Parameter sharers: wordings and, in the lower two bits, points.
    private static func counted(_ sharers: [Int64]) -> [Candidate] {
        var counted: [Candidate] = []
        let sorted = sharers.sorted()
        var start = 0
        while start < sorted.count {
            let wording = sorted[start] >> 2
            var points = 0
            while start < sorted.count, sorted[start] >> 2 == wording {
                points += Int(sorted[start] & 3)
                start += 1
            }
            if points >= WordingKeys.leastPoints { counted.append((wording, points)) }
        }
        return counted
    }
}
