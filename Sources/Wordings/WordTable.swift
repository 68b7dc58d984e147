import CModels
import ModelFiles

/// What is known of words before any article is read: how common each is in news, and which share a meaning.
///
/// The table is the same for all archives, so that what counts as a variant does not depend on what else an archive holds.
///
/// The file, little-endian: magic "VbWordTb" · version UInt32 · count UInt64 of the bytes that follow the checksum · checksum UInt64 ·
/// number of words UInt32 · their stems, ascending, UInt32 each · their information, UInt8 each, in quarters of a bit · how many
/// meanings each has, UInt8 each · the meanings of all in turn, UInt16 each.
public final class WordTable: Sendable {
    /// A word of the table.
    public struct Entry: Sendable, Equatable {
        public var stem: UInt32
        /// How rare the word is: minus the binary logarithm of its share of all words, in quarters of a bit.
        public var information: UInt8
        /// Numbers that it has in common with words of the same meaning, ascending.
        public var meanings: [UInt16]

        public init(stem: UInt32, information: UInt8, meanings: [UInt16]) {
            self.stem = stem
            self.information = information
            self.meanings = meanings
        }
    }

    private let stems: [UInt32]
    private let information: [UInt8]
    let meanings: [UInt16]
    /// Where each word's meanings begin, and the end.
    private let begins: [UInt32]

    /// What an unknown word tells: about as much as one of a few among a million.
    static let unknown: UInt8 = 80

    /// - Parameter entries: each stem once.
    public init(_ entries: [Entry]) {
        let sorted = entries.sorted { $0.stem < $1.stem }
        stems = sorted.map(\.stem)
        information = sorted.map(\.information)
        meanings = sorted.flatMap(\.meanings)
        begins = sorted.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt32($1.meanings.count)) }
    }

    /// Reads a table; `fileName` is for error messages. Throws `ModelError`.
    package init(_ bytes: UnsafeRawBufferPointer, fileName: String) throws {
        let (content, _) = try Self.envelope.opened(bytes, fileName: fileName)
        var reader = ByteReader(bytes: content, at: 0, fileName: fileName)
        let words = Int(try reader.integer(UInt32.self))
        guard words <= content.count else { throw ModelError.damaged(name: fileName) }
        stems = try reader.integers(UInt32.self, count: words)
        information = try reader.integers(UInt8.self, count: words)
        var begins: [UInt32] = [0]
        for count in try reader.integers(UInt8.self, count: words) { begins.append(begins[begins.count - 1] + UInt32(count)) }
        self.begins = begins
        meanings = try reader.integers(UInt16.self, count: Int(begins[words]))
    }

    /// How rare a word is, in quarters of a bit.
    func information(of stem: UInt32) -> UInt8 { place(of: stem).map { information[$0] } ?? Self.unknown }

    /// The meanings of a word; none for an unknown word.
    func meanings(of stem: UInt32) -> WordMeanings {
        guard let place = place(of: stem) else { return WordMeanings() }
        return WordMeanings(Int(begins[place])..<Int(begins[place + 1]), in: meanings)
    }

    /// Whether two words have a meaning in common.
    func share(_ a: WordMeanings, _ b: WordMeanings) -> Bool {
        guard a.bits & b.bits != 0 else { return false }
        return meanings.withUnsafeBufferPointer { meanings in
            var (i, j) = (a.range.lowerBound, b.range.lowerBound)
            while i < a.range.upperBound, j < b.range.upperBound {
                let (left, right) = (meanings[i], meanings[j])
                if left == right { return true }
                if left < right { i += 1 } else { j += 1 }
            }
            return false
        }
    }

    private func place(of stem: UInt32) -> Int? {
        var (low, high) = (0, stems.count)
        while low < high {
            let middle = (low + high) / 2
            if stems[middle] < stem { low = middle + 1 } else { high = middle }
        }
        return low < stems.count && stems[low] == stem ? low : nil
    }
}

extension WordTable {
    fileprivate static let envelope = ModelEnvelope(magic: "VbWordTb", version: 1)

    /// The form of `models/words.model`; equal tables, equal bytes.
    public var encoded: [UInt8] {
        var content = ByteWriter()
        content.add(UInt32(stems.count))
        for stem in stems { content.add(stem) }
        for value in information { content.add(value) }
        for place in stems.indices { content.add(UInt8(begins[place + 1] - begins[place])) }
        for meaning in meanings { content.add(meaning) }
        return Self.envelope.sealed(content.bytes)
    }

    /// The table that travels in the binary, read once.
    package static let bundled: Result<WordTable, any Error> = Result {
        let model = verbatim_words_model()
        return try WordTable(UnsafeRawBufferPointer(start: model.bytes, count: model.count), fileName: "words.model")
    }
}
