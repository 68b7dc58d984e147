import CModels

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
    static func fingerprint(of hash: UInt64) -> UInt64 { max(hash >> 48, 1) }

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
        let base: UnsafeRawPointer
        let mask: Int

        /// Asks for the row of a feature, so that it is near when it is read.
        @inline(__always)
        func ask(_ hash: UInt64) {
            verbatim_prefetch(base + (Int(truncatingIfNeeded: hash) & mask) &* Scores.scalarCount)
        }

        /// Adds the weights of a feature; of one that training did not keep, nothing.
        @inline(__always)
        func add(_ hash: UInt64, to sums: inout LabelSums<Scores>) {
            let tag = FeatureTable.fingerprint(of: hash)
            let bytes = Scores.scalarCount
            var slot = Int(truncatingIfNeeded: hash) & mask
            while true {
                let row = base + slot &* bytes
                let found = UInt64(row.load(fromByteOffset: bytes - 2, as: UInt16.self))
                if found == tag { return sums.add(Scores.row(at: row)) }
                if found == 0 { return }
                slot = (slot &+ 1) & mask
            }
        }
    }
}
