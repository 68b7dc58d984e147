import Coverage
import SQLite

/// Writes `hashtags` with their words, and `hashtag_uses`; what is said of them goes to `HashtagFamilyRows`.
struct HashtagRows {
    private let connection: Connection
    private let findTag: Statement
    private let insertTag: Statement
    private let insertUse: Statement
    private let setDisplay: Statement
    private let forms: Statement
    private let setWords: Statement
    private let deleteWords: Statement
    private let articleTags: Statement
    private let deleteUses: Statement
    private let deleteUnused: Statement
    private let families: HashtagFamilyRows
    private let folding: Tokenizer
    /// Ids of the tags met in this run.
    private var ids: [String: Int64] = [:]
    /// Those that the current batch used.
    private var newlyUsed: Set<Int64> = []
    /// Those of which the current batch took uses away.
    private var bereft: Set<Int64> = []

    init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        findTag = try connection.prepare("SELECT id FROM hashtags WHERE tag = ?", isKept: true)
        insertTag = try connection.prepare("INSERT INTO hashtags (tag, display) VALUES (?, ?)", isKept: true)
        insertUse = try connection.prepare(
            """
            INSERT INTO hashtag_uses (hashtag_id, article_id, text, start, "end", run_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """, isKept: true)
        setDisplay = try connection.prepare(
            """
            UPDATE hashtags SET display = (
                SELECT substr(text, 2) FROM hashtag_uses WHERE hashtag_id = ?1
                GROUP BY text ORDER BY count(*) DESC, text LIMIT 1)
            WHERE id = ?1 AND EXISTS (SELECT 1 FROM hashtag_uses WHERE hashtag_id = ?1)
            """, isKept: true)
        forms = try connection.prepare(
            "SELECT substr(text, 2) FROM (SELECT DISTINCT text FROM hashtag_uses WHERE hashtag_id = ?) ORDER BY 1", isKept: true)
        setWords = try connection.prepare(
            """
            INSERT INTO hashtag_words (hashtag_id, words) VALUES (?, ?)
            ON CONFLICT (hashtag_id) DO UPDATE SET words = excluded.words
            """, isKept: true)
        deleteWords = try connection.prepare("DELETE FROM hashtag_words WHERE hashtag_id = ?", isKept: true)
        articleTags = try connection.prepare(
            """
            SELECT hashtag_id FROM hashtag_uses WHERE article_id = ?1 UNION SELECT hashtag_id FROM hashtag_glosses WHERE article_id = ?1
            UNION SELECT hashtag_id FROM hashtag_equivalents WHERE article_id = ?1
            UNION SELECT equivalent_id FROM hashtag_equivalents WHERE article_id = ?1
            """, isKept: true)
        deleteUses = try connection.prepare(
            "DELETE FROM hashtag_uses WHERE article_id = ? AND origin = 'machine'", isKept: true)
        deleteUnused = try connection.prepare(
            """
            DELETE FROM hashtags WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM hashtag_uses WHERE hashtag_id = ?1)
            AND NOT EXISTS (SELECT 1 FROM hashtag_glosses WHERE hashtag_id = ?1)
            AND NOT EXISTS (SELECT 1 FROM hashtag_equivalents WHERE hashtag_id = ?1 OR equivalent_id = ?1)
            """, isKept: true)
        families = try HashtagFamilyRows(connection)
        folding = try Tokenizer(["unicode61", "remove_diacritics", "2"], connection: connection)
    }

    /// Stores the hashtags of one article and what it says of them.
    mutating func insert(_ facts: Facts, at place: FactPlace) throws(SQLiteError) {
        for use in facts.hashtags {
            let id = try tagID(use.tag)
            try insertUse.bind(id, at: 1)
            try insertUse.bind(place.articleID, at: 2)
            try insertUse.bind(use.passage, at: 3)
            try insertUse.bind(place.runID, at: 6)
            try insertUse.run()
            newlyUsed.insert(id)
        }
        for equivalence in facts.equivalences {
            let (tag, equivalent) = (try tagID(equivalence.tag), try tagID(equivalence.equivalent))
            try families.insert(equivalence, tag: tag, equivalent: equivalent, at: place)
        }
        for gloss in facts.glosses { try families.insert(gloss, tag: try tagID(gloss.tag), at: place) }
        for campaign in facts.campaigns { try families.insert(campaign, at: place) }
    }

    /// Deletes what the machine found in one article.
    mutating func remove(from article: Int64) throws(SQLiteError) {
        try articleTags.bind(Int(article), at: 1)
        while try articleTags.step() { bereft.insert(Int64(articleTags.integer(0) ?? 0)) }
        articleTags.reset()
        try families.remove(from: article)
        try deleteUses.bind(Int(article), at: 1)
        try deleteUses.run()
    }

    /// After a batch: tags of which nothing is left go; each of the others shows the form that is used most, and the words that its forms are written together of.
    mutating func settle() throws(SQLiteError) {
        for id in bereft {
            for statement in [deleteUnused, deleteWords] {
                try statement.bind(id, at: 1)
                try statement.run()
            }
        }
        for id in newlyUsed.union(bereft) {
            try setDisplay.bind(id, at: 1)
            try setDisplay.run()
            try settleWords(of: id)
        }
        newlyUsed.removeAll(keepingCapacity: true)
        bereft.removeAll(keepingCapacity: true)
    }

    /// The form that divides most finely tells the words; of equals the alphabetically first, whatever came first.
    private func settleWords(of id: Int64) throws(SQLiteError) {
        try forms.bind(id, at: 1)
        var words: [String] = []
        while try forms.step() {
            let split = HashtagWords.split(forms.text(0) ?? "")
            if split.count > words.count { words = split }
        }
        forms.reset()
        guard words.count > 1 else { return }
        try setWords.bind(id, at: 1)
        try setWords.bind(folding.terms(of: words.joined(separator: " ")).joined(separator: " "), at: 2)
        try setWords.run()
    }

    private mutating func tagID(_ tag: String) throws(SQLiteError) -> Int64 {
        if let id = ids[tag] { return id }
        let id: Int64
        if let found = try existing(tag) { id = found } else { id = try newTag(tag) }
        ids[tag] = id
        return id
    }

    private func existing(_ tag: String) throws(SQLiteError) -> Int64? {
        try findTag.bind(tag, at: 1)
        defer { findTag.reset() }
        return try findTag.step() ? findTag.integer(0).map { Int64($0) } : nil
    }

    /// A tag shows itself until a use of it is settled.
    private func newTag(_ tag: String) throws(SQLiteError) -> Int64 {
        try insertTag.bind(tag, at: 1)
        try insertTag.bind(tag, at: 2)
        try insertTag.run()
        return connection.lastInsertedID
    }
}
