import Extracting

/// Makes copies of documents in which persons bear other names, so that the tagger learns from context and not by heart.
struct NameSwapping {
    let names: CensusNames
    private var random: RandomSource

    init(_ names: CensusNames, seed: UInt64) {
        self.names = names
        random = RandomSource(seed: seed)
    }

    /// The document with every name of a person replaced, each the same throughout; nil when it has none.
    mutating func swapped(_ document: TaggedDocument) -> TaggedDocument? {
        var copy = document
        var replacements: [String: String] = [:]
        for longNamesFirst in [true, false] {
            for (number, sentence) in document.sentences.enumerated() {
                for span in TaggedDocument.spans(of: "PER", in: sentence)
                where (span.count > 1) == longNamesFirst || !longNamesFirst {
                    for index in span {
                        let word = sentence[index].text
                        guard isPlainName(word) else { continue }
                        let other = replacements[word] ?? name(given: longNamesFirst && index == span.lowerBound)
                        replacements[word] = other
                        copy.sentences[number][index].text = other
                    }
                }
            }
        }
        return replacements.isEmpty ? nil : copy
    }

    private func isPlainName(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        return bytes.count > 2 && (65...90).contains(bytes[0]) && (97...122).contains(bytes[1]) && (97...122).contains(bytes[2])
    }

    /// A name of the census, or the front of one with the back of another: half of them exist nowhere. One given name in eight
    /// becomes an initial or two.
    private mutating func name(given: Bool) -> String {
        if given, random.next() % 8 == 0 {
            let letters = (0..<(1 + random.next() % 2)).map { _ in String(UnicodeScalar(UInt8(65 + random.next() % 26))) + "." }
            return letters.joined()
        }
        let pool = given ? names.given : names.surnames
        let first = pool[Int(random.next() % UInt64(pool.count))]
        guard random.next() % 2 == 0 else { return first }
        let second = pool[Int(random.next() % UInt64(pool.count))]
        return String(first.prefix((first.count + 1) / 2) + second.dropFirst(second.count / 2))
    }
}
