import Coverage
import Crypto
import SQLite

/// Writes `articles`, `authors` and `outlets`.
struct ArticleRows {
    private let connection: Connection
    private let insertArticle: Statement
    private let findArticle: Statement
    private let insertAuthor: Statement
    private let insertOutlet: Statement
    private let findOutlet: Statement
    private let setArticleRun: Statement
    private let findText: Statement
    private let updateArticle: Statement
    private let deleteAuthors: Statement
    /// Ids of the outlets met in this run, by all that is said of them.
    private var outletIDs: [OutletKey: Int64] = [:]

    private struct OutletKey: Hashable {
        let name: String
        let domain: String?
        let country: String?
        let language: String?
    }

    init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        insertArticle = try connection.prepare(
            """
            INSERT INTO articles (outlet_id, title, url, published_at, modified_at, language, byline,
                                  dateline_place, dateline_agencies, sha256, source, extra, added_at, body)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?13)
            ON CONFLICT DO NOTHING
            """, isKept: true)
        findArticle = try connection.prepare(
            """
            SELECT id FROM articles
            WHERE sha256 = ?1 AND ifnull(outlet_id, 0) = ifnull(?2, 0) AND ifnull(url, '') = ifnull(?3, '')
              AND ifnull(published_at, '') = ifnull(?4, '') AND ifnull(title, '') = ifnull(?5, '')
            """, isKept: true)
        insertAuthor = try connection.prepare(
            "INSERT INTO authors (article_id, position, name) VALUES (?, ?, ?)", isKept: true)
        // Of several homes the one of which the country is known, then the alphabetically first is kept, so that the order of the
        // documents does not matter.
        insertOutlet = try connection.prepare(
            """
            INSERT INTO outlets (name, domain, country, language) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (name) DO UPDATE
            SET domain = excluded.domain, country = excluded.country, language = excluded.language
            WHERE (excluded.country IS NULL, excluded.domain IS NULL, excluded.language IS NULL,
                   ifnull(excluded.domain, ''), ifnull(excluded.country, ''), ifnull(excluded.language, ''))
                < (country IS NULL, domain IS NULL, language IS NULL,
                   ifnull(domain, ''), ifnull(country, ''), ifnull(language, ''))
            """, isKept: true)
        findOutlet = try connection.prepare("SELECT id FROM outlets WHERE name = ?", isKept: true)
        setArticleRun = try connection.prepare("UPDATE articles SET run_id = ?1 WHERE id = ?2", isKept: true)
        findText = try connection.prepare("SELECT body FROM articles WHERE id = ?", isKept: true)
        updateArticle = try connection.prepare(
            """
            UPDATE articles SET outlet_id = ?1, title = ?2, url = ?3, published_at = ?4, modified_at = ?5, language = ?6,
                byline = ?7, dateline_place = ?8, dateline_agencies = ?9, sha256 = ?10, extra = ?11, body = ?12
            WHERE id = ?13
            """, isKept: true)
        deleteAuthors = try connection.prepare("DELETE FROM authors WHERE article_id = ?", isKept: true)
    }

    /// Stores the document where it is new.
    ///
    /// - Returns: the id of its article, and whether it was stored now.
    mutating func insert(_ document: Document) throws(SQLiteError) -> (id: Int64, isNew: Bool) {
        let outlet = try outletID(of: document)
        let sha256 = Self.sha256(of: document.body)
        try insertArticle.bind(outlet.map { Int($0) }, at: 1)
        try insertArticle.bind(document.title, at: 2)
        try insertArticle.bind(document.url, at: 3)
        try insertArticle.bind(document.published?.text, at: 4)
        try insertArticle.bind(document.modified?.text, at: 5)
        try insertArticle.bind(document.language, at: 6)
        try insertArticle.bind(document.byline, at: 7)
        try insertArticle.bind(document.dateline?.place, at: 8)
        try insertArticle.bind(document.dateline.flatMap(Self.agencies), at: 9)
        try insertArticle.bind(sha256, at: 10)
        try insertArticle.bind(document.source, at: 11)
        try insertArticle.bind(document.extra, at: 12)
        try insertArticle.bind(document.body, at: 13)
        try insertArticle.run()
        guard connection.changes == 1 else { return (try id(of: document, sha256: sha256, outlet: outlet), false) }
        let id = connection.lastInsertedID
        try insertAuthors(of: document, id: id)
        return (id, true)
    }

    private func insertAuthors(of document: Document, id: Int64) throws(SQLiteError) {
        for (position, author) in document.authors.enumerated() {
            try insertAuthor.bind(Int(id), at: 1)
            try insertAuthor.bind(position, at: 2)
            try insertAuthor.bind(author, at: 3)
            try insertAuthor.run()
        }
    }

    /// Another article that is the same document; nil when there is none.
    mutating func article(sameAs document: Document, otherThan id: Int64) throws(SQLiteError) -> Int64? {
        let found = try self.id(of: document, sha256: Self.sha256(of: document.body), outlet: try outletID(of: document))
        return found == 0 || found == id ? nil : found
    }

    func text(of id: Int64) throws(SQLiteError) -> String {
        try findText.bind(Int(id), at: 1)
        defer { findText.reset() }
        return try findText.step() ? findText.text(0) ?? "" : ""
    }

    /// Puts the document in the place of an article; its source and when it was seen stay.
    mutating func update(_ id: Int64, with document: Document) throws(SQLiteError) {
        try updateArticle.bind(try outletID(of: document).map { Int($0) }, at: 1)
        try updateArticle.bind(document.title, at: 2)
        try updateArticle.bind(document.url, at: 3)
        try updateArticle.bind(document.published?.text, at: 4)
        try updateArticle.bind(document.modified?.text, at: 5)
        try updateArticle.bind(document.language, at: 6)
        try updateArticle.bind(document.byline, at: 7)
        try updateArticle.bind(document.dateline?.place, at: 8)
        try updateArticle.bind(document.dateline.flatMap(Self.agencies), at: 9)
        try updateArticle.bind(Self.sha256(of: document.body), at: 10)
        try updateArticle.bind(document.extra, at: 11)
        try updateArticle.bind(document.body, at: 12)
        try updateArticle.bind(Int(id), at: 13)
        try updateArticle.run()
        try deleteAuthors.bind(Int(id), at: 1)
        try deleteAuthors.run()
        try insertAuthors(of: document, id: id)
    }

    /// Deletes the outlets that have lost their last article.
    func deleteUnusedOutlets() throws(SQLiteError) {
        try connection.execute("DELETE FROM outlets WHERE NOT EXISTS (SELECT 1 FROM articles WHERE outlet_id = outlets.id)")
    }

    /// The article that is the same document.
    private func id(of document: Document, sha256: String, outlet: Int64?) throws(SQLiteError) -> Int64 {
        try findArticle.bind(sha256, at: 1)
        try findArticle.bind(outlet, at: 2)
        try findArticle.bind(document.url, at: 3)
        try findArticle.bind(document.published?.text, at: 4)
        try findArticle.bind(document.title, at: 5)
        defer { findArticle.reset() }
        return try findArticle.step() ? Int64(findArticle.integer(0) ?? 0) : 0
    }

    func setRun(_ run: Int64, of article: Int64) throws(SQLiteError) {
        try setArticleRun.bind(Int(run), at: 1)
        try setArticleRun.bind(Int(article), at: 2)
        try setArticleRun.run()
    }

    static func agencies(of dateline: Dateline) -> String? {
        dateline.agencies.isEmpty ? nil : dateline.agencies.joined(separator: ", ")
    }

    /// A document that names no outlet belongs to the host of its address.
    private mutating func outletID(of document: Document) throws(SQLiteError) -> Int64? {
        guard let name = document.outlet ?? document.domain else { return nil }
        let key = OutletKey(
            name: name, domain: document.domain, country: document.outletCountry, language: document.outletLanguage)
        if let id = outletIDs[key] { return id }
        try insertOutlet.bind(name, at: 1)
        try insertOutlet.bind(document.domain, at: 2)
        try insertOutlet.bind(document.outletCountry, at: 3)
        try insertOutlet.bind(document.outletLanguage, at: 4)
        try insertOutlet.run()
        try findOutlet.bind(name, at: 1)
        defer { findOutlet.reset() }
        guard try findOutlet.step(), let id = findOutlet.integer(0) else { return nil }
        outletIDs[key] = Int64(id)
        return Int64(id)
    }

    /// SHA-256 (FIPS 180-4) of the text as UTF-8, in hexadecimal.
    static func sha256(of text: String) -> String {
        var text = text
        return text.withUTF8 { sha256(of: UnsafeRawBufferPointer($0)) }
    }

    static func sha256(of bytes: UnsafeRawBufferPointer) -> String {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        let digest = hash.finalize()
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: SHA256.byteCount * 2) { buffer in
            for (index, byte) in digest.enumerated() {
                buffer[2 * index] = digits[Int(byte >> 4)]
                buffer[2 * index + 1] = digits[Int(byte & 15)]
            }
            return SHA256.byteCount * 2
        }
    }
}
