/// Reads JSON values out of UTF-8 bytes, strictly after RFC 8259.
///
/// Foundation's decoder takes twice the time that reading a whole collection may take, forgets the order of members and the
/// digits of numbers, and does not say where a record is broken.
struct JSONScanner {
    /// Well-formed UTF-8.
    private let bytes: [UInt8]
    private let end: Int
    /// The next byte to read.
    private(set) var index: Int
    private var depth = 0
    private static let maximumDepth = 256

    /// Scans `range` of `bytes`.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    init(_ bytes: [UInt8]) {
        self.init(bytes, in: 0..<bytes.count)
    }

    /// The one value that the bytes hold.
    mutating func onlyValue() throws(JSONError) -> JSONValue {
        let value = try value()
        guard isAtEnd() else { throw error("the end of the record") }
        return value
    }

    /// Whether only white space is left; skips it.
    mutating func isAtEnd() -> Bool { peek() == nil }

    /// Skips `byte` and the white space before it, if it is next.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        index += 1
        return true
    }

    /// The next byte that is no white space.
    mutating func peek() -> UInt8? {
        while index < end {
            let byte = bytes[index]
            if byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 { return byte }
            index += 1
        }
        return nil
    }

    mutating func value() throws(JSONError) -> JSONValue {
        guard let byte = peek() else { throw error("a value") }
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if depth == Self.maximumDepth { return try passedOver() }
            return byte == UInt8(ascii: "{") ? try object() : try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw error("a value")
        }
    }

    func error(_ expected: String) -> JSONError { JSONError(offset: index, expected: expected) }

    private mutating func object() throws(JSONError) -> JSONValue {
        descend()
        defer { depth -= 1 }
        var members: [JSONMember] = []
        if skip(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            guard peek() == UInt8(ascii: "\"") else { throw error("a name in quotes") }
            let name = try string()
            guard skip(UInt8(ascii: ":")) else { throw error("':'") }
            members.append(JSONMember(name: name, value: try value()))
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "}")) else { throw error("',' or '}'") }
        return .object(members)
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        descend()
        defer { depth -= 1 }
        var values: [JSONValue] = []
        if skip(UInt8(ascii: "]")) { return .array(values) }
        repeat { values.append(try value()) } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "]")) else { throw error("',' or ']'") }
        return .array(values)
    }

    private mutating func descend() {
        depth += 1
        index += 1
    }

    /// An object or array that lies deeper than any field, as a word about it: so deep that reading it would end the stack, and no
    /// reason to lose the record.
    private mutating func passedOver() throws(JSONError) -> JSONValue {
        var level = 0
        repeat {
            switch peek() {
            case nil: throw error("']' or '}'")
            case UInt8(ascii: "\""): _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                level += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                level -= 1
                index += 1
            default: index += 1
            }
        } while level > 0
        return .string("(left out: nested more than \(Self.maximumDepth) deep)")
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let text = Array(word.description.utf8)
        guard bytes[index..<end].starts(with: text) else { throw error("a value") }
        index += text.count
        return value
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = index
        if next == UInt8(ascii: "-") { index += 1 }
        if next == UInt8(ascii: "0") { index += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            index += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        return .number(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private var next: UInt8? { index < end ? bytes[index] : nil }

    private mutating func digits() throws(JSONError) {
        let start = index
        while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
        if index == start { throw error("a digit") }
    }

    /// The string whose opening quote is next.
    mutating func string() throws(JSONError) -> String {
        index += 1
        let start = index
        skipPlain()
        guard index < end else { throw error("a closing quote") }
        if bytes[index] == UInt8(ascii: "\"") {
            defer { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }
        var text = Array(bytes[start..<index])
        while index < end, bytes[index] != UInt8(ascii: "\"") {
            guard bytes[index] == UInt8(ascii: "\\") else { throw error("an escape instead of a control character") }
            try escape(into: &text)
            let plain = index
            skipPlain()
            text += bytes[plain..<index]
        }
        guard index < end else { throw error("a closing quote") }
        index += 1
        return String(decoding: text, as: UTF8.self)
    }

    /// To the next quote, backslash or control character.
    private mutating func skipPlain() {
        index = bytes.withUnsafeBufferPointer { bytes in
            var index = index
            while index < end, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
            return index
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        index += 1
        guard let letter = next else { throw error("an escape") }
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"):
            index += 1
            text += String(try codePoint()).utf8
            return
        default: throw error("one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
        }
        index += 1
    }

    /// The code point of `\uXXXX`, or of two that are a surrogate pair; a lone surrogate is U+FFFD.
    private mutating func codePoint() throws(JSONError) -> Unicode.Scalar {
        let unit = try hexadecimal()
        guard unit & 0xFC00 == 0xD800, bytes[index..<end].starts(with: "\\u".utf8) else {
            return Unicode.Scalar(unit) ?? "\u{FFFD}"
        }
        let afterFirst = index
        index += 2
        let second = try hexadecimal()
        guard second & 0xFC00 == 0xDC00 else {
            index = afterFirst
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (second & 0x3FF)) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("four hexadecimal digits")
            }
            value = value << 4 + UInt32(digit)
            index += 1
        }
        return value
    }
}
