import SQLite

/// The archive's words: how its index folds and stems them, and which there are.
final class Lexicon {
    private let connection: Connection
    private let folding: Tokenizer
    private let stemming: Tokenizer
    private var completions: [String: Completions] = [:]

    init(connection: Connection) throws {
        self.connection = connection
        folding = try Tokenizer(["unicode61", "remove_diacritics", "2"], connection: connection)
        stemming = try Tokenizer(["porter", "unicode61", "remove_diacritics", "2"], connection: connection)
    }

    /// The words of `text`: lower case, without diacritics, not stemmed.
    func words(of text: String) -> [String] { folding.terms(of: text) }

    /// The words of `text` as the index holds them.
    func stems(of text: String) -> [String] { stemming.terms(of: text) }

    /// The stem of one folded word.
    func stem(of word: String) -> String { stemming.terms(of: word).first ?? word }

    /// The stems of `text` with their places, in UTF-8 bytes.
    func visitStems(of text: String, _ visit: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
        stemming.visitTokens(of: text, visit)
    }

    /// The number of articles that hold a word with the stem of `word`.
    func articleCount(of word: String) throws -> Int {
        let value = try connection.value("SELECT doc FROM articles_terms WHERE term = ?", .text(stem(of: word)))
        return Int(value.integer ?? 0)
    }

    /// What the index must be asked for to find every word that begins with `prefix`, a folded begin of a word.
    func completions(of prefix: String) throws -> Completions {
        if let known = completions[prefix] { return known }
        let found = try Completions(of: prefix, words: vocabulary(from: prefix), lexicon: self)
        completions[prefix] = found
        return found
    }

    /// The archive's words that begin with `prefix`, in order.
    private func vocabulary(from prefix: String) throws -> [String] {
        let statement = try connection.prepare("SELECT word FROM words WHERE word >= ?1 AND word < ?2")
        try statement.bind([.text(prefix), .text(prefix + "\u{10FFFF}")])
        var words: [String] = []
        while try statement.step() { words.append(statement.text(0) ?? "") }
        return words
    }

    /// Calls `visit` with every word of the archive.
    func visitVocabulary(_ visit: (String) -> Void) throws {
        let statement = try connection.prepare("SELECT word FROM words")
        while try statement.step() { visit(statement.text(0) ?? "") }
    }
}
