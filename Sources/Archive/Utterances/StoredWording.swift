import Coverage
import SQLite
import Wordings

/// A wording made ready to be compared.
struct StoredWording {
    let id: Int64
    /// Of words, speaker and day.
    let hash: Int64
    let compared: ComparedWording

    /// Whether these words stand within those, with the same weights, said by the same on the same day: a sentence and its own quoted words.
    func holds(_ other: StoredWording) -> Bool {
        let (words, part) = (compared.words, other.compared.words)
        guard !compared.isQuoted, other.compared.isQuoted, compared.speaker == other.compared.speaker,
            compared.day == other.compared.day, let first = part.first, words.count >= part.count
        else { return false }
        return words.indices.dropLast(part.count - 1).contains { start in
            words[start] == first && words[start..<(start + part.count)].elementsEqual(part)
        }
    }
}

extension SpeakerName {
    /// Of a row of `wordings`, whose columns `speaker` and `speaker_is_person` stand at a place and behind it.
    init?(_ row: Statement, at column: Int) {
        guard let text = row.text(column) else { return nil }
        self.init(text: text, isPerson: row.integer(column + 1) == 1)
    }
}

extension QuoteWordings.Found {
    /// Of a row of `wordings`, whose columns `words`, `is_quoted`, `speaker`, `speaker_is_person` and `day` stand from a place on; of no quote.
    init?(_ row: Statement, at column: Int) {
        guard case .blob(let words) = row.value(column) else { return nil }
        self.init(
            wording: Wording(span: Span(0, 0), isQuoted: row.integer(column + 1) == 1, words: WordingBytes.decoded(words)),
            quote: 0,
            speaker: SpeakerName(row, at: column + 2), day: row.integer(column + 4))
    }
}

/// What orders wordings: quoted words before told ones, those that may be several speakers' last, then by the number of links, by weight,
/// and by hash, so that the order is the same whatever the ids.
struct WordingRank: Comparable {
    let isQuoted: Bool
    /// Whether nobody says whose words they are while they are linked to those of two people: these must not meet around them.
    let isDivided: Bool
    let links: Int
    let weight: Int
    let hash: Int64

    /// What `init` reads of the wording `w`. Of persons, the surname is what stands behind the given name.
    static let columns = """
        w.is_quoted, w.links, w.weight, w.hash,
        w.speaker IS NULL AND 1 < (
            SELECT count(DISTINCT substr(n.speaker, instr(n.speaker, ' ') + 1)) FROM wording_links k JOIN wordings n ON n.id = k.other_id
            WHERE k.wording_id = w.id AND n.speaker_is_person)
        """

    /// - Parameter row: begins with `columns`.
    init(_ row: Statement) {
        isQuoted = row.integer(0) == 1
        links = row.integer(1) ?? 0
        weight = row.integer(2) ?? 0
        hash = Int64(row.integer(3) ?? 0)
        isDivided = row.integer(4) == 1
    }

    /// The heavier is the greater.
    static func < (a: WordingRank, b: WordingRank) -> Bool {
        if a.isQuoted != b.isQuoted { return b.isQuoted }
        if a.isDivided != b.isDivided { return a.isDivided }
        return (a.links, a.weight, a.hash) < (b.links, b.weight, b.hash)
    }
}

/// The form in which a wording's words are kept: four bytes of each one's stem, little-endian, and one of its weight.
enum WordingBytes {
    /// Bytes of a word.
    static let width = 5

    static func encoded(_ words: [Wording.Word]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: width * words.count) { buffer, count in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            for word in words {
                bytes.storeBytes(of: word.stem.littleEndian, toByteOffset: count, as: UInt32.self)
                bytes[count + 4] = word.weight
                count += width
            }
        }
    }

    static func decoded(_ bytes: [UInt8]) -> [Wording.Word] {
        bytes.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count - bytes.count % width, by: width).map { at in
                let stem = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
                return Wording.Word(stem: stem, weight: bytes[at + 4])
            }
        }
    }
}
