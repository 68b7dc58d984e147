/// The patterns of a word's letters, as hashes.
struct WordShape {
    private(set) var short: UInt64
    private(set) var long: UInt64
    private(set) var ending: UInt64 = 0

    init(_ text: AnnotatedText, _ token: Token, isRewritten: Bool, isCapitalised: Bool) {
        var runs = WordHash()
        var all = WordHash()
        var last: UInt8 = 0
        var length = 0
        for byte in text.bytes[token.start..<token.end] {
            var letter = Self.pattern(byte)
            guard letter != 0 else { continue }
            if isRewritten, letter == UInt8(ascii: "X") {
                letter = length == 0 && isCapitalised ? letter : UInt8(ascii: "x")
            } else if length == 0, byte >= 0x80, isCapitalised {
                letter = UInt8(ascii: "X")
            }
            if letter != last { runs.add(letter) }
            if length < 8 { all.add(letter) }
            last = letter
            length += 1
        }
        short = runs.value
        long = all.value
        ending = Self.suffix(text, token, 3)
    }

    private static func pattern(_ byte: UInt8) -> UInt8 {
        if byte.isUpperLetter { return UInt8(ascii: "X") }
        if byte.isLowerLetter { return UInt8(ascii: "x") }
        if byte.isDigit { return UInt8(ascii: "d") }
        if byte < 0x80 { return byte }
        return byte < 0xC0 ? 0 : UInt8(ascii: "x")
    }

    /// The hash of the last bytes in lower case, without the period of an abbreviation.
    static func suffix(_ text: AnnotatedText, _ token: Token, _ count: Int) -> UInt64 {
        let end = token.shape.contains(.abbreviated) ? token.end - 1 : token.end
        return hash(text, max(end - count, token.start)..<end)
    }

    /// The hash of the first bytes in lower case.
    static func prefix(_ text: AnnotatedText, _ token: Token, _ count: Int) -> UInt64 {
        hash(text, token.start..<min(token.start + count, token.end))
    }

    private static func hash(_ text: AnnotatedText, _ range: Range<Int>) -> UInt64 {
        var hash = WordHash()
        for index in range { hash.addFolded(text.bytes[index]) }
        return hash.value
    }
}
