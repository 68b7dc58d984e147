/// Appends numbers, texts and bytes, little-endian, lengths first.
package struct ByteWriter {
    package var bytes: [UInt8] = []

    package init(bytes: [UInt8] = []) { self.bytes = bytes }

    package mutating func add<Integer: FixedWidthInteger>(_ value: Integer) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func add(_ section: [UInt8]) {
        add(UInt32(section.count))
        bytes.append(contentsOf: section)
    }

    /// Adds words of which many are zero: their number, marked, a bitmap of those that are not, and these.
    package mutating func addPacked(_ words: [UInt64]) {
        add(UInt32(words.count) | packedMark)
        for start in stride(from: 0, to: words.count, by: 64) {
            var bits: UInt64 = 0
            for (bit, word) in words[start..<min(start + 64, words.count)].enumerated() where word != 0 {
                bits |= 1 << UInt64(bit)
            }
            add(bits)
        }
        for word in words where word != 0 { add(word) }
    }

    package mutating func add(_ text: String) { add(Array(text.utf8)) }
}

/// Reads what `ByteWriter` wrote; every read beyond the end throws `ModelError.cut`.
package struct ByteReader {
    package let bytes: UnsafeRawBufferPointer
    package var at: Int
    package let fileName: String

    package init(bytes: UnsafeRawBufferPointer, at: Int, fileName: String) {
        self.bytes = bytes
        self.at = at
        self.fileName = fileName
    }

    private mutating func take(_ count: Int) throws -> UnsafeRawBufferPointer.SubSequence {
        guard count <= bytes.count - at else { throw ModelError.cut(name: fileName) }
        defer { at += count }
        return bytes[at..<(at + count)]
    }

    package mutating func integer<Integer: FixedWidthInteger>(_: Integer.Type) throws -> Integer {
        let slice = try take(MemoryLayout<Integer>.size)
        return Integer(littleEndian: UnsafeRawBufferPointer(rebasing: slice).loadUnaligned(as: Integer.self))
    }

    /// So many numbers in a row.
    package mutating func integers<Integer: FixedWidthInteger>(_: Integer.Type, count: Int) throws -> [Integer] {
        let (size, isTooMany) = count.multipliedReportingOverflow(by: MemoryLayout<Integer>.size)
        guard count >= 0, !isTooMany else { throw ModelError.cut(name: fileName) }
        let slice = UnsafeRawBufferPointer(rebasing: try take(size))
        let integers = [Integer](unsafeUninitializedCapacity: count) { room, filled in
            UnsafeMutableRawBufferPointer(room).copyMemory(from: slice)
            filled = count
        }
        #if _endian(big)
            return integers.map(Integer.init(littleEndian:))
        #else
            return integers
        #endif
    }

    package mutating func byteSection() throws -> [UInt8] {
        let count = Int(try integer(UInt32.self))
        return try integers(UInt8.self, count: count)
    }

    package mutating func text() throws -> String { String(decoding: try byteSection(), as: UTF8.self) }

    /// 64-bit words, their number first, packed or not.
    package mutating func words() throws -> [UInt64] {
        let number = try integer(UInt32.self)
        let count = Int(number & ~packedMark)
        guard number & packedMark != 0 else { return try integers(UInt64.self, count: count) }
        let bitmap = UnsafeRawBufferPointer(rebasing: try take((count + 63) / 64 * 8))
        let places = stride(from: 0, to: bitmap.count, by: 8)
        let kept = try take(8 * places.reduce(0) { $0 + Self.word(bitmap, at: $1).nonzeroBitCount })
        guard count % 64 == 0 || Self.word(bitmap, at: bitmap.count - 8) >> UInt64(count % 64) == 0 else {
            throw ModelError.damaged(name: fileName)
        }
        return Self.unpacked(bitmap, UnsafeRawBufferPointer(rebasing: kept), count: count)
    }

    /// Written once, since the largest are two megabytes: what was zeroed as a whole before would be fetched twice.
    private static func unpacked(_ bitmap: UnsafeRawBufferPointer, _ kept: UnsafeRawBufferPointer, count: Int) -> [UInt64] {
        [UInt64](unsafeUninitializedCapacity: count) { room, filled in
            var next = 0
            for start in stride(from: 0, to: count, by: 64) {
                room[start..<min(start + 64, count)].initialize(repeating: 0)
                var bits = word(bitmap, at: start / 8)
                while bits != 0 {
                    room[start + bits.trailingZeroBitCount] = word(kept, at: next)
                    next += 8
                    bits &= bits - 1
                }
            }
            filled = count
        }
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}

/// Set in the number of words that are packed.
private let packedMark: UInt32 = 1 << 31

/// FNV-1a over 64-bit words: finds damage, is no protection against forgery.
package enum Checksum {
    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        var at = 0
        while at + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            hash = (hash ^ word) &* 0x0000_0100_0000_01b3
            hash ^= hash >> 32
            at += 8
        }
        for byte in bytes[at...] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }
}
