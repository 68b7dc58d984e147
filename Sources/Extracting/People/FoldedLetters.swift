/// A word's letters in lower case and without accents, as far as they are Latin: `Buñuel` and `Bunuel` are one name.
struct FoldedLetters {
    private(set) var hash: UInt64
    private(set) var first: UInt8 = 0
    private(set) var count = 0

    /// Leaves out apostrophes, periods and a leading `al-` or `el-`.
    static func of(_ word: ArraySlice<UInt8>) -> FoldedLetters {
        let bytes = Array(word)
        let lead = bytes.prefix(3).map { $0 | 0x20 }
        let hasArticle = bytes.count > 4 && (lead == Array("al-".utf8) || lead == Array("el-".utf8))
        return FoldedLetters(bytes, from: hasArticle ? 3 : 0)
    }

    private init(_ bytes: [UInt8], from start: Int) {
        var letters = WordHash()
        var index = start
        while index < bytes.count {
            let (scalar, length) = bytes.scalar(at: index)
            index += length
            let folded = Self.fold(scalar)
            guard folded != 0 else { continue }
            if count == 0 { first = UInt8(truncatingIfNeeded: folded) }
            count += 1
            if folded < 0x80 { letters.addFolded(UInt8(folded)) } else { letters.add(folded) }
        }
        hash = letters.value
    }

    /// The code point in lower case without accent; 0 for one that does not count.
    private static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x27, 0x2E, 0x2019: 0
        case 0x41...0x5A: scalar + 0x20
        case 0xC0...0x17F: base(Int(scalar) - 0xC0)
        default: scalar
        }
    }

    private static func base(_ place: Int) -> UInt32 {
        bases.withUTF8Buffer { UInt32($0[place]) }
    }

    /// The base letters of U+00C0 to U+017F.
    private static let bases: StaticString =
        """
        aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
}
