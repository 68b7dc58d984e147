/// Word classes by the hash of the lower-cased word: one probe a token.
struct Lexicon: Sendable {
    private var hashes: [UInt64]
    private var classes: [UInt64]
    private let mask: Int

    /// The words of a class, separated by white space.
    typealias Entry = (WordClass, StaticString)

    /// - Parameter hashed: more words, by their hashes.
    init(_ entries: [Entry], and hashed: [(hash: UInt64, wordClass: WordClass)] = []) {
        let letters = entries.reduce(hashed.count * 8) { $0 + $1.1.utf8CodeUnitCount }
        var size = 1024
        while size < letters { size *= 2 }
        mask = size - 1
        hashes = Array(repeating: 0, count: size)
        classes = Array(repeating: 0, count: size)
        for (wordClass, words) in entries { add(words, wordClass) }
        for word in hashed { insert(word.hash, word.wordClass) }
    }

    subscript(hash: UInt64) -> WordClass {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        while hashes[slot] != hash {
            if hashes[slot] == 0 { return [] }
            slot = (slot + 1) & mask
        }
        return WordClass(rawValue: classes[slot])
    }

    private mutating func add(_ words: StaticString, _ wordClass: WordClass) {
        words.withUTF8Buffer { bytes in
            for word in bytes.split(whereSeparator: \.isSpace) {
                var hash = WordHash()
                for byte in word { hash.add(byte) }
                insert(hash.value, wordClass)
            }
        }
    }

    private mutating func insert(_ hash: UInt64, _ wordClass: WordClass) {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
        hashes[slot] = hash
        classes[slot] |= wordClass.rawValue
    }

    static let english = Lexicon(
        reportingVerbs + closedClasses + nameContext + givenNames + nonPersons, and: ReactionLexicon.shared.classes)
}
