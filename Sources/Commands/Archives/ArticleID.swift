import ArgumentParser
import SQLite

/// An id that the user gave and the archive does not have.
struct NoSuchArticle: Error, CustomStringConvertible {
    let id: Int64
    var description: String { "The archive has no article \(id): 'verbatim search' and the lists print the ids." }
}

extension Connection {
    func hasArticle(_ id: Int64) throws(SQLiteError) -> Bool {
        try value("SELECT 1 FROM articles WHERE id = ?", .integer(id)) == 1
    }
}

extension ArgumentHelp {
    /// What a verb says of the article that it wants, in every verb the same.
    static let articleID = ArgumentHelp("The article's id, as search and the lists print it.", valueName: "id")
}
