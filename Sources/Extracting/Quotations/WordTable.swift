/// What training found out about a word: how often it is a cue or part of a source, and among which words it stands.
struct WordFacts {
    /// 4 bits each for the cue and the source bucket, 8 for the cluster.
    let packed: UInt32

    /// How often the word, outside quotations, is part of a cue: 0 hardly ever to 8 mostly; 9 for a word never seen.
    var cueBucket: Int { Int(packed & 15) }
    /// The same for sources.
    var sourceBucket: Int { Int(packed >> 4 & 15) }
    /// Words of one cluster stand among the same words; 0 is no cluster.
    var cluster: UInt32 { packed >> 8 & 0xFFF }

    init(packed: UInt32) { self.packed = packed }

    init(cueBucket: Int, sourceBucket: Int, cluster: Int) {
        packed = UInt32(cueBucket & 15) | UInt32(sourceBucket & 15) << 4 | UInt32(cluster & 0xFFF) << 8
    }

    static let unknown = WordFacts(cueBucket: 9, sourceBucket: 9, cluster: 0)
}

/// The words that training saw, by hash: one probe a token.
struct WordTable: Sendable {
    /// A key and a value in turn; key 0 is an empty slot.
    private(set) var slots: [UInt32]
    private let mask: Int

    /// - Parameter entries: words as `AttributionColumns.word` has them, and their facts.
    init(_ entries: [(key: UInt32, facts: WordFacts)]) {
        var size = 1024
        while size * 2 < entries.count * 3 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: 0, count: size * 2)
        for entry in entries where entry.key != 0 {
            var slot = Int(entry.key) & mask
            while slots[slot * 2] != 0, slots[slot * 2] != entry.key { slot = (slot + 1) & mask }
            slots[slot * 2] = entry.key
            slots[slot * 2 + 1] = entry.facts.packed
        }
    }

    subscript(key: UInt32) -> WordFacts {
        var slot = Int(key) & mask
        while slots[slot * 2] != key {
            if slots[slot * 2] == 0 { return .unknown }
            slot = (slot + 1) & mask
        }
        return WordFacts(packed: slots[slot * 2 + 1])
    }
}
