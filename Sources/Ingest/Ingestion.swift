import Archive
import Coverage
import Extracting
import Fetching
import Reading

/// The whole way of the data: files and addresses → documents → facts → rows.
public struct Ingestion {
    /// What came of it.
    public struct Summary: Equatable, Sendable {
        /// Articles that are new in the archive.
        public var added = 0
        /// Documents that were in before.
        public var known = 0
        /// Documents, files and addresses that could not be read, fetched or stored.
        public var failed = 0
        /// Whether it was stopped before the end; what is counted is in.
        public var isInterrupted = false
        public init() {}
    }

    /// What the one who watches is told.
    public enum Event: Sendable {
        /// So many documents are done, and so many bytes of the files are read.
        case progress(documents: Int, bytesRead: Int)
        /// A document could not be read; it is named with its reason and its remedy.
        case unreadable(ReadingFailure)
        /// An address gave no page; it is named with its reason and its remedy.
        case unfetched(FetchFailure)
        /// Something about a file that was read to its end.
        case remark(ReadingRemark)
        /// A document was read but could not be stored.
        case refused(source: String, reason: String)
    }

    private let stream: ArticleStream
    private let writer: ArchiveWriter

    public init(stream: ArticleStream, writer: ArchiveWriter) {
        self.stream = stream
        self.writer = writer
    }

    /// Articles a transaction at most, and UTF-8 bytes of text after which it is full all the same.
    private static let transactionArticles = 512
    /// So many are worth a transaction to a writer that has caught up: each rewrites pages of the indexes.
    private static let leastTransactionArticles = 256
    private static let transactionBytes = 16 << 20

    private struct Interruption: Error {}

    /// Stores every document that the stream delivers.
    ///
    /// - Parameters:
    ///   - isWanted: asked after every batch; when it says no, what was delivered so far is stored and the rest is left.
    ///   - watch: told what happens.
    /// - Throws: `ArchiveError` where the archive cannot be written to; what was stored before stays.
    public func run(while isWanted: () -> Bool = { true }, watch: (Event) -> Void) throws -> Summary {
        var summary = Summary()
        var waiting: [Article] = []
        var bytes = 0
        var bytesRead = 0
        var visited = Visited()
        func store() throws {
            let outcomes = try writer.add(waiting)
            for (article, outcome) in zip(waiting, outcomes) {
                if case .refused(let reason) = outcome { watch(.refused(source: article.document.source, reason: reason)) }
            }
            summary.count(outcomes)
            visited.take(outcomes)
            waiting.removeAll(keepingCapacity: true)
            bytes = 0
            watch(.progress(documents: summary.added + summary.known + summary.failed, bytesRead: bytesRead))
        }
        func take(_ batch: ArticleStream.Batch) throws {
            summary.failed += batch.failures.count + batch.unfetched.count
            for failure in batch.failures { watch(.unreadable(failure)) }
            for failure in batch.unfetched { watch(.unfetched(failure)) }
            for remark in batch.remarks { watch(.remark(remark)) }
            // What was fetched took its time, and is stored as it comes; what waits comes from files.
            if batch.visit != nil, !waiting.isEmpty {
                try store()
                visited = Visited()
            }
            waiting += batch.articles
            bytes += batch.articles.reduce(0) { $0 + $1.document.body.utf8.count }
            bytesRead = batch.bytesRead
            let isFull = waiting.count >= Self.transactionArticles || bytes >= Self.transactionBytes
            // Who has caught up need not wait for a transaction to fill.
            let isWorthIt = waiting.count >= Self.leastTransactionArticles && !batch.isFollowed
            if isFull || isWorthIt || !waiting.isEmpty && batch.visit != nil { try store() }
            if batch.endsVisit, let visit = batch.visit {
                let articles = try writer.record(visited.whole(visit), articles: visited.ids)
                if visit.isUnchanged { summary.known += articles }
            }
            if batch.endsVisit || batch.visit == nil { visited = Visited() }
            guard isWanted() else { throw Interruption() }
        }
        do {
            try stream.forEachBatch(take)
        } catch is Interruption {
            summary.isInterrupted = true
        }
        if !waiting.isEmpty { try store() }
        try writer.finish()
        return summary
    }
}

extension Ingestion.Summary {
    fileprivate mutating func count(_ outcomes: [ArchiveWriter.Outcome]) {
        for outcome in outcomes {
            switch outcome {
            case .added: added += 1
            case .known: known += 1
            case .refused: failed += 1
            }
        }
    }
}

/// What became of the articles of one answer.
private struct Visited {
    private(set) var ids: [Int64] = []
    private var isWhole = true

    mutating func take(_ outcomes: [ArchiveWriter.Outcome]) {
        for outcome in outcomes {
            switch outcome {
            case .added(let id), .known(let id): ids.append(id)
            case .refused: isWhole = false
            }
        }
    }

    /// The visit as it is remembered: what is not all here must be sent again.
    func whole(_ visit: WebVisit) -> WebVisit {
        var visit = visit
        if !isWhole { visit.validators = Validators() }
        return visit
    }
}
