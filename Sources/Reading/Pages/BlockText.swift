/// The text of all blocks one after the other, each on one line.
struct BlockText {
    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Appends the words on one line; returns their code points.
    mutating func appendLine(_ words: ArraySlice<UInt8>) -> Int {
        let begin = bytes.count
        var length = 0
        var isPending = false
        words.withUnsafeBufferPointer { source in
            var index = 0
            while index < source.count {
                let byte = source[index]
                if byte > 0x20 && byte < 0x7F {
                    if isPending {
                        bytes.append(0x20)
                        length += 1
                        isPending = false
                    }
                    bytes.append(byte)
                    length += 1
                    index += 1
                    continue
                }
                let blank = byte <= 0x20 || byte == 0x7F ? 1 : byte < 0xC2 ? 0 : WhiteSpace.length(source, at: index)
                if blank > 0 {
                    isPending = bytes.count > begin
                    index += blank
                    continue
                }
                let skipped = Self.invisible(source, index)
                if skipped > 0 {
                    index += skipped
                    continue
                }
                if isPending {
                    bytes.append(0x20)
                    length += 1
                    isPending = false
                }
                bytes.append(byte)
                if byte & 0xC0 != 0x80 { length += 1 }
                index += 1
            }
        }
        return length
    }

    /// Bytes of separators, zero-width spaces, soft hyphens and control characters: in pages they are aids for setting, no
    /// characters of the text.
    private static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0xC2:
            guard index + 1 < bytes.count else { return 0 }
            return bytes[index + 1] == 0xAD || (0x80...0x9F).contains(bytes[index + 1]) ? 2 : 0
        case 0xE2:
            guard index + 2 < bytes.count else { return 0 }
            switch (bytes[index + 1], bytes[index + 2]) {
            case (0x80, 0x8B), (0x80, 0xA8), (0x80, 0xA9), (0x81, 0xA0): return 3
            default: return 0
            }
        case 0xEF:
            guard index + 2 < bytes.count else { return 0 }
            return bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
        default: return 0
        }
    }

    /// Code points, white space at the ends and in runs left aside.
    static func length(_ words: ArraySlice<UInt8>) -> Int {
        words.withUnsafeBufferPointer { bytes in
            var count = 0
            var wasBlank = true
            for byte in bytes where byte & 0xC0 != 0x80 {
                let isBlank = WhiteSpace.isBlank(byte)
                if !(isBlank && wasBlank) { count += 1 }
                wasBlank = isBlank
            }
            return count > 0 && wasBlank ? count - 1 : count
        }
    }
}
