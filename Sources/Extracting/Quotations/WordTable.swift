import ModelFiles

/// What training found out about a word: how often it is part of a cue or of a source, outside quotations, and its class.
package struct WordFacts {
    let packed: UInt32

    /// 0 hardly ever to 8 mostly; 9 for a word never seen.
    var cueBucket: Int { Int(packed & 15) }
    var sourceBucket: Int { Int(packed >> 4 & 15) }

    /// The class of words that stand between the same words in articles without annotation, from 1; 0 for a rare word.
    var wordClass: UInt32 { packed >> 8 }

    init(packed: UInt32) { self.packed = packed }

    /// - Parameters:
    ///   - cue: the share of the word's occurrences that are part of a cue.
    ///   - source: the same for sources.
    package init(cue: Float, source: Float) {
        packed = Self.bucket(cue) | Self.bucket(source) << 4
    }

    /// The same word with a class.
    package func of(wordClass: UInt16) -> WordFacts { WordFacts(packed: packed & 0xFF | UInt32(wordClass) << 8) }

    private static func bucket(_ share: Float) -> UInt32 {
        let limits: [Float] = [0.01, 0.03, 0.07, 0.15, 0.25, 0.4, 0.6, 0.8]
        return UInt32(limits.firstIndex { share < $0 } ?? limits.count)
    }

    package static let unknown = WordFacts(packed: 0x99)
}

/// The words that training saw: one probe a token.
package struct WordTable: Sendable {
    /// A key and its facts in turn; key 0 is an empty slot.
    private let slots: [UInt32]
    private let mask: Int

    /// - Parameter entries: words as `AttributionColumns.word` has them, each once, and their facts.
    package init(_ entries: [(key: UInt32, facts: WordFacts)]) {
        var size = 1024
        while size * 2 < entries.count * 3 { size *= 2 }
        var slots = Array(repeating: UInt32(0), count: size * 2)
        for entry in entries where entry.key != 0 {
            var slot = Int(entry.key) & (size - 1)
            while slots[slot * 2] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot * 2] = entry.key
            slots[slot * 2 + 1] = entry.facts.packed
        }
        self.slots = slots
        mask = size - 1
    }

    /// Reads what `encoded` gave; nil where the number of slots is no power of two or none is empty.
    init?(encoded bytes: [UInt8]) {
        let size = bytes.count / 8
        guard size > 1, size & (size - 1) == 0, bytes.count == size * 8 else { return nil }
        slots = bytes.withUnsafeBytes { raw in
            (0..<(size * 2)).map { UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)) }
        }
        mask = size - 1
        let slots = slots
        guard (0..<size).contains(where: { slots[$0 * 2] == 0 }) else { return nil }
    }

    var encoded: [UInt8] {
        var writer = ByteWriter()
        for value in slots { writer.add(value) }
        return writer.bytes
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
