import Wordings

/// The meanings of words by WordNet (Fellbaum 1998), read from its database files: words in the same synset have one in common, and so
/// have an adjective and those it is similar to.
struct WordNetMeanings {
    private static let parts = ["adj", "adv", "noun", "verb"]
    /// Senses stand in the order of their frequency; rare ones join unlike words.
    private static let mostSenses = 4

    private var synsets: [UInt32: Set<String>] = [:]

    init(_ folder: CorpusFolder) throws {
        let similar = Self.similar(try folder.text("data.adj"))
        for part in Self.parts {
            for line in try folder.text("index.\(part)").split(separator: "\n") where !line.hasPrefix(" ") {
                let fields = line.split(separator: " ")
                guard let word = fields.first, !word.contains("_"), word.utf8.count > 2, fields.count > 4,
                    let pointers = Int(fields[3])
                else { continue }
                for offset in fields.dropFirst(6 + pointers).prefix(Self.mostSenses) {
                    let stem = Stem.of(String(word))
                    synsets[stem, default: []].insert(part + offset)
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
