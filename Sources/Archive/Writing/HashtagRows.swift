import Coverage
import SQLite

/// Writes `hashtags` and `hashtag_uses`.
struct HashtagRows {
    private let connection: Connection
    private let findTag: Statement
    private let insertTag: Statement
    private let insertUse: Statement
    private let setDisplay: Statement
    /// Ids of the tags met in this run.
    private var ids: [String: Int64] = [:]
    /// Those that the current batch used.
    private var newlyUsed: Set<Int64> = []

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
            WHERE id = ?1
            """, isKept: true)
    }

    /// Stores the hashtags of one article.
    mutating func insert(_ uses: [HashtagUse], at place: FactPlace) throws(SQLiteError) {
        for use in uses {
            let id = try tagID(use)
            try insertUse.bind(id, at: 1)
            try insertUse.bind(place.articleID, at: 2)
            try insertUse.bind(use.passage, at: 3)
            try insertUse.bind(place.runID, at: 6)
            try insertUse.run()
            newlyUsed.insert(id)
        }
    }

    /// After a batch: each tag shows the form that is used most.
    mutating func settle() throws(SQLiteError) {
        for id in newlyUsed {
            try setDisplay.bind(id, at: 1)
            try setDisplay.run()
        }
        newlyUsed.removeAll(keepingCapacity: true)
    }

    private mutating func tagID(_ use: HashtagUse) throws(SQLiteError) -> Int64 {
        if let id = ids[use.tag] { return id }
        let id: Int64
        if let found = try existing(use.tag) { id = found } else { id = try newTag(use) }
        ids[use.tag] = id
        return id
    }

    private func existing(_ tag: String) throws(SQLiteError) -> Int64? {
        try findTag.bind(tag, at: 1)
        defer { findTag.reset() }
        return try findTag.step() ? findTag.integer(0).map { Int64($0) } : nil
    }

    private func newTag(_ use: HashtagUse) throws(SQLiteError) -> Int64 {
        try insertTag.bind(use.tag, at: 1)
        try insertTag.bind(String(use.passage.text.dropFirst()), at: 2)
        try insertTag.run()
        return connection.lastInsertedID
    }
}
