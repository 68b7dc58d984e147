/// White space in UTF-8, as a body knows it.
enum WhiteSpace {
    /// Whether the byte is white space or a line break of ASCII.
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The bytes of the white space (no line break) that begins at `index`; 0 when none does.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x09: return 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE2, 0xE3:
            guard index + 2 < bytes.count else { return 0 }
            return isWide(bytes[index], bytes[index + 1], bytes[index + 2]) ? 3 : 0
        default: return 0
        }
    }

    /// The bytes of the white space that ends before `index`, which is greater than `start`; 0 when none does.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int, from start: Int) -> Int {
        let last = bytes[index - 1]
        if last == 0x20 || last == 0x09 { return 1 }
        if last < 0x80 { return 0 }
        if last == 0xA0, index - 2 >= start, bytes[index - 2] == 0xC2 { return 2 }
        if index - 3 >= start, isWide(bytes[index - 3], bytes[index - 2], last) { return 3 }
        return 0
    }

    /// The bytes of the line break at `index`: LF, CR, CRLF, VT, FF, NEL, paragraph separator; 0 when there is none.
    ///
    /// A line separator (U+2028) breaks a line within its paragraph, and ends the paragraph only where another break follows at once.
    static func lineBreakLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0x0A...0x0C: return 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
            if bytes[index + 2] == 0xA9 { return 3 }
            return bytes[index + 2] == 0xA8 && isBroken(bytes, at: index + 3) ? 3 : 0
        default: return 0
        }
    }

    /// Whether a line break or a line separator stands at `index`.
    private static func isBroken(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        return bytes[index...].starts(with: [0xE2, 0x80, 0xA8]) || lineBreakLength(bytes, at: index) > 0
    }

    /// U+2000 to U+200A, U+2028, U+202F, U+205F and U+3000.
    private static func isWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE2, 0x80): (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xAF
        case (0xE2, 0x81): third == 0x9F
        case (0xE3, 0x80): third == 0x80
        default: false
        }
    }
}

extension WhiteSpace {
    /// White space of any kind, line breaks and control characters: what separates words on one line.
    static func separates(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}

extension String {
    /// On one line, without what nobody sees (`withoutInvisible`): each run of white space and control characters is one space, none at the ends.
    var collapsed: String {
        let text = withoutInvisible
        if text.isCollapsed { return text }
        return text.unicodeScalars.split(whereSeparator: WhiteSpace.separates).map { String($0) }.joined(separator: " ")
    }

    /// Whether it is empty or only white space.
    var isBlank: Bool { unicodeScalars.allSatisfy(WhiteSpace.separates) }

    private var isCollapsed: Bool {
        var last: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            if WhiteSpace.separates(scalar) && (scalar != " " || last == " ") { return false }
            last = scalar
        }
        return last != " " || isEmpty
    }
}
