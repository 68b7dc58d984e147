/// Weights by feature: a hash table of 8-bit rows, as it lies in the model file.
///
/// A row carries 16 bits of its feature's hash, so that a feature that training never saw almost never finds another's weights.
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
        guard (0..<rows).contains(where: { fingerprint($0) == 0 }) else { return nil }
    }

    /// Lays out the features' rows; each row has at most `Scores.mostLabels` weights. Of two features that cannot be told
    /// apart the first stays.
    package init(_ features: [(hash: UInt64, weights: [Int8])], rows: Int) {
        precondition(rows & (rows - 1) == 0 && features.count < rows, "a table needs a power of two of rows, one of them empty")
        var words = Array(repeating: UInt64(0), count: rows * Scores.wordsARow)
        let last = Scores.wordsARow - 1
        for feature in features {
            let tag = Self.fingerprint(of: feature.hash)
            var slot = Int(truncatingIfNeeded: feature.hash) & (rows - 1)
            while words[slot * Scores.wordsARow + last] >> 48 != 0, words[slot * Scores.wordsARow + last] >> 48 != tag {
                slot = (slot + 1) & (rows - 1)
            }
            guard words[slot * Scores.wordsARow + last] >> 48 == 0 else { continue }
            for (label, weight) in feature.weights.prefix(Scores.mostLabels).enumerated() {
                words[slot * Scores.wordsARow + label >> 3] |= UInt64(UInt8(bitPattern: weight)) << UInt64(label & 7 * 8)
            }
            words[slot * Scores.wordsARow + last] |= tag << 48
        }
        self.words = words
        mask = rows - 1
    }

    private func fingerprint(_ row: Int) -> UInt64 { words[row * Scores.wordsARow + Scores.wordsARow - 1] >> 48 }

    @inline(__always)
    private static func fingerprint(of hash: UInt64) -> UInt64 { max(hash >> 48, 1) }

    /// Calls `body` with a view for adding up many features.
    @inline(__always)
    package func withRows<Result>(_ body: (Rows) throws -> Result) rethrows -> Result {
        try words.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("a table has rows") }
            return try body(Rows(base: base, mask: mask))
        }
    }

    /// A look into the table that lives as long as the closure it is given to.
    package struct Rows {
        fileprivate let base: UnsafePointer<UInt64>
        fileprivate let mask: Int

        /// Adds the weights of a feature; of one that training did not keep, nothing.
        @inline(__always)
        package func add(_ hash: UInt64, to scores: inout Scores) {
            let tag = FeatureTable.fingerprint(of: hash)
            var slot = Int(truncatingIfNeeded: hash) & mask
            while true {
                let row = base + slot * Scores.wordsARow
                let found = row[Scores.wordsARow - 1] >> 48
                if found == tag {
                    scores &+= Scores.row(row)
                    return
                }
                if found == 0 { return }
                slot = (slot + 1) & mask
            }
        }
    }
}
