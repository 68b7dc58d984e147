/// FNV-1a over lower-cased bytes, fed a byte at a time; typographic apostrophes count as plain ones.
struct WordHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Adds an ASCII letter or digit, upper-case letters as lower-case ones.
    @inline(__always)
    mutating func addFolded(_ byte: UInt8) {
        add(byte &- 65 < 26 ? byte | 0x20 : byte)
    }

    /// Adds a code point beyond ASCII; Latin-1 capitals as small letters.
    @inline(__always)
    mutating func add(_ scalar: UInt32) {
        let folded = (0xC0...0xDE).contains(scalar) && scalar != 0xD7 ? scalar + 0x20 : scalar
        add(UInt8(truncatingIfNeeded: folded))
        add(UInt8(truncatingIfNeeded: folded >> 8))
        add(UInt8(truncatingIfNeeded: folded >> 16))
    }

    /// The hash of an ASCII word in lower case.
    static func of(_ word: StaticString) -> UInt64 {
        var hash = WordHash()
        word.withUTF8Buffer { for byte in $0 { hash.add(byte) } }
        return hash.value
    }

    /// The hashes of ASCII words in lower case with white space between them.
    static func all(of words: StaticString) -> Set<UInt64> {
        words.withUTF8Buffer { bytes in
            Set(
                bytes.split(whereSeparator: \.isSpace).map { word in
                    var hash = WordHash()
                    for byte in word { hash.add(byte) }
                    return hash.value
                })
        }
    }

    /// The hash of a word in lower case that comes from a file.
    static func of(text word: Substring) -> UInt64 {
        var hash = WordHash()
        for byte in word.utf8 { hash.addFolded(byte) }
        return hash.value
    }
}
