/// What a code point is to the tokeniser.
enum ScalarClass {
    case word, upperWord, space, apostrophe, hyphen, dash, ellipsis, quoteMark, other

    /// The class of a code point beyond ASCII.
    static func of(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x2019: .apostrophe
        case 0x2018, 0x201A...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F: .quoteMark
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0x2010, 0x2011: .hyphen
        case 0x2012...0x2015: .dash
        case 0x2026: .ellipsis
        case 0xC0...0xDE: scalar == 0xD7 ? .other : .upperWord
        case 0xDF...0xFF: scalar == 0xF7 ? .other : .word
        case 0xAA, 0xB5, 0xBA: .word
        case 0x80...0xBF, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0xFE00...0xFE0F, 0x1F000...: .other
        default: ofLetter(scalar)
        }
    }

    private static func ofLetter(_ value: UInt32) -> ScalarClass {
        guard let scalar = Unicode.Scalar(value) else { return .other }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return .upperWord
        case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber,
            .letterNumber:
            return .word
        default: return .other
        }
    }
}

extension [UInt8] {
    /// The code point that begins at `index` and the number of its bytes; the bytes are valid UTF-8.
    @inline(__always)
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(self[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0, index + 1 < count { return ((first & 0x1F) << 6 | UInt32(self[index + 1] & 0x3F), 2) }
        if first < 0xF0, index + 2 < count {
            return ((first & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F), 3)
        }
        guard index + 3 < count else { return (0xFFFD, 1) }
        let high = (first & 0x07) << 18 | UInt32(self[index + 1] & 0x3F) << 12
        return (high | UInt32(self[index + 2] & 0x3F) << 6 | UInt32(self[index + 3] & 0x3F), 4)
    }

    /// The code point that ends before `index`; nil at the begin.
    func scalar(before index: Int) -> UInt32? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(at: start).value
    }
}

extension UInt8 {
    @inline(__always) var isLowerLetter: Bool { self &- 97 < 26 }
    @inline(__always) var isUpperLetter: Bool { self &- 65 < 26 }
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 97 < 26 }
    @inline(__always) var isDigit: Bool { self &- 48 < 10 }
    @inline(__always) var isLetterOrDigit: Bool { isLetter || isDigit }
    @inline(__always) var isSpace: Bool { self == 32 || self &- 9 < 5 }
}
