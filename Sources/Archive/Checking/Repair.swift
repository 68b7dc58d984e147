import Coverage
import SQLite

/// Makes anew what can be made from the articles and their facts: the full-text indexes and the vocabulary.
public struct Repair {
    static let fullTextTables = ["articles_fts", "quotes_fts", "aliases_fts"]

    private let archive: Archive

    /// - Parameter archive: open for writing.
    public init(_ archive: Archive) {
        self.archive = archive
    }

    /// Rebuilds everything, in one transaction.
    public func run() throws {
        do {
            try archive.connection.transaction {
                for table in Self.fullTextTables {
                    try archive.connection.execute("INSERT INTO \(table) (\(table)) VALUES ('rebuild')")
                }
                try archive.connection.execute("DELETE FROM words")
                try collectWords()
            }
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    private func collectWords() throws {
        var words = try WordRows(archive.connection)
        let articles = try archive.connection.prepare("SELECT title, body FROM articles")
        while try articles.step() {
            words.collect(Document(source: "", title: articles.text(0), body: articles.text(1) ?? ""))
        }
        try words.settle()
    }
}
