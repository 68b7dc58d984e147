/// The values of class, id and role attributes: pages repeat the same ones over and over, so each is kept, and judged, once.
struct PageNames {
    /// Where each distinct value stands in the tree's bytes.
    private(set) var ranges: [Range<Int32>] = []
    private var hashes: [UInt64] = []
    /// Open addressing: the number of a value, or -1.
    private var slots = [Int32](repeating: -1, count: 1024)

    /// The number of the value, and whether it is new; if so the caller must put its bytes at `place`.
    mutating func number(of value: UnsafeBufferPointer<UInt8>, at place: Int) -> (number: Int32, isNew: Bool) {
        let hash = Self.hash(value)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            if hashes[Int(slots[slot])] == hash { return (slots[slot], false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(ranges.count)
        slots[slot] = number
        ranges.append(Int32(place)..<Int32(place + value.count))
        hashes.append(hash)
        if ranges.count * 2 > slots.count { grow() }
        return (number, true)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// Eight bytes at a time.
    private static func hash(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(value)
        var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index + 8 <= bytes.count {
            hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            index += 1
        }
        return mixed(hash ^ rest)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = (value ^ value >> 32) &* 0xBF58_476D_1CE4_E5B9
        return product ^ product >> 29
    }
}
