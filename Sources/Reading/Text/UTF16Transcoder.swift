/// Turns UTF-16 that arrives in chunks into UTF-8; a lone surrogate becomes U+FFFD.
struct UTF16Transcoder {
    private let isBigEndian: Bool
    private var pending: [UInt8] = []

    /// Nil when `head` does not begin with a UTF-16 byte order mark.
    init?(byteOrderMarkOf head: [UInt8]) {
        if head.starts(with: [0xFE, 0xFF]) {
            isBigEndian = true
        } else if head.starts(with: [0xFF, 0xFE]) {
            isBigEndian = false
        } else {
            return nil
        }
    }

    /// The UTF-8 of all code points that are complete so far.
    mutating func transcode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        pending += bytes
        var units = units(of: pending)
        pending.removeFirst(units.count * 2)
        if let last = units.last, last & 0xFC00 == 0xD800 {
            pending = (isBigEndian ? [UInt8(last >> 8), UInt8(last & 255)] : [UInt8(last & 255), UInt8(last >> 8)]) + pending
            units.removeLast()
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// What is left at the end: an incomplete code point.
    mutating func finish() -> [UInt8] {
        defer { pending = [] }
        return pending.isEmpty ? [] : Array("\u{FFFD}".utf8)
    }

    private func units(of bytes: [UInt8]) -> [UInt16] {
        stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).map {
            let (first, second) = (UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
    }
}
