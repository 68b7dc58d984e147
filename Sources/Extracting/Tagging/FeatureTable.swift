/// Weights by feature: a hash table of 8-bit rows, as it lies in the model file.
///
/// A row holds two labels a 16-bit lane and in the last lane 16 bits of its feature's hash, so that a feature that training never saw almost never finds another's weights.
package struct FeatureTable<Scores: LabelScores>: Sendable {
    /// Row after row, a power of two of them; an empty row is zero.
    package let words: [UInt64]
    private let mask: Int

    /// Takes over rows that lie as described; nil when their number is no power of two or no row is empty.
    package init?(words: [UInt64]) {
        let rows = words.count / Scores.wordsARow
        guard rows > 1, rows & (rows - 1) == 0, words.count == rows * Scores.wordsARow else { return nil }
        self.words = words
        mask = rows - 1
        guard (0..<rows).contains(where: { words[$0 * Scores.wordsARow + Scores.wordsARow - 1] >> 48 == 0 }) else { return nil }
    }

    /// Lays out the features' rows; each row has at most `Scores.mostLabels` weights. Of two features that cannot be told
    /// apart the first stays.
    package init(_ features: [(hash: UInt64, weights: [Int8])], rows: Int) {
        precondition(rows > 1 && rows & (rows - 1) == 0 && features.count < rows, "a power of two of rows, one of them empty")
        var words = Array(repeating: UInt64(0), count: rows * Scores.wordsARow)
        let last = Scores.wordsARow - 1
        for feature in features {
            let tag = Self.fingerprint(of: feature.hash)
            var slot = Int(truncatingIfNeeded: feature.hash) & (rows - 1)
            while words[slot * Scores.wordsARow + last] >> 48 != 0, words[slot * Scores.wordsARow + last] >> 48 != tag {
                slot = (slot + 1) & (rows - 1)
            }
            guard words[slot * Scores.wordsARow + last] >> 48 == 0 else { continue }
            for pair in 0..<(Scores.scalarCount / 2 - 1) {
                let value = UInt16(bitPattern: Self.pair(feature.weights, pair))
                words[slot * Scores.wordsARow + pair >> 2] |= UInt64(value) << UInt64(pair & 3 * 16)
            }
            words[slot * Scores.wordsARow + last] |= tag << 48
        }
        self.words = words
        mask = rows - 1
    }

    /// Two labels' weights as one number: the second's times 256 plus the first's.
    private static func pair(_ weights: [Int8], _ number: Int) -> Int16 {
        let low = 2 * number < weights.count ? Int16(weights[2 * number]) : 0
        let high = 2 * number + 1 < weights.count ? Int16(weights[2 * number + 1]) : 0
        return high << 8 &+ low
    }

    @inline(__always)
    fileprivate static func fingerprint(of hash: UInt64) -> UInt64 { max(hash >> 48, 1) }

    /// Calls `body` with a view for adding up many features.
    @inline(__always)
    package func withRows<Result>(_ body: (Rows) throws -> Result) rethrows -> Result {
        try words.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("a table has rows") }
            return try body(Rows(base: base, mask: mask))
        }
    }

    /// A look into the table that lives as long as the closure it is given to.
    package struct Rows {
        fileprivate let base: UnsafeRawPointer
        fileprivate let mask: Int
    }
}

/// Adds up the weights of a token's features.
///
/// Two labels share a lane: `all` adds both as one number, `high` the second alone, and what `all` holds beside it, modulo 2^16,
/// is the first. So no byte has to be widened by itself.
package struct WeightSum<Scores: LabelScores>: FeatureSink {
    private let rows: FeatureTable<Scores>.Rows
    private var all = Scores.Pairs()
    private var high = Scores.Pairs()

    @inline(__always)
    package init(rows: FeatureTable<Scores>.Rows) { self.rows = rows }

    /// Goes on from what was added up in an earlier look into the same table, whose rows are gone since.
    @inline(__always)
    package init(rows: FeatureTable<Scores>.Rows, from earlier: Self) {
        self.rows = rows
        all = earlier.all
        high = earlier.high
    }

    /// Adds the weights of a feature; of one that training did not keep, nothing.
    @inline(__always)
    package mutating func add(_ hash: UInt64) {
        let tag = FeatureTable<Scores>.fingerprint(of: hash)
        let bytes = Scores.scalarCount
        var slot = Int(truncatingIfNeeded: hash) & rows.mask
        while true {
            let row = rows.base + slot * bytes
            let found = UInt64(row.load(fromByteOffset: bytes - 2, as: UInt16.self))
            if found == tag {
                let pairs = row.load(as: Scores.Pairs.self)
                all &+= pairs
                high &+= (pairs &+ 128) &>> 8
                return
            }
            if found == 0 { return }
            slot = (slot + 1) & rows.mask
        }
    }

    /// The sums; the lanes of the fingerprint hold noise that nobody reads.
    @inline(__always)
    package var scores: Scores {
        var scores = Scores()
        let low = all &- (high &<< 8)
        for lane in 0..<Scores.Pairs.scalarCount {
            scores[2 * lane] = low[lane]
            scores[2 * lane + 1] = high[lane]
        }
        return scores
    }
}
