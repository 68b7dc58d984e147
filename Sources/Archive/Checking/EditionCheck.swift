import Coverage
import SQLite

/// Whether `editions` has what follows from the articles, the samples lead to their texts, and of revisions the newest is the newest.
struct EditionCheck {
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// What is wrong, in numbers of articles.
    struct Wrong {
        var addresses = 0
        var texts = 0
        /// Texts that one of their samples does not lead to.
        var samples = 0
        var newest = 0
    }

    /// Of more texts, the samples of only so many or at most twice as many are looked for: a lost page has hundreds.
    private static let enough = 65_536

    func wrong() throws(SQLiteError) -> Wrong {
        var wrong = Wrong()
        var samples: [HashIndex.Entry] = []
        let share = max(1, Int(try connection.value("SELECT count(*) FROM editions").integer ?? 0) / Self.enough)
        let articles = try connection.prepare(
            """
            SELECT a.id, a.url, a.body, e.canonical_url, e.shingles, e.text_id, a.sha256
            FROM articles a JOIN editions e ON e.article_id = a.id
            WHERE a.id NOT IN (SELECT article_id FROM comparison_queue)
            """)
        while try articles.step() {
            let (id, body) = (articles.integer(0) ?? 0, articles.text(2) ?? "")
            // A body that was changed is told of by itself.
            guard ArticleRows.sha256(of: body) == articles.text(6) else { continue }
            let shingles = Shingles(body)
            if articles.text(1).flatMap(CanonicalAddress.of) != articles.text(3) { wrong.addresses += 1 }
            if shingles.count != articles.integer(4) { wrong.texts += 1 }
            guard articles.integer(5) == id, id % share == 0, shingles.count >= CopyCriteria.fewestShingles else { continue }
            samples += shingles.samples.map { HashIndex.Entry(hash: HashIndex.stored($0), id: Int64(id)) }
        }
        wrong.samples = try missing(samples)
        wrong.newest = try wrongNewest()
        return wrong
    }

    private func missing(_ samples: [HashIndex.Entry]) throws(SQLiteError) -> Int {
        var index = try CopyFinder.index(connection)
        var missing: Set<Int64> = []
        // Ascending, so that each page is read once.
        for sample in samples.sorted() where !missing.contains(sample.id) {
            if let bearers = try index.bearers(of: sample.hash), !bearers.contains(sample.id) { missing.insert(sample.id) }
        }
        return missing.count
    }

    private func wrongNewest() throws(SQLiteError) -> Int {
        let editions = try EditionRows(connection)
        let superseding = try connection.prepare(
            """
            SELECT DISTINCT s.newest_id, e.canonical_url FROM superseded s JOIN editions e ON e.article_id = s.newest_id
            WHERE e.canonical_url NOT IN (
                SELECT canonical_url FROM editions
                WHERE canonical_url IS NOT NULL AND article_id IN (SELECT article_id FROM comparison_queue))
            """)
        var wrong = 0
        while try superseding.step() {
            guard let newest = superseding.integer(0), let address = superseding.text(1) else { continue }
            if try editions.newest(of: address) != Int64(newest) { wrong += 1 }
        }
        return wrong
    }
}

extension Check {
    func editionFindings() throws(SQLiteError) -> [Finding] {
        let wrong = try EditionCheck(connection).wrong()
        return try findings(of: EditionRules.all)
            + Self.findings([
                ("articles that are kept under another address than theirs", wrong.addresses),
                ("articles whose runs of words are miscounted", wrong.texts),
                ("texts that are not found by their samples", wrong.samples),
                ("addresses of which another revision is the newest than is said", wrong.newest),
            ])
    }
}
