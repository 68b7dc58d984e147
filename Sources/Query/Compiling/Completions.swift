/// The patterns that together find every word with a given begin in an index of stems.
///
/// FTS5 compares a prefix with stems, and stems it first: with `immigra` it misses immigration, whose stem is immigr, and with
/// `universe` it asks for all that begins with univers. So only a begin that is its own stem is given to FTS5 as a prefix; any
/// other is split into the longer begins that the vocabulary has. Words whose stem no longer shows the begin are added one by
/// one. A longer begin thus never finds what a shorter does not: each of its parts lies in a part of the shorter.
struct Completions: Hashable, Sendable {
    /// Begins that FTS5 finds as prefixes.
    private(set) var prefixes: [String] = []
    /// Whole words; one for each stem that none of `prefixes` finds.
    private(set) var words: [String] = []

    /// - Parameter vocabulary: all folded words of the archive that begin with `prefix`, in order.
    init(of prefix: String, words vocabulary: [String], lexicon: Lexicon) throws {
        collectPrefixes(prefix, vocabulary[...], lexicon)
        let begins = prefixes.map { Array($0.utf8) }
        var seen: Set<[UInt8]> = []
        // Many words at once, one a line: a call of the tokenizer for each costs more than its work.
        for start in stride(from: 0, to: vocabulary.count, by: 1_000) {
            let batch = vocabulary[start..<min(start + 1_000, vocabulary.count)].joined(separator: "\n")
            let bytes = Array(batch.utf8)
            lexicon.visitStems(of: batch) { stem, place in
                guard !begins.contains(where: { stem.starts(with: $0) }), seen.insert(Array(stem)).inserted else { return }
                words.append(String(decoding: bytes[place], as: UTF8.self))
            }
        }
    }

    private mutating func collectPrefixes(_ prefix: String, _ vocabulary: ArraySlice<String>, _ lexicon: Lexicon) {
        guard !vocabulary.isEmpty else { return }
        if lexicon.stem(of: prefix) == prefix {
            prefixes.append(prefix)
            return
        }
        let length = prefix.unicodeScalars.count
        var rest = vocabulary.drop { $0.unicodeScalars.count <= length }
        while let first = rest.first {
            let longer = String(String.UnicodeScalarView(first.unicodeScalars.prefix(length + 1)))
            let end = rest.firstIndex { !$0.utf8.starts(with: longer.utf8) } ?? rest.endIndex
            collectPrefixes(longer, rest[rest.startIndex..<end], lexicon)
            rest = rest[end...]
        }
    }

    var isEmpty: Bool { prefixes.isEmpty && words.isEmpty }
}
