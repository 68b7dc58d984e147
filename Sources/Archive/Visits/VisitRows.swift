import Coverage
import SQLite

/// Writes `fetches` and `fetched_articles`: what is known of addresses that were fetched.
struct VisitRows {
    private let upsert: Statement
    private let forgetArticles: Statement
    private let insertArticle: Statement
    private let check: Statement
    private let seeArticles: Statement
    private let countArticles: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        upsert = try connection.prepare(
            """
            INSERT INTO fetches (address, final_address, etag, last_modified, fetched_at, checked_at)
            VALUES (?1, ?2, ?3, ?4, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
            ON CONFLICT (address) DO UPDATE
            SET final_address = excluded.final_address, etag = excluded.etag, last_modified = excluded.last_modified,
                fetched_at = excluded.fetched_at, checked_at = excluded.checked_at
            """, isKept: true)
        forgetArticles = try connection.prepare("DELETE FROM fetched_articles WHERE address = ?", isKept: true)
        insertArticle = try connection.prepare(
            "INSERT OR IGNORE INTO fetched_articles (address, article_id) VALUES (?, ?)", isKept: true)
        check = try connection.prepare(
            "UPDATE fetches SET checked_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE address = ?", isKept: true)
        seeArticles = try connection.prepare(
            """
            UPDATE editions SET last_seen = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
            WHERE article_id IN (SELECT article_id FROM fetched_articles WHERE address = ?)
            """, isKept: true)
        countArticles = try connection.prepare("SELECT count(*) FROM fetched_articles WHERE address = ?", isKept: true)
    }

    /// - Returns: how many articles the address gave, now or before.
    func record(_ visit: WebVisit, articles: [Int64]) throws(SQLiteError) -> Int {
        if visit.isUnchanged {
            for statement in [check, seeArticles] { try run(statement, visit.address) }
        } else {
            try upsert.bind(visit.address, at: 1)
            try upsert.bind(visit.finalAddress, at: 2)
            try upsert.bind(visit.validators.etag, at: 3)
            try upsert.bind(visit.validators.lastModified, at: 4)
            try upsert.run()
            try run(forgetArticles, visit.address)
            for article in articles {
                try insertArticle.bind(visit.address, at: 1)
                try insertArticle.bind(Int(article), at: 2)
                try insertArticle.run()
            }
        }
        try countArticles.bind(visit.address, at: 1)
        defer { countArticles.reset() }
        return try countArticles.step() ? countArticles.integer(0) ?? 0 : 0
    }

    private func run(_ statement: Statement, _ address: String) throws(SQLiteError) {
        try statement.bind(address, at: 1)
        try statement.run()
    }
}

extension Archive {
    /// The last visits of those addresses of which the server said how to know the answer again, by the address as it was asked for.
    ///
    /// - Throws: `ArchiveError`.
    public func visits(of addresses: [String]) throws -> [String: WebVisit] {
        do {
            let find = try connection.prepare(
                """
                SELECT final_address, etag, last_modified FROM fetches
                WHERE address = ? AND (etag IS NOT NULL OR last_modified IS NOT NULL)
                """)
            var visits: [String: WebVisit] = [:]
            for address in addresses {
                try find.bind(address, at: 1)
                if try find.step(), let finalAddress = find.text(0) {
                    visits[address] = WebVisit(
                        address: address, finalAddress: finalAddress,
                        validators: Validators(etag: find.text(1), lastModified: find.text(2)))
                }
                find.reset()
            }
            return visits
        } catch {
            throw ArchiveError(error, path: path)
        }
    }
}
