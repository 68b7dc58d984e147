import Coverage
import SQLite

/// Tells whether names of different articles name the same person.
struct PersonIdentity {
    /// What of a name is compared.
    struct Key: Equatable {
        /// The first and the last word of the name, folded as full-text search folds words, the given name in its full form; what stands
        /// between (`J.`, `von der`) and suffixes behind (`Jr.`) do not count. A single word is a key of its own.
        let text: String
        /// `jr`, `sr`, `ii`, `iii` or `iv`, where it stands behind a full name; what it tells is up to the archive (`Namesakes`).
        let suffix: String?
        /// The last word.
        let surname: String
        /// Whether the name is a single word, so that other articles may tell whose surname it is.
        var isBare: Bool { text == surname }

        /// The key of one who is told from others by the suffix.
        var apart: String { suffix.map { Namesakes.Name(text, suffix: $0).apart } ?? text }
    }

    private let tokenizer: Tokenizer
    /// `chuck`: `charles`; of the archive.
    private let fullForms: [String: String]

    init(_ connection: Connection) throws(SQLiteError) {
        tokenizer = try Tokenizer(["unicode61", "remove_diacritics", "2"], connection: connection)
        let find = try connection.prepare("SELECT short, full FROM given_name_forms")
        var fullForms: [String: String] = [:]
        while try find.step() { if let short = find.text(0) { fullForms[short] = find.text(1) } }
        self.fullForms = fullForms
    }

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

    /// What may stand before a surname without being a given name, whatever its case.
    private static let particles: Set<String> = ["de", "le", "la", "von", "du", "del", "della", "di", "da", "dos", "bin"]

    /// The words of `de Blasio` and `al-Assad` without what stands before the surname.
    private static func withoutParticles(_ words: [String], of name: String) -> [String] {
        let isSmall = name.unicodeScalars.first?.properties.isLowercase == true
        let hasArticle = name.utf8.dropFirst(2).first == UInt8(ascii: "-") && ["al", "el"].contains(words[0])
        let count = words.dropLast().prefix {
            particles.contains($0) || isSmall && ["van", "der", "den", "ten", "ter"].contains($0)
        }.count
        return Array(words.dropFirst(hasArticle ? 1 : count))
    }

    func key(of name: String) -> Key {
        var words = tokenizer.terms(of: name.visible)
        if words.count > 1 { words = Self.withoutParticles(words, of: name) }
        while words.count > 2, let last = words.last, Self.suffixes.contains(last) { words.removeLast() }
        guard let first = words.first, let last = words.last else { return Key(text: name, suffix: nil, surname: name) }
        let text = words.count == 1 ? first : "\(fullForms[first] ?? first) \(last)"
        return Key(text: text, suffix: Self.suffix(of: name), surname: last)
    }

    /// The last word of a key without suffix.
    static func surname(ofKey key: String) -> String { key.split(separator: " ").last.map(String.init) ?? key }

    /// The suffix behind two words or more, in lower case without a full stop.
    static func suffix(of name: String) -> String? {
        let words = name.split(separator: " ")
        guard words.count > 2, let last = words.last else { return nil }
        let word = last.lowercased().filter { $0 != "." }
        return suffixes.contains(word) ? word : nil
    }

    /// Whether `name` is the better one to show: one without a suffix, which may be another's, then more words, then more letters, then
    /// alphabetical order.
    ///
    /// A total order, so that the same name wins whatever the order of the articles.
    static func isFuller(_ name: String, than other: String) -> Bool {
        if name == other || other.isEmpty { return name != other }
        let (hasSuffix, hasOther) = (suffix(of: name) != nil, suffix(of: other) != nil)
        if hasSuffix != hasOther { return hasOther }
        let words = name.utf8.count { $0 == 0x20 }
        let otherWords = other.utf8.count { $0 == 0x20 }
        if words != otherWords { return words > otherWords }
        if name.utf8.count != other.utf8.count { return name.utf8.count > other.utf8.count }
        return name < other
    }

    /// The fullest of the names; empty where there is none.
    static func fullest(_ names: [String]) -> String { names.reduce("") { isFuller($1, than: $0) ? $1 : $0 } }
}
