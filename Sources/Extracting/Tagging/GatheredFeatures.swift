/// Gathers a token's features and adds up their weights once all are known: while the later ones are made, the rows of the earlier
/// ones are on their way from memory.
package struct GatheredFeatures<Scores: LabelScores>: FeatureSink {
    /// A power of two; no token has as many features.
    package static var capacity: Int { 256 }

    private let rows: FeatureTable<Scores>.Rows
    private let hashes: UnsafeMutablePointer<UInt64>
    private var count = 0

    /// - Parameter room: for `capacity` features.
    @inline(__always)
    package init(rows: FeatureTable<Scores>.Rows, room: UnsafeMutablePointer<UInt64>) {
        self.rows = rows
        hashes = room
    }

    @inline(__always)
    package mutating func add(_ hash: UInt64) {
        hashes[count & (Self.capacity - 1)] = hash
        rows.ask(hash)
        count &+= 1
    }

    /// Adds the weights of what was gathered.
    @inline(__always)
    package func addWeights(to sums: inout LabelSums<Scores>) {
        var local = sums
        for place in 0..<min(count, Self.capacity) { rows.add(hashes[place], to: &local) }
        sums = local
    }
}

extension FeatureTable {
    /// Calls `body` with nothing gathered yet, and room to do so.
    @inline(__always)
    package func withGathering<Result>(_ body: (GatheredFeatures<Scores>) throws -> Result) rethrows -> Result {
        try withRows { rows in
            try withUnsafeTemporaryAllocation(of: UInt64.self, capacity: GatheredFeatures<Scores>.capacity) { room in
                guard let room = room.baseAddress else { preconditionFailure("there is room") }
                return try body(GatheredFeatures(rows: rows, room: room))
            }
        }
    }
}
