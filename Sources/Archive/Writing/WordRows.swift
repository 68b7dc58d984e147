import Coverage
import SQLite

/// Collects the archive's vocabulary for `words`: each word as FTS5's unicode61 tokenizer folds it.
struct WordRows {
    private let insertWord: Statement
    private let tokenizer: Tokenizer
    /// Hashes of the words met in this run. Two words of one hash count as one: odds of 1 to 30 million among a million words.
    private var seen = WordHashes()
    private var new: [String] = []

    init(_ connection: Connection) throws(SQLiteError) {
        insertWord = try connection.prepare("INSERT INTO words (word) VALUES (?) ON CONFLICT DO NOTHING", isKept: true)
        tokenizer = try Tokenizer(["unicode61", "remove_diacritics", "2"], connection: connection)
    }

    /// Makes the vocabulary anew from all articles.
    static func rebuild(_ connection: Connection) throws(SQLiteError) {
        try connection.execute("DELETE FROM words")
        var words = try WordRows(connection)
        let articles = try connection.prepare("SELECT title, body FROM articles")
        while try articles.step() {
            words.collect(Document(source: "", title: articles.text(0), body: articles.text(1) ?? ""))
        }
        try words.settle()
    }

    /// Remembers the words of the title and the body.
    mutating func collect(_ document: Document) {
        if let title = document.title { collect(title) }
        collect(document.body)
    }

    /// After a batch: stores the words that are new in this run.
    mutating func settle() throws(SQLiteError) {
        // In the table's order, so that each of its pages is read once.
        for word in new.sorted() {
            try insertWord.bind(word, at: 1)
            try insertWord.run()
        }
        new.removeAll(keepingCapacity: true)
    }

    /// Runs of ASCII letters and digits are folded here, 20 times as fast; runs with other characters by the tokenizer.
    private mutating func collect(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var position = 0
            while position < bytes.count {
                let run = WordRun(bytes, from: position)
                position = run.end
                guard !run.isEmpty, seen.insert(run.hash) else { continue }
                let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[run.start..<run.end]), as: UTF8.self)
                if run.isASCII {
                    new.append(word.lowercased())
                } else {
                    new.append(contentsOf: tokenizer.terms(of: word))
                }
            }
        }
    }
}

/// The next stretch of a text without ASCII punctuation, white space or general punctuation such as curly quotes.
private struct WordRun {
    var start: Int
    var end: Int
    /// FNV-1a over the bytes, ASCII letters in lower case.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isASCII = true

    var isEmpty: Bool { start == end }

    init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) {
        var index = position
        while index < bytes.count {
            let separator = Self.separator(bytes, at: index)
            guard separator > 0 else { break }
            index += separator
        }
        start = index
        while index < bytes.count {
            var byte = bytes[index]
            if byte >= 0x80 {
                guard Self.separator(bytes, at: index) == 0 else { break }
                isASCII = false
            } else {
                byte = byte.foldedASCII
                guard byte != 0 else { break }
            }
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            index += 1
        }
        end = index
    }

    /// The length in bytes of the separator at `index`; 0 when a word goes on there.
    @inline(__always)
    private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte.foldedASCII == 0 ? 1 : 0 }
        // U+2000 to U+203F: spaces, dashes, curly quotes, ellipsis.
        return byte == 0xe2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 ? 3 : 0
    }
}
