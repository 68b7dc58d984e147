/// Common given names and surnames, known by parts of their hashes: a table that travels in the people model.
package struct NameList: Sendable {
    /// What a word may be in a name.
    package struct Kind: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let masculine = Kind(rawValue: 1)
        package static let feminine = Kind(rawValue: 2)
        package static let surname = Kind(rawValue: 4)
        /// A surname that few people bear.
        package static let rareSurname = Kind(rawValue: 8)
        package static let given: Kind = [.masculine, .feminine]
    }

    /// Upper twelve bits: part of the name's hash; lower four: its kinds. Zero where no name is.
    private var slots: [UInt16]

    private var mask: Int { slots.count - 1 }

    /// An empty list with room for `capacity` names, a power of two.
    package init(capacity: Int) {
        precondition(capacity & (capacity - 1) == 0, "the room is a power of two")
        slots = Array(repeating: 0, count: capacity)
    }

    /// Takes over the bytes of a model section; nil when they are no list.
    package init?(_ bytes: [UInt8]) {
        let count = bytes.count / 2
        guard count > 1, count & (count - 1) == 0, bytes.count == count * 2 else { return nil }
        slots = (0..<count).map { UInt16(bytes[2 * $0]) | UInt16(bytes[2 * $0 + 1]) << 8 }
        guard slots.contains(0) else { return nil }
    }

    /// The form for a model section.
    package var bytes: [UInt8] { slots.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] } }

    /// Adds a name by the hash of its lower-cased letters; one that is there gets the kinds as well.
    package mutating func insert(_ hash: UInt64, _ kind: Kind) {
        let (start, tag) = place(hash)
        var slot = start
        while slots[slot] != 0, slots[slot] & 0xFFF0 != tag { slot = (slot + 1) & mask }
        slots[slot] |= tag | UInt16(kind.rawValue)
    }

    package subscript(hash: UInt64) -> Kind {
        let (start, tag) = place(hash)
        var slot = start
        while slots[slot] != 0 {
            if slots[slot] & 0xFFF0 == tag { return Kind(rawValue: UInt8(slots[slot] & 15)) }
            slot = (slot + 1) & mask
        }
        return []
    }

    private func place(_ hash: UInt64) -> (slot: Int, tag: UInt16) {
        let mixed = FeatureHash.mix(hash)
        return (Int(truncatingIfNeeded: mixed) & mask, max(UInt16(truncatingIfNeeded: mixed >> 44), 1) << 4)
    }
}
