import Coverage
import SQLite

/// Writes `accounts` and `account_mentions`.
struct AccountRows {
    private let connection: Connection
    private let findAccount: Statement
    private let insertAccount: Statement
    private let insertMention: Statement
    private let setDisplay: Statement
    private let namedAccounts: Statement
    private let deleteMentions: Statement
    private let deleteUnnamed: Statement
    /// Ids of the accounts met in this run.
    private var ids: [String: Int64] = [:]
    /// Those that the current batch named.
    private var newlyNamed: Set<Int64> = []

    init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        findAccount = try connection.prepare("SELECT id FROM accounts WHERE name = ?", isKept: true)
        insertAccount = try connection.prepare("INSERT INTO accounts (name, display) VALUES (?, ?)", isKept: true)
        insertMention = try connection.prepare(
            """
            INSERT INTO account_mentions (account_id, article_id, text, start, "end", run_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """, isKept: true)
        setDisplay = try connection.prepare(
            """
            UPDATE accounts SET display = (
                SELECT substr(text, 2) FROM account_mentions WHERE account_id = ?1
                GROUP BY text ORDER BY count(*) DESC, text LIMIT 1)
            WHERE id = ?1 AND EXISTS (SELECT 1 FROM account_mentions WHERE account_id = ?1)
            """, isKept: true)
        namedAccounts = try connection.prepare("SELECT account_id FROM account_mentions WHERE article_id = ?", isKept: true)
        deleteMentions = try connection.prepare(
            "DELETE FROM account_mentions WHERE article_id = ? AND origin = 'machine'", isKept: true)
        deleteUnnamed = try connection.prepare(
            "DELETE FROM accounts WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM account_mentions WHERE account_id = ?1)",
            isKept: true)
    }

    /// Stores the mentions of accounts in one article.
    mutating func insert(_ mentions: [AccountMention], at place: FactPlace) throws(SQLiteError) {
        for mention in mentions {
            let id = try accountID(mention.account)
            try insertMention.bind(id, at: 1)
            try insertMention.bind(place.articleID, at: 2)
            try insertMention.bind(mention.passage, at: 3)
            try insertMention.bind(place.runID, at: 6)
            try insertMention.run()
            newlyNamed.insert(id)
        }
    }

    /// Deletes what the machine found in one article.
    mutating func remove(from article: Int64) throws(SQLiteError) {
        try namedAccounts.bind(Int(article), at: 1)
        while try namedAccounts.step() { newlyNamed.insert(Int64(namedAccounts.integer(0) ?? 0)) }
        namedAccounts.reset()
        try deleteMentions.bind(Int(article), at: 1)
        try deleteMentions.run()
    }

    /// After a batch: each account that is still named shows the form that is used most.
    mutating func settle() throws(SQLiteError) {
        for id in newlyNamed {
            for statement in [deleteUnnamed, setDisplay] {
                try statement.bind(id, at: 1)
                try statement.run()
            }
        }
        newlyNamed.removeAll(keepingCapacity: true)
    }

    private mutating func accountID(_ name: String) throws(SQLiteError) -> Int64 {
        if let id = ids[name] { return id }
        let id: Int64
        if let found = try existing(name) {
            id = found
        } else {
            try insertAccount.bind(name, at: 1)
            try insertAccount.bind(name, at: 2)
            try insertAccount.run()
            id = connection.lastInsertedID
        }
        ids[name] = id
        return id
    }

    private func existing(_ name: String) throws(SQLiteError) -> Int64? {
        try findAccount.bind(name, at: 1)
        defer { findAccount.reset() }
        return try findAccount.step() ? findAccount.integer(0).map { Int64($0) } : nil
    }
}
