import Coverage
import Glibc
import SQLite

/// Writes articles and their facts, a batch in one transaction.
///
/// One writer an archive: it keeps statements prepared and remembers the ids of outlets, people and hashtags.
public final class ArchiveWriter {
    /// What became of one article.
    public enum Outcome: Equatable, Sendable {
        /// It is in, under this id.
        case added(id: Int64)
        /// The same document was in before, under this id; only when it was seen last is told anew, and so which revision is the newest.
        case known(id: Int64)
        /// It could not be stored; the reason is a sentence.
        case refused(reason: String)
    }

    let archive: Archive
    let run: ExtractionRun
    var rows: Rows

    /// The statements and memories of every kind of row.
    struct Rows {
        var articles: ArticleRows
        var originals: OriginalRows
        var people: PeopleRows
        var quotes: QuoteRows
        var hashtags: HashtagRows
        var accounts: AccountRows
        var reactions: ReactionRows
        var words: WordRows
        var comparison: Comparison
        var utterances: Utterances
        var visits: VisitRows
        var index: FullTextIndex

        init(_ connection: Connection) throws {
            articles = try ArticleRows(connection)
            originals = try OriginalRows(connection)
            people = try PeopleRows(connection)
            quotes = try QuoteRows(connection)
            hashtags = try HashtagRows(connection)
            accounts = try AccountRows(connection)
            reactions = try ReactionRows(connection)
            words = try WordRows(connection)
            comparison = try Comparison(connection)
            utterances = try Utterances(connection)
            visits = try VisitRows(connection)
            index = try FullTextIndex(connection)
        }
    }

    /// - Parameters:
    ///   - program: the version of the program.
    ///   - method: the version of the rules or models that found the facts.
    /// - Throws: `ArchiveError` where tables are missing.
    public init(_ archive: Archive, program: String, method: String) throws {
        self.archive = archive
        run = ExtractionRun(program: program, method: method)
        do {
            rows = try Rows(archive.connection)
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    /// Stores `articles`, all in one transaction. An article that cannot be stored loses only itself.
    ///
    /// - Returns: what became of each, in order.
    /// - Throws: `ArchiveError` where the archive itself cannot be written to; then none of the batch is in.
    public func add(_ articles: [Article]) throws -> [Outcome] {
        do {
            return try write(articles)
        } catch let error as SQLiteError where error.concernsOneRow {
            guard articles.count > 1 else { return [.refused(reason: reason(error))] }
            return try articles.flatMap { try add([$0]) }
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    /// Why an article is not stored, as a sentence.
    func reason(_ error: SQLiteError) -> String {
        error.isMismatchOfRows ? ArchiveError(error, path: archive.path).description : error.message
    }

    /// Articles of an older archive that are compared with each batch, so that even a small one leads to an end: some 10 ms.
    private static let leastWorkedOff = 64

    /// So many articles come back to the same pages of the indexes often enough for a large page cache to pay. Fewer do not: in one of 2 MB
    /// its memory is used again, where a large one asks the kernel for more with every page.
    private static let largeCacheArticles = 32
    private var cache = PageCache.large

    private enum PageCache: String {
        case small = "PRAGMA cache_size = -2048"
        case large = "PRAGMA cache_size = -65536"
    }

    private func fitCache(to articles: Int) throws {
        let wanted = articles < Self.largeCacheArticles ? PageCache.small : .large
        guard wanted != cache else { return }
        try archive.connection.execute(wanted.rawValue)
        cache = wanted
    }

    private func write(_ articles: [Article]) throws -> [Outcome] {
        try fitCache(to: articles.count)
        do {
            return try archive.connection.transaction {
                try rows.index.begin()
                let outcomes = try articles.map(write)
                try settle(atLeast: articles.count)
                return outcomes
            }
        } catch {
            forget()
            throw error
        }
    }

    /// Brings up to date what depends on more than the articles of a batch, and the full-text index.
    ///
    /// - Parameter count: articles of an older archive that are compared with the others.
    func settle(atLeast count: Int) throws {
        try rows.hashtags.settle()
        try rows.accounts.settle()
        try rows.words.settle()
        _ = try rows.comparison.workOff(atMost: max(Self.leastWorkedOff, count))
        try rows.comparison.settle()
        // Settling people and utterances deletes and adds names and parts of quotes: what is deleted must be in the index before, what is
        // added comes after.
        try rows.index.feed()
        try rows.index.begin()
        try rows.people.settle()
        _ = try rows.utterances.workOff(atMost: max(Self.leastWorkedOff, count))
        try rows.utterances.settle()
        try rows.index.feed()
    }

    /// After a rollback: forgets what was remembered of rows that may be gone.
    func forget() {
        run.forget()
        if let fresh = try? Rows(archive.connection) { rows = fresh }
    }

    private func write(_ article: Article) throws -> Outcome {
        let (id, isNew) = try rows.articles.insert(article.document)
        guard isNew else {
            try rows.comparison.see(article.document, id: id)
            return .known(id: id)
        }
        let runID = try run.id(archive.connection)
        try rows.articles.setRun(runID, of: id)
        try rows.originals.insert(article.document, id: id)
        try insertFacts(of: article, at: FactPlace(articleID: id, runID: runID))
        rows.words.collect(article.document)
        try rows.comparison.add(article.document, id: id)
        try rows.utterances.add(id)
        return .added(id: id)
    }

    func insertFacts(of article: Article, at place: FactPlace) throws {
        let people = try rows.people.insert(article.facts.people, at: place)
        let quotes = try rows.quotes.insert(article.facts.quotes, people: people, at: place)
        try rows.hashtags.insert(article.facts, at: place)
        try rows.accounts.insert(article.facts.accounts, at: place)
        try rows.reactions.insert(article.facts.reactions, people: people, quotes: quotes, at: place)
    }

    /// Remembers that an address was fetched, and which articles it gave.
    ///
    /// - Parameter articles: of an unchanged one none; those that it gave before are seen again.
    /// - Returns: how many articles it gave, now or before.
    /// - Throws: `ArchiveError` where the archive cannot be written to.
    public func record(_ visit: WebVisit, articles: [Int64]) throws -> Int {
        do {
            return try archive.connection.transaction { try rows.visits.record(visit, articles: articles) }
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    /// Leaves the file tidy: the planner's statistics are fresh and the write-ahead log is folded into the file.
    ///
    /// - Throws: `ArchiveError`; `.vanished` when somebody deleted the file meanwhile.
    public func finish() throws {
        guard access(archive.path, F_OK) == 0 else { throw ArchiveError.vanished(path: archive.path) }
        do {
            try archive.connection.execute("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
        } catch  where error.isBusy {
            // A reader is still looking; the log stays until the next writer folds it in.
        } catch {
            throw ArchiveError(error, path: archive.path)
        }
    }
}

/// Where a fact was found and by which run.
struct FactPlace {
    let articleID: Int64
    let runID: Int64
}

extension SQLiteError {
    /// Whether another row may still go in.
    var concernsOneRow: Bool {
        // SQLITE_TOOBIG, SQLITE_CONSTRAINT, SQLITE_MISMATCH
        [18, 19, 20].contains(primaryCode)
    }
}
