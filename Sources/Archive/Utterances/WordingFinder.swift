import SQLite
import Wordings

/// Finds wordings that may report the same utterance, by the keys that they share, and writes `wording_keys`.
///
/// A wording costs about the same in a small and in a large archive: a look-up for each of its keys, and a comparison with the few
/// wordings that share enough of them.
struct WordingFinder {
    private let index: HashIndex
    private var new: [(wording: Int64, keys: [WordingKeys.Key])] = []

    init(_ connection: Connection) throws(SQLiteError) {
        index = try HashIndex(
            connection, find: "SELECT wording_id FROM wording_keys WHERE hash = ? LIMIT ?",
            insert: "INSERT OR IGNORE INTO wording_keys (hash, wording_id) VALUES (?, ?)",
            delete: "DELETE FROM wording_keys WHERE hash = ? AND wording_id = ?")
    }

    /// Takes a wording that is new in the archive.
    mutating func collect(_ wording: Int64, _ keys: WordingKeys) { new.append((wording, keys.keys)) }

    /// Forgets a wording that stands nowhere any more.
    func forget(_ wording: Int64, _ keys: WordingKeys) throws(SQLiteError) {
        for key in keys.keys { try index.delete(HashIndex.stored(key.hash), wording) }
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

    /// For each new wording the older ones that share enough keys. In the order of the keys, so that each page is met once.
    private func candidates() throws(SQLiteError) -> [[Candidate]] {
        var sharers = Array(repeating: [Int64](), count: new.count)
        let rows = new.indices.flatMap { place in
            new[place].keys.map { (hash: HashIndex.stored($0.hash), place: place, points: $0.points) }
        }.sorted { ($0.hash, $0.place) < ($1.hash, $1.place) }
        var start = 0
        while start < rows.count {
            let hash = rows[start].hash
            let end = rows[start...].firstIndex { $0.hash != hash } ?? rows.count
            var bearers = try index.bearers(of: hash, atMost: WordingKeys.mostWordings)
            for row in rows[start..<end] {
                if bearers.count < WordingKeys.mostWordings {
                    for _ in 0..<row.points { sharers[row.place] += bearers }
                }
                try index.insert(hash, new[row.place].wording)
                bearers.append(new[row.place].wording)
            }
            start = end
        }
        return sharers.map(Self.counted)
    }

    /// Each of the wordings that stand there often enough, with how often.
    private static func counted(_ sharers: [Int64]) -> [Candidate] {
        guard sharers.count > 1 else { return [] }
        var counted: [Candidate] = []
        let sorted = sharers.sorted()
        var start = 0
        while start < sorted.count {
            let end = sorted[start...].firstIndex { $0 != sorted[start] } ?? sorted.count
            if end - start >= WordingKeys.leastPoints { counted.append((sorted[start], end - start)) }
            start = end
        }
        return counted
    }
}
