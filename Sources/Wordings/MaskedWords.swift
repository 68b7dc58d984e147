/// Words that some outlets print and others mask, so that *f---ing* and *f\*\*\*ing* are one word.
enum MaskedWords {
    /// What stands for masked letters in a word that was read.
    static let mark = UInt8(ascii: "*")

    /// How many of the bytes mask letters of the word that has begun: two asterisks or more, or hyphens right behind its first letter, where
    /// two may be a dash behind *a* or *I*.
    static func length(of bytes: ArraySlice<UInt8>, behind letters: [UInt8]) -> Int {
        guard let sign = bytes.first, sign == mark || sign == UInt8(ascii: "-") else { return 0 }
        let count = bytes.prefix { $0 == sign }.count
        if sign == mark { return count > 1 ? count : 0 }
        guard letters.count == 1, let letter = letters.first else { return 0 }
        return count > 2 || count == 2 && letter != UInt8(ascii: "a") && letter != UInt8(ascii: "i") ? count : 0
    }

    /// What such a word is compared by: its first letter and the mark; nil for any other word.
    ///
    /// - Parameter word: in lower case, without an ending.
    static func key(of word: ArraySlice<UInt8>) -> [UInt8]? {
        guard let first = word.first, word.contains(mark) || word.count > 3 && printed.contains(word) else { return nil }
        return [first, mark]
    }

    private static let printed: Set<ArraySlice<UInt8>> = Set(
        [
            "fuck", "fucker", "shit", "shitty", "shithole", "bitch", "bullshit", "cocksucker", "motherfucker", "asshole", "pussy",
            "dick", "cunt",
        ]
        .map { Array($0.utf8)[...] })
}
