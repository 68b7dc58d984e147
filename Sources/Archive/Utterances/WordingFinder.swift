import SQLite
import Wordings

/// Finds wordings that may report the same utterance, by the keys that they share, and writes `wording_keys`.
///
/// A wording costs about the same in a small and in a large archive: a look-up for each of its keys, and a comparison with the few
/// wordings that share enough of them.
struct WordingFinder {
    private let findBearers: Statement
    private let insertKey: Statement
    private let deleteKey: Statement
    private var new: [(wording: Int64, keys: [WordingKeys.Key])] = []

    init(_ connection: Connection) throws(SQLiteError) {
        findBearers = try connection.prepare("SELECT wording_id FROM wording_keys WHERE hash = ? LIMIT ?", isKept: true)
        insertKey = try connection.prepare("INSERT OR IGNORE INTO wording_keys (hash, wording_id) VALUES (?, ?)", isKept: true)
        deleteKey = try connection.prepare("DELETE FROM wording_keys WHERE hash = ? AND wording_id = ?", isKept: true)
    }

    /// 48 bits are enough to tell keys apart, and take two bytes less in each row.
    private static func stored(_ hash: UInt64) -> Int64 { Int64(hash >> 16) }

    /// Takes a wording that is new in the archive; ids ascend.
    mutating func collect(_ wording: Int64, _ keys: WordingKeys) { new.append((wording, keys.keys)) }

    /// Forgets a wording that stands nowhere any more.
    func forget(_ wording: Int64, _ keys: WordingKeys) throws(SQLiteError) {
        for key in keys.keys {
            try deleteKey.bind(Self.stored(key.hash), at: 1)
            try deleteKey.bind(wording, at: 2)
            try deleteKey.run()
        }
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
            new[place].keys.map { (hash: Self.stored($0.hash), place: place, points: $0.points) }
        }.sorted { ($0.hash, $0.place) < ($1.hash, $1.place) }
        var start = 0
        while start < rows.count {
            let hash = rows[start].hash
            let end = rows[start...].firstIndex { $0.hash != hash } ?? rows.count
            var bearers = try bearers(of: hash)
            for row in rows[start..<end] {
                if bearers.count < WordingKeys.mostWordings {
                    for _ in 0..<row.points { sharers[row.place] += bearers }
                }
                try insert(hash, new[row.place].wording)
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

    private func insert(_ hash: Int64, _ wording: Int64) throws(SQLiteError) {
        try insertKey.bind(hash, at: 1)
        try insertKey.bind(wording, at: 2)
        try insertKey.run()
    }

    private func bearers(of hash: Int64) throws(SQLiteError) -> [Int64] {
        try findBearers.bind(hash, at: 1)
        try findBearers.bind(WordingKeys.mostWordings, at: 2)
        defer { findBearers.reset() }
        var bearers: [Int64] = []
        while try findBearers.step() { bearers.append(Int64(findBearers.integer(0) ?? 0)) }
        return bearers
    }
}
