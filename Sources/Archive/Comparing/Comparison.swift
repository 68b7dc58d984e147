import Coverage
import SQLite

/// Tells of every new article whether it is a revision or a copy of others.
struct Comparison {
    private let connection: Connection
    private let editions: EditionRows
    private let copies: CopyRows
    private var finder: CopyFinder
    /// Texts whose groups are to be found anew.
    private var unsettled: Set<Int64> = []
    /// Addresses and texts of articles that were taken out and not yet taken back.
    private var formerURLs: Set<String> = []
    private var heirs: [Int64] = []
    private let findQueued: Statement
    private let findArticle: Statement
    private let dequeue: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        editions = try EditionRows(connection)
        copies = try CopyRows(connection)
        finder = try CopyFinder(connection)
        findQueued = try connection.prepare(
            "SELECT article_id FROM comparison_queue ORDER BY article_id LIMIT ?", isKept: true)
        findArticle = try connection.prepare("SELECT url, body FROM articles WHERE id = ?", isKept: true)
        dequeue = try connection.prepare("DELETE FROM comparison_queue WHERE article_id = ?", isKept: true)
    }

    /// Takes an article that is new in the archive.
    mutating func add(_ document: Document, id: Int64) throws(SQLiteError) {
        try add(id, url: document.url, body: document.body, isExcerpt: document.isExcerpt)
    }

    private mutating func add(_ article: Int64, url: String?, body: String, isExcerpt: Bool) throws(SQLiteError) {
        let shingles = Shingles(body)
        let canonicalURL = url.flatMap(CanonicalAddress.of)
        let text = try editions.text(withWordsOf: article) ?? article
        try editions.insert(
            article, canonicalURL: canonicalURL, isExcerpt: isExcerpt, text: text, shingles: shingles.count)
        if text == article { finder.collect(article, shingles) } else { unsettled.insert(text) }
        if let canonicalURL { unsettled.formUnion(try editions.settleRevisions(of: canonicalURL)) }
    }

    /// Takes out an article that will be made anew: those that it stood for, superseded or was a copy of stand for themselves.
    ///
    /// - Parameters:
    ///   - body: its text so far.
    ///   - isNew: whether it will have another one.
    mutating func takeOut(_ article: Int64, body: String, isNew: Bool) throws(SQLiteError) {
        guard let edition = try editions.edition(of: article) else { return }
        unsettled.formUnion([article, edition.text])
        if let url = edition.canonicalURL {
            formerURLs.insert(url)
            unsettled.formUnion(try editions.texts(of: url))
        }
        guard isNew, edition.text == article else { return }
        unsettled.formUnion(try finder.forget(article, Shingles(body)))
        if let heir = try editions.handOverText(of: article) { heirs.append(heir) }
    }

    /// Takes back an article that was made anew.
    mutating func takeBack(_ document: Document, id: Int64) throws(SQLiteError) {
        try editions.reinstate(id)
        try editions.setExcerpt(document.isExcerpt, of: id)
        for heir in heirs { try addQueued(heir) }
        heirs = []
        try add(document, id: id)
        try dequeue(id)
        unsettled.insert(id)
        for url in formerURLs { _ = try editions.settleRevisions(of: url) }
        formerURLs = []
    }

    /// The same document was met again: if another revision has come meanwhile, it is the newest anew.
    mutating func see(_ document: Document, id: Int64) throws(SQLiteError) {
        try editions.touch(id)
        if connection.changes == 0 {
            try addQueued(id)
            try editions.touch(id)
        }
        guard let url = try editions.seeLater(id, modified: document.modified?.text), try editions.newest(of: url) == id else {
            return
        }
        unsettled.formUnion(try editions.settleRevisions(of: url))
    }

    /// After a batch: finds the copies.
    mutating func settle() throws(SQLiteError) {
        unsettled.formUnion(try finder.settle())
        try copies.settle(unsettled)
        unsettled.removeAll(keepingCapacity: true)
    }

    /// Compares some of the articles that an older program added; `settle` must follow.
    ///
    /// - Returns: how many they were.
    mutating func workOff(atMost limit: Int) throws(SQLiteError) -> Int {
        let queued = try queued(limit)
        for article in queued { try addQueued(article) }
        return queued.count
    }

    /// Compares all articles of the archive anew.
    mutating func redo() throws(SQLiteError) {
        try connection.execute(
            """
            DELETE FROM copies; DELETE FROM overlaps; DELETE FROM text_samples; DELETE FROM superseded;
            UPDATE editions SET canonical_url = NULL, text_id = 0;
            INSERT OR IGNORE INTO comparison_queue (article_id) SELECT id FROM articles;
            """)
        while try workOff(atMost: 1_024) > 0 { try settle() }
    }

    private func queued(_ limit: Int) throws(SQLiteError) -> [Int64] {
        try findQueued.bind(limit, at: 1)
        return try findQueued.ids()
    }

    private mutating func addQueued(_ article: Int64) throws(SQLiteError) {
        try findArticle.bind(article, at: 1)
        let isThere = try findArticle.step()
        let (url, body) = (findArticle.text(0), findArticle.text(1))
        findArticle.reset()
        if isThere { try add(article, url: url, body: body ?? "", isExcerpt: false) }
        try dequeue(article)
    }

    private func dequeue(_ article: Int64) throws(SQLiteError) {
        try dequeue.bind(article, at: 1)
        try dequeue.run()
    }
}
