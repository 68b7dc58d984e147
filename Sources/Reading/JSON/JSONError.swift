/// Where JSON text stops being JSON, and what should stand there.
struct JSONError: Error, Equatable {
    /// Offset into the bytes that were scanned.
    var offset: Int
    var expected: String

    /// Line and column, both from 1, the column in code points.
    func position(in bytes: [UInt8], from start: Int = 0) -> (line: Int, column: Int) {
        let before = bytes[start..<min(max(offset, start), bytes.count)]
        let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? start
        return (line, before[lineStart...].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) })
    }
}
