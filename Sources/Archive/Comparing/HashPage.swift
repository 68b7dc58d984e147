/// The form in which a page of a `HashIndex` is kept: for each entry six bytes of the hash and six of the id, big-endian.
enum HashPage {
    /// Entries of a page that was split: two of these fill one of the database's pages.
    static let entries = 336
    private static let width = 12

    static func encoded(_ entries: ArraySlice<HashIndex.Entry>) -> [UInt8] {
        // The last number's two lower bytes reach beyond the end.
        [UInt8](unsafeUninitializedCapacity: entries.count * width + 2) { buffer, count in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            for entry in entries {
                bytes.storeBytes(of: (UInt64(bitPattern: entry.hash) << 16).bigEndian, toByteOffset: count, as: UInt64.self)
                bytes.storeBytes(of: (UInt64(bitPattern: entry.id) << 16).bigEndian, toByteOffset: count + 6, as: UInt64.self)
                count += width
            }
        }
    }

    static func decoded(_ bytes: [UInt8]) -> [HashIndex.Entry] {
        bytes.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count - bytes.count % width, by: width).map { at in
                HashIndex.Entry(hash: number(bytes, at), id: number(bytes, at + 6))
            }
        }
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int64 {
        let high = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
        let low = UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt16.self))
        return Int64(high) << 16 | Int64(low)
    }
}
