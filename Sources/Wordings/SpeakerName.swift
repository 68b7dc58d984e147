/// A speaker as two articles' speakers are compared.
public struct SpeakerName: Sendable, Hashable {
    /// A person's first and last word, or a bare surname, folded, with a suffix where it tells namesakes apart; of others the last word as printed, folded: `letter`, `ministry`.
    public let text: String
    public let isPerson: Bool
    private let surname: String
    /// Of the given name; nil for a bare surname.
    private let initial: Character?
    private let suffix: Substring?

    public init(text: String, isPerson: Bool) {
        var words = text.split(separator: " ")
        self.text = text
        self.isPerson = isPerson
        suffix = isPerson && words.count > 2 ? words.removeLast() : nil
        surname = words.last.map(String.init) ?? text
        initial = words.count > 1 ? words[0].first : nil
    }

    /// The speaker who is no known person, by the words that name it; nil for a pronoun, and for several: `both Quill and Lund`.
    public init?(printed: String) {
        var reader = WordReader(printed)
        var last: [UInt8] = []
        while reader.next() {
            last = reader.letters
            guard !last.elementsEqual("and".utf8) else { return nil }
        }
        let word = String(decoding: last.prefix { $0 != 0x27 }, as: UTF8.self)
        guard !word.isEmpty, !Self.pronouns.contains(word) else { return nil }
        self.init(text: word, isPerson: false)
    }

    /// From 1 to 15.
    var surnameHash: Int { 1 + surname.utf8.reduce(0) { ($0 * 31 + Int($1)) % 251 } % WordingTag.values }

    private static let pronouns: Set<String> = [
        "he", "she", "they", "it", "i", "we", "you", "who", "his", "her", "him", "them", "which",
    ]

    /// Whether two surnames differ by one letter that is missing in the middle or another one: `Trump` and `Tump`, but not `Mann` and `Manns`.
    private static func isMisprint(_ a: String, _ b: String) -> Bool {
        let (first, second) = (Array(a.utf8), Array(b.utf8))
        guard min(first.count, second.count) > 3, abs(first.count - second.count) < 2 else { return false }
        let begin = zip(first, second).prefix { $0 == $1 }.count
        let end = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
        return begin > 0 && end > 0 && begin + end >= max(first.count, second.count) - 1
    }

    /// Whether two names of persons as printed may name one: misspelt (`Tump`, `Ilsa Brandt`), or by another form of the given name.
    public static func mayBeOne(_ a: String, _ b: String) -> Bool {
        func name(_ printed: String) -> SpeakerName? {
            let words = printed.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" }
            guard let first = words.first, let last = words.last else { return nil }
            return SpeakerName(text: words.count > 1 ? "\(first) \(last)" : String(last), isPerson: true)
        }
        guard let a = name(a), let b = name(b) else { return false }
        return agreement(a, b) != .other
    }

    /// Persons are the same where surnames are equal and the given names begin alike or one is missing; where one article knows two by
    /// a suffix, another may mean either. A person and a document may be one.
    static func agreement(_ a: SpeakerName?, _ b: SpeakerName?) -> UtteranceCriteria.Agreement {
        guard let a, let b else { return .unknown }
        // One article may take an outfit for a person.
        guard a.isPerson, b.isPerson else { return a.text == b.text ? .same : .unknown }
        if let left = a.initial, let right = b.initial, left != right { return .other }
        guard a.surname == b.surname else { return isMisprint(a.surname, b.surname) ? .unknown : .other }
        if a.suffix == b.suffix { return .same }
        return a.suffix == nil || b.suffix == nil ? .unknown : .other
    }
}
