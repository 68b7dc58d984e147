/// The features that occur often enough to be learnt, numbered by their first place in the data.
package struct FeatureVocabulary: Sendable {
    package private(set) var hashes: [UInt64] = []
    /// The number of each occurrence in the data's order; `dropped` for a rare one.
    package private(set) var numbers: [UInt32] = []
    package static let dropped = UInt32.max

    /// Counts approximately first (never too low), so that the many rare features need no entry in the exact table.
    package init(_ data: TrainingSequences, leastCount: Int) {
        let bits = 25
        let mask = (1 << bits) - 1
        var rough = Array(repeating: UInt8(0), count: mask + 1)
        for feature in data.features {
            let slot = Int(truncatingIfNeeded: feature >> 20) & mask
            if rough[slot] < 255 { rough[slot] += 1 }
        }
        let least = UInt8(min(leastCount, 255))
        var counts: [UInt64: Int] = [:]
        for feature in data.features where rough[Int(truncatingIfNeeded: feature >> 20) & mask] >= least {
            counts[feature, default: 0] += 1
        }
        var numberOf: [UInt64: UInt32] = [:]
        numbers = data.features.map { feature in
            guard let count = counts[feature], count >= leastCount else { return Self.dropped }
            if let number = numberOf[feature] { return number }
            let number = UInt32(hashes.count)
            numberOf[feature] = number
            hashes.append(feature)
            return number
        }
    }
}
