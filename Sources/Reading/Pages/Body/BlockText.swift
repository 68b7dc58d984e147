/// The text of all blocks one after the other, each on one line.
struct BlockText {
    private(set) var bytes: [UInt8] = []
    private var lineStart = 0
    /// Code points of the line that is being written.
    private var length = 0
    /// Whether white space was met since the last word.
    private var isPending = false

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// White space between words.
    mutating func appendSpace() { isPending = length > 0 }

    /// Goes on with the line, each run of white space one space; returns the code points of the words.
    @discardableResult mutating func append(_ words: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let source = words.base
        let end = words.endIndex
        let before = isPending && length > 0 ? length + 1 : length
        var index = words.startIndex
        while index < end {
            let start = index
            while index < end, source[index] > 0x20, source[index] < 0x7F { index += 1 }
            if index > start {
                write(source[start..<index], length: index - start)
                continue
            }
            let byte = source[index]
            let blank = byte <= 0x20 || byte == 0x7F ? 1 : byte < 0xC2 ? 0 : WhiteSpace.length(source, at: index)
            if blank > 0 {
                isPending = length > 0
                index += blank
                continue
            }
            let skipped = Self.invisible(source, index)
            if skipped > 0 {
                index += skipped
                continue
            }
            let character = Self.characterEnd(source, index, end)
            write(source[index..<character], length: 1)
            index = character
        }
        return max(0, length - before)
    }

    private mutating func write(_ run: Slice<UnsafeBufferPointer<UInt8>>, length count: Int) {
        if isPending {
            bytes.append(0x20)
            length += 1
            isPending = false
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run))
        length += count
    }

    /// Ends the line; nil when there is nothing on it.
    mutating func endLine() -> (range: Range<Int>, length: Int)? {
        defer {
            lineStart = bytes.count
            length = 0
            isPending = false
        }
        return length > 0 ? (lineStart..<bytes.count, length) : nil
    }

    private static func characterEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start + 1
        while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
        return index
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
}
