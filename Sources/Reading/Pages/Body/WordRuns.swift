/// The runs of four words in a text, for telling how much of it is in another.
struct WordRuns {
    private var hashes: Set<UInt64> = []

    init(_ text: String) {
        let words = Self.words(of: text)
        for start in 0..<max(1, words.count - 3) {
            hashes.insert(words[min(start, words.count)..<min(start + 4, words.count)].reduce(0) { $0 &* 0x100_0000_01B3 ^ $1 })
        }
    }

    /// The share of its runs that are in `other` too, 0 to 1.
    func share(in other: WordRuns) -> Double {
        hashes.isEmpty ? 0 : Double(hashes.intersection(other.hashes).count) / Double(hashes.count)
    }

    /// The words' hashes. What is no letter, no digit and no mark of punctuation, in ASCII, Latin-1 and the blocks U+2000 to
    /// U+203F and U+3000 to U+303F, parts words.
    private static func words(of text: String) -> [UInt64] {
        var words: [UInt64] = []
        var word = NameHash()
        var isOpen = false
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let gap = separatorLength(bytes, index)
            if gap == 0 {
                word.add(bytes[index])
                isOpen = true
                index += 1
                continue
            }
            if isOpen { words.append(word.value) }
            (word, isOpen) = (NameHash(), false)
            index += gap
        }
        if isOpen { words.append(word.value) }
        return words
    }

    private static func separatorLength(_ bytes: [UInt8], _ index: Int) -> Int {
        switch bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 0
        case ..<0x80: return 1
        case 0xC2: return 2
        case 0xE2, 0xE3: return index + 2 < bytes.count && bytes[index + 1] == 0x80 ? 3 : 0
        default: return 0
        }
    }
}
