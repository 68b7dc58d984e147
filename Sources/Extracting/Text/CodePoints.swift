import Coverage

/// Turns byte offsets into code-point offsets.
///
/// One pass counts the continuation bytes before each block of 64; a body of plain ASCII needs neither pass nor table.
struct CodePoints {
    private let bytes: [UInt8]
    private var continuations: [Int] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
        guard bytes.contains(where: { $0 >= 0x80 }) else { return }
        continuations.reserveCapacity(bytes.count / 64 + 1)
        var count = 0
        for (index, byte) in bytes.enumerated() {
            if index & 63 == 0 { continuations.append(count) }
            if byte & 0xC0 == 0x80 { count += 1 }
        }
    }

    /// The number of code points before the byte at `offset`.
    func offset(_ offset: Int) -> Int {
        guard !continuations.isEmpty else { return offset }
        let block = min(offset >> 6, continuations.count - 1)
        var count = continuations[block]
        for index in (block << 6)..<offset where bytes[index] & 0xC0 == 0x80 { count += 1 }
        return offset - count
    }

    func span(_ range: Range<Int>) -> Span { Span(offset(range.lowerBound), offset(range.upperBound)) }
}
