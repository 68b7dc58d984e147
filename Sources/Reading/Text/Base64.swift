/// Base64 after RFC 4648 as mail and feeds have it: line breaks and other bytes outside of the alphabet are passed over.
enum Base64 {
    /// Nil when there is not one whole byte.
    static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in text {
            if byte == 0x3D { break }
            guard let value = value(byte) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return output.isEmpty ? nil : output
    }

    /// Whether the bytes are mostly of the alphabet; text is not, for it has spaces.
    static func isLikely(_ text: some Sequence<UInt8>) -> Bool {
        var (inside, outside) = (0, 0)
        for byte in text.prefix(4096) where byte != 0x0A && byte != 0x0D {
            if byte == 0x3D { break }
            if value(byte) == nil { outside += 1 } else { inside += 1 }
        }
        return outside * 10 < inside
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }
}
