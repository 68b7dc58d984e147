import Coverage
import SQLite

/// Writes `editions`, `later_sights` and `superseded`: what an article is among others of its address, and when it was seen.
struct EditionRows {
    private let textOfWords: Statement
    private let insertEdition: Statement
    private let touchEdition: Statement
    private let findSight: Statement
    private let insertSight: Statement
    private let findRevisions: Statement
    private let findTexts: Statement
    private let supersede: Statement
    private let reinstate: Statement
    private let findEdition: Statement
    private let setExcerpt: Statement
    private let findHeir: Statement
    private let handOver: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        textOfWords = try connection.prepare(
            """
            SELECT e.text_id FROM articles a JOIN editions e ON e.article_id = a.id
            WHERE a.sha256 = (SELECT sha256 FROM articles WHERE id = ?1) AND a.id <> ?1
              AND EXISTS (SELECT 1 FROM articles t WHERE t.id = e.text_id)
            LIMIT 1
            """, isKept: true)
        insertEdition = try connection.prepare(
            """
            INSERT INTO editions (article_id, canonical_url, is_excerpt, last_seen, text_id, shingles)
            SELECT id, ?2, ?3, added_at, ?4, ?5 FROM articles WHERE id = ?1
            ON CONFLICT (article_id) DO UPDATE
            SET canonical_url = excluded.canonical_url, text_id = excluded.text_id, shingles = excluded.shingles
            """, isKept: true)
        touchEdition = try connection.prepare(
            "UPDATE editions SET last_seen = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE article_id = ?", isKept: true)
        findRevisions = try connection.prepare(
            """
            SELECT e.article_id, e.is_excerpt, coalesce(l.modified_at, a.modified_at, a.published_at), l.after_id, l.id
            FROM editions e JOIN articles a ON a.id = e.article_id LEFT JOIN later_sights l ON l.article_id = a.id
            WHERE e.canonical_url = ?
            """, isKept: true)
        findSight = try connection.prepare(
            """
            SELECT e.canonical_url, coalesce(l.modified_at, a.modified_at, a.published_at),
                   EXISTS (SELECT 1 FROM superseded s WHERE s.article_id = a.id)
            FROM editions e JOIN articles a ON a.id = e.article_id LEFT JOIN later_sights l ON l.article_id = a.id
            WHERE a.id = ? AND e.canonical_url IS NOT NULL
            """, isKept: true)
        insertSight = try connection.prepare(
            """
            INSERT OR REPLACE INTO later_sights (article_id, after_id, modified_at)
            SELECT ?1, max(id), ifnull(?2, (SELECT modified_at FROM later_sights WHERE article_id = ?1)) FROM articles
            """, isKept: true)
        findTexts = try connection.prepare(
            "SELECT DISTINCT text_id FROM editions WHERE canonical_url = ?", isKept: true)
        supersede = try connection.prepare(
            """
            INSERT INTO superseded (article_id, newest_id) VALUES (?, ?)
            ON CONFLICT (article_id) DO UPDATE SET newest_id = excluded.newest_id WHERE newest_id <> excluded.newest_id
            """, isKept: true)
        reinstate = try connection.prepare("DELETE FROM superseded WHERE article_id = ?", isKept: true)
        findEdition = try connection.prepare("SELECT canonical_url, text_id FROM editions WHERE article_id = ?", isKept: true)
        setExcerpt = try connection.prepare("UPDATE editions SET is_excerpt = ?2 WHERE article_id = ?1", isKept: true)
        findHeir = try connection.prepare(
            "SELECT min(article_id) FROM editions WHERE text_id = ?1 AND article_id <> ?1", isKept: true)
        handOver = try connection.prepare(
            "UPDATE editions SET text_id = ?2 WHERE text_id = ?1 AND article_id <> ?1", isKept: true)
    }

    /// The address of all revisions and the text of an article that was compared; nil for one that was not.
    func edition(of article: Int64) throws(SQLiteError) -> (canonicalURL: String?, text: Int64)? {
        try findEdition.bind(article, at: 1)
        defer { findEdition.reset() }
        guard try findEdition.step(), let text = findEdition.integer(1) else { return nil }
        return (findEdition.text(0), Int64(text))
    }

    func setExcerpt(_ isExcerpt: Bool, of article: Int64) throws(SQLiteError) {
        try setExcerpt.bind(article, at: 1)
        try setExcerpt.bind(isExcerpt ? 1 : 0, at: 2)
        try setExcerpt.run()
    }

    /// Gives the text of an article that gets another one to the first of the others that have the same words.
    ///
    /// - Returns: that one; nil when there is none.
    func handOverText(of article: Int64) throws(SQLiteError) -> Int64? {
        try findHeir.bind(article, at: 1)
        let found = try findHeir.step() ? findHeir.integer(0) : nil
        findHeir.reset()
        guard let heir = found.map({ Int64($0) }) else { return nil }
        try handOver.bind(article, at: 1)
        try handOver.bind(heir, at: 2)
        try handOver.run()
        return heir
    }

    /// The texts of all articles with that address.
    func texts(of canonicalURL: String) throws(SQLiteError) -> [Int64] {
        try findTexts.bind(canonicalURL, at: 1)
        return try findTexts.ids()
    }

    func reinstate(_ article: Int64) throws(SQLiteError) {
        try reinstate.bind(article, at: 1)
        try reinstate.run()
    }

    /// The text that another article with the same words stands for; nil when these words are new.
    func text(withWordsOf article: Int64) throws(SQLiteError) -> Int64? {
        try textOfWords.bind(article, at: 1)
        defer { textOfWords.reset() }
        return try textOfWords.step() ? textOfWords.integer(0).map { Int64($0) } : nil
    }

    /// Stores what tells an article from others; seen for the first time when it was added.
    func insert(
        _ article: Int64, canonicalURL: String?, isExcerpt: Bool, text: Int64, shingles: Int
    ) throws(SQLiteError) {
        try insertEdition.bind(article, at: 1)
        try insertEdition.bind(canonicalURL, at: 2)
        try insertEdition.bind(isExcerpt ? 1 : 0, at: 3)
        try insertEdition.bind(text, at: 4)
        try insertEdition.bind(shingles, at: 5)
        try insertEdition.run()
    }

    /// The same document was met again, now.
    func touch(_ article: Int64) throws(SQLiteError) {
        try touchEdition.bind(article, at: 1)
        try touchEdition.run()
    }

    /// Notes when a document that was met again makes its article newer than it was: after another revision, or with a later date.
    ///
    /// - Parameter modified: when it was modified, as the document says now.
    /// - Returns: the address of the revisions to be settled; nil where all is as it was.
    func seeLater(_ article: Int64, modified: String?) throws(SQLiteError) -> String? {
        try findSight.bind(article, at: 1)
        defer { findSight.reset() }
        guard try findSight.step(), let canonicalURL = findSight.text(0) else { return nil }
        let (known, said) = (findSight.text(1).flatMap(Moment.seconds) ?? .min, modified.flatMap(Moment.seconds) ?? .min)
        guard said > known || findSight.integer(2) == 1 else { return nil }
        try insertSight.bind(article, at: 1)
        try insertSight.bind(said > known ? modified : nil, at: 2)
        try insertSight.run()
        return canonicalURL
    }

    /// The newest of the articles with that address; nil where there is none.
    func newest(of canonicalURL: String) throws(SQLiteError) -> Int64? { try revisions(of: canonicalURL).max()?.article }

    /// Finds the newest of the articles with that address; the others are superseded by it.
    ///
    /// - Returns: the texts of all of them; none where there is but one.
    func settleRevisions(of canonicalURL: String) throws(SQLiteError) -> [Int64] {
        let revisions = try revisions(of: canonicalURL)
        guard let newest = revisions.max() else { return [] }
        try reinstate(newest.article)
        guard revisions.count > 1 else { return [] }
        for revision in revisions where revision.article != newest.article {
            try supersede.bind(revision.article, at: 1)
            try supersede.bind(newest.article, at: 2)
            try supersede.run()
        }
        return try texts(of: canonicalURL)
    }

    private func revisions(of canonicalURL: String) throws(SQLiteError) -> [Revision] {
        try findRevisions.bind(canonicalURL, at: 1)
        defer { findRevisions.reset() }
        var revisions: [Revision] = []
        while try findRevisions.step() {
            guard let article = findRevisions.integer(0) else { continue }
            revisions.append(
                Revision(
                    article: Int64(article), isExcerpt: findRevisions.integer(1) == 1,
                    changed: findRevisions.text(2).flatMap(Moment.seconds) ?? .min,
                    came: findRevisions.integer(3) ?? article, sight: findRevisions.integer(4) ?? 0))
        }
        return revisions
    }
}

/// One state of an article. The newest is the one modified, or else published, last; of equals the one that came last, or was seen again last.
struct Revision: Comparable {
    let article: Int64
    /// A feed's summary is no newer state of a text that is here in full.
    let isExcerpt: Bool
    /// Seconds from 1970; the lowest where no date is known.
    let changed: Int64
    /// The last article that had come when it was seen last: itself, or one of after it.
    let came: Int
    /// In the order of later sights; 0 for what was seen once.
    let sight: Int

    static func < (a: Revision, b: Revision) -> Bool {
        if a.isExcerpt != b.isExcerpt { return a.isExcerpt }
        return (a.changed, a.came, a.sight, a.article) < (b.changed, b.came, b.sight, b.article)
    }
}
