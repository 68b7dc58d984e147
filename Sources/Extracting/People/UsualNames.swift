/// What a large number of articles taught of how persons are usually named: whom a bare `Obama` stands for, and that a
/// `Donald J. Trump` is mostly `Donald Trump`. A table of the people model; names as hashes but for the parts that it adds.
package struct UsualNames: Sendable {
    /// What completes a bare name.
    struct Completion: Equatable {
        /// What the bare name lacks: `Barack`.
        var part: String
        /// Whether the part is the given name and goes before.
        var isGiven: Bool
        /// From 0 to 1: the share of the articles where the bare name stood for this person.
        var confidence: Double
        /// As far as names and titles tell.
        var gender: Gender?
    }

    enum Entry: Equatable {
        case completion(Completion)
        /// The name is mostly written without what stands between its first and last word.
        case shortened
    }

    private let keys: [UInt32]
    private let entries: [Entry]

    package static let empty = UsualNames([:])

    /// - Parameter entries: by `key`.
    init(_ entries: [UInt32: Entry]) {
        let sorted = entries.sorted { $0.key < $1.key }
        keys = sorted.map(\.key)
        self.entries = sorted.map(\.value)
    }

    /// The person for whom a bare word stands, by its `FoldedLetters` and the title before it.
    func completion(of word: UInt64, after title: UInt64? = nil) -> Completion? {
        guard case .completion(let completion) = self[Self.key(word, after: title)] else { return nil }
        return completion
    }

    /// Whether a name of these words is mostly written without its middle.
    func isShortened(_ words: [UInt64]) -> Bool { words.count > 2 && self[Self.key(words)] == .shortened }

    private subscript(key: UInt32) -> Entry? {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? entries[low] : nil
    }

    static func key(_ word: UInt64, after title: UInt64?) -> UInt32 {
        UInt32(truncatingIfNeeded: FeatureHash.of(1, word, title ?? 0) >> 32)
    }

    static func key(_ words: [UInt64]) -> UInt32 {
        UInt32(truncatingIfNeeded: words.reduce(2) { FeatureHash.of($0, $1) } >> 32)
    }
}

extension UsualNames {
    /// Takes over the bytes of a model section; nil when they are no such table.
    package init?(_ bytes: [UInt8]) {
        var entries: [UInt32: Entry] = [:]
        var at = 0
        while at < bytes.count {
            guard at + 8 <= bytes.count, at + 8 + Int(bytes[at + 7]) <= bytes.count else { return nil }
            let key = bytes[at..<(at + 4)].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            let part = String(decoding: bytes[(at + 8)..<(at + 8 + Int(bytes[at + 7]))], as: UTF8.self)
            switch bytes[at + 4] {
            case 0: entries[key] = .shortened
            case 1, 2:
                let genders: [UInt8: Gender] = [1: .feminine, 2: .masculine]
                entries[key] = .completion(
                    Completion(
                        part: part, isGiven: bytes[at + 4] == 1, confidence: Double(bytes[at + 6]) / 100,
                        gender: genders[bytes[at + 5]]))
            default: return nil
            }
            at += 8 + Int(bytes[at + 7])
        }
        self.init(entries)
    }

    /// The form for a model section. An entry: key UInt32 little-endian, kind, gender, confidence in percent, length, part.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for (key, entry) in zip(keys, entries) {
            bytes += (0..<4).map { UInt8(truncatingIfNeeded: key >> UInt32(8 * $0)) }
            switch entry {
            case .shortened: bytes += [0, 0, 0, 0]
            case .completion(let completion):
                let part = Array(completion.part.utf8.prefix(255))
                let gender: UInt8 = completion.gender.map { $0 == .feminine ? 1 : 2 } ?? 0
                let percent = UInt8((completion.confidence * 100).rounded())
                bytes += [completion.isGiven ? 1 : 2, gender, percent, UInt8(part.count)] + part
            }
        }
        return bytes
    }
}
