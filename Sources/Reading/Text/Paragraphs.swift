/// The body's white space: one paragraph a line, exactly one empty line between paragraphs.
enum Paragraphs {
    /// `text` with its white space normalised; all other characters and their order stay.
    ///
    /// Lines that were wrapped by hand are joined by a space (see `HardWrapping`); spaces inside a line stay as they are.
    static func normalised(_ text: String) -> String {
        if text.utf8.withContiguousStorageIfAvailable(isNormalised) ?? false { return text }
        return TextBlocks(text).body()
    }

    /// Most text arrives so, and need not be copied.
    private static func isNormalised(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 0 else { return true }
        var index = 0
        var start = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x20 && byte != 0xC2 && byte != 0xE2 || byte == 0x09 {
                index += 1
            } else if byte == 0x0A {
                guard isClean(bytes, start..<index), index + 2 < bytes.count, bytes[index + 1] == 0x0A else { return false }
                index += 2
                start = index
            } else if byte < 0x20 || WhiteSpace.lineBreakLength(bytes, at: index) > 0 {
                return false
            } else {
                index += 1
            }
        }
        return isClean(bytes, start..<index)
    }

    /// Not empty, and no white space at either end.
    private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        !line.isEmpty && WhiteSpace.length(bytes, at: line.lowerBound) == 0
            && WhiteSpace.length(bytes, before: line.upperBound, from: line.lowerBound) == 0
    }
}
