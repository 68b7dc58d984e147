/// FNV-1a over the bytes of a name, a byte at a time, so that the hash of a name that grows grows with it.
struct NameHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = NameHash()
        for byte in bytes { hash.add(byte) }
        return hash.value
    }
}

/// A fixed set of names with what they stand for, asked by hash millions of times: open addressing in one array.
struct NameMap<Value: Sendable>: Sendable {
    private var slots: [(hash: UInt64, value: Value)?]
    private let mask: Int

    init(_ names: [(hash: UInt64, value: Value)]) {
        var size = 16
        while size < names.count * 3 { size *= 2 }
        mask = size - 1
        slots = [(hash: UInt64, value: Value)?](repeating: nil, count: size)
        for name in names {
            var slot = Int(truncatingIfNeeded: name.hash) & mask
            while let taken = slots[slot], taken.hash != name.hash { slot = (slot + 1) & mask }
            slots[slot] = name
        }
    }

    subscript(hash: UInt64) -> Value? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while let found = slots[slot] {
            if found.hash == hash { return found.value }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
