/// Text of unknown charset as UTF-8.
enum Charset {
    /// Whether all of it is well-formed UTF-8.
    static func isUTF8(_ bytes: Swift.Span<UInt8>) -> Bool {
        (try? UTF8Span(validating: bytes)) != nil
    }

    /// `bytes` when they are UTF-8; else each byte that is part of no UTF-8 sequence is read as Windows-1252, which contains
    /// Latin-1's letters. So one stray byte does not spoil a UTF-8 text, nor the reverse.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        isUTF8(bytes.span) ? bytes : repaired(bytes[...])
    }

    /// Whether at least nine in ten of the bytes above ASCII are part of UTF-8 sequences: stray bytes in UTF-8 do not make it
    /// another charset.
    static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var (high, inSequences, index) = (0, 0, 0)
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let length = max(1, sequenceLength(bytes[...], at: index))
            high += length
            if length > 1 { inSequences += length }
            index += length
        }
        return inSequences * 10 >= high * 9
    }

    static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 5 / 4)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = sequenceLength(bytes, at: index)
            if length > 0 {
                output += bytes[index..<index + length]
                index += length
            } else {
                output += String(windows1252(bytes[index])).utf8
                index += 1
            }
        }
        return output
    }

    /// The bytes of the well-formed UTF-8 sequence at `index`; 0 when there is none.
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
        let length: Int
        switch bytes[index] {
        case ..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard index + length <= bytes.endIndex else { return 0 }
        return isUTF8(Array(bytes[index..<index + length]).span) ? length : 0
    }

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        return punctuation[Int(byte) - 0x80]
    }

    /// 0x80 to 0x9F; the five bytes without a meaning stay the control characters that they are in Latin-1.
    private static let punctuation = Array(
        """
        \u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}\
        \u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}
        """.unicodeScalars)
}
