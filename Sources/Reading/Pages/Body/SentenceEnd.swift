/// The end of a sentence in any script that the news is written in.
enum SentenceEnd {
    /// Whether a sentence ends in the line: a mark, closing quotes, then a space or nothing.
    static func isIn(_ line: ArraySlice<UInt8>) -> Bool {
        line.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let mark = markLength(bytes, index)
                guard mark > 0 else {
                    index += 1
                    continue
                }
                index += mark
                var next = index
                while next < bytes.count {
                    let closer = closerLength(bytes, next)
                    if closer == 0 { break }
                    next += closer
                }
                if next == bytes.count || bytes[next] == 0x20 { return true }
            }
            return false
        }
    }

    private static func markLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0x2E, 0x21, 0x3F: 1
        case 0xD8: has(bytes, index, 0x9F) ? 2 : 0
        case 0xE2: has(bytes, index, 0x80, 0xA6) ? 3 : 0
        case 0xE3: has(bytes, index, 0x80, 0x82) ? 3 : 0
        case 0xE0: has(bytes, index, 0xA5, 0xA4) ? 3 : 0
        case 0xEF: has(bytes, index, 0xBC, 0x81) || has(bytes, index, 0xBC, 0x9F) ? 3 : 0
        default: 0
        }
    }

    private static func closerLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0x22, 0x27, 0x29: 1
        case 0xC2: has(bytes, index, 0xBB) ? 2 : 0
        case 0xE2: has(bytes, index, 0x80, 0x9D) || has(bytes, index, 0x80, 0x99) || has(bytes, index, 0x80, 0x9C) ? 3 : 0
        default: 0
        }
    }

    private static func has(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ second: UInt8, _ third: UInt8? = nil) -> Bool {
        guard index + 1 < bytes.count, bytes[index + 1] == second else { return false }
        guard let third else { return true }
        return index + 2 < bytes.count && bytes[index + 2] == third
    }
}
