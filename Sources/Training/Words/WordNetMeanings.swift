import Wordings

/// The meanings of words by WordNet (Fellbaum 1998), read from its database files: words in the same synset have one in common, and so
/// have an adjective and those it is similar to, and a word and what it is derived from (*president*, *presidential*).
struct WordNetMeanings {
    private static let parts = ["adj", "adv", "noun", "verb"]
    /// Senses stand in the order of their frequency; rare ones join unlike words.
    private static let mostSenses = 4

    private var synsets: [UInt32: Set<String>] = [:]

    init(_ folder: CorpusFolder) throws {
        let similar = Self.similar(try folder.text("data.adj"))
        for part in Self.parts {
            let derived = Self.derived(try folder.text("data.\(part)"))
            for line in try folder.text("index.\(part)").split(separator: "\n") where !line.hasPrefix(" ") {
                let fields = line.split(separator: " ")
                guard let word = fields.first, !word.contains("_"), word.utf8.count > 2, fields.count > 4,
                    let pointers = Int(fields[3])
                else { continue }
                for offset in fields.dropFirst(6 + pointers).prefix(Self.mostSenses) {
                    let stem = Stem.of(String(word))
                    synsets[stem, default: []].insert(part + offset)
                    synsets[stem, default: []].formUnion(derived[offset]?[String(word)] ?? [])
                    guard part == "adj" else { continue }
                    for head in similar[offset] ?? [] { synsets[stem, default: []].insert(part + head) }
                }
            }
        }
    }

    /// The heads of adjectives' clusters, by the synsets that are similar to them.
    private static func similar(_ data: String) -> [Substring: [Substring]] {
        var heads: [Substring: [Substring]] = [:]
        for line in data.split(separator: "\n") where !line.hasPrefix(" ") {
            let fields = line.split(separator: " ", maxSplits: 120)
            guard fields.count > 4, fields[2] == "s", let words = Int(fields[3], radix: 16) else { continue }
            let first = 5 + 2 * words
            guard fields.count > first, let pointers = Int(fields[first - 1]) else { continue }
            for pointer in 0..<pointers {
                let place = first + 4 * pointer
                guard place + 1 < fields.count else { break }
                if fields[place] == "&" { heads[fields[0], default: []].append(fields[place + 1]) }
            }
        }
        return heads
    }

    private static let partsOfLetters: [Substring: String] = ["n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"]

    /// The synsets of words that are derived from one or that it is derived from, by its synset and the word.
    private static func derived(_ data: String) -> [Substring: [String: [String]]] {
        var derived: [Substring: [String: [String]]] = [:]
        for line in data.split(separator: "\n") where !line.hasPrefix(" ") && line.contains(" + ") {
            let fields = line.prefix { $0 != "|" }.split(separator: " ")
            guard fields.count > 4, let words = Int(fields[3], radix: 16) else { continue }
            let first = 5 + 2 * words
            guard fields.count > first, let pointers = Int(fields[first - 1]) else { continue }
            for pointer in 0..<pointers {
                let place = first + 4 * pointer
                guard place + 3 < fields.count else { break }
                guard fields[place] == "+", let part = partsOfLetters[fields[place + 2]],
                    let source = Int(fields[place + 3].prefix(2), radix: 16), (1...words).contains(source)
                else { continue }
                derived[fields[0], default: [:]][fields[2 + 2 * source].lowercased(), default: []].append(
                    part + fields[place + 1])
            }
        }
        return derived
    }

    /// Numbers for the meanings that two or more of `words` have in common.
    func numbers(of words: Set<UInt32>) -> [UInt32: [UInt16]] {
        var bearers: [String: [UInt32]] = [:]
        for (stem, synsets) in synsets where words.contains(stem) {
            for synset in synsets { bearers[synset, default: []].append(stem) }
        }
        var numbers: [UInt32: [UInt16]] = [:]
        let shared = bearers.filter { $0.value.count > 1 }.keys.sorted().prefix(Int(UInt16.max))
        for (number, synset) in shared.enumerated() {
            for stem in bearers[synset] ?? [] { numbers[stem, default: []].append(UInt16(number)) }
        }
        return numbers.mapValues { Array($0.sorted().prefix(255)) }
    }
}
