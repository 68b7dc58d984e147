import Archive
import Coverage
import Extracting
import Reading

/// The whole way of the data: files → documents → facts → rows.
public struct Ingestion {
    /// What came of it.
    public struct Summary: Equatable, Sendable {
        /// Articles that are new in the archive.
        public var added = 0
        /// Documents that were in before.
        public var known = 0
        /// Documents and files that could not be read or stored.
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

    /// Articles a transaction, and UTF-8 bytes of text after which it is full all the same.
    private static let transactionArticles = 1_024
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
        func store() throws {
            for (article, outcome) in zip(waiting, try writer.add(waiting)) {
                switch outcome {
                case .added: summary.added += 1
                case .known: summary.known += 1
                case .refused(let reason):
                    summary.failed += 1
                    watch(.refused(source: article.document.source, reason: reason))
                }
            }
            waiting.removeAll(keepingCapacity: true)
            bytes = 0
            watch(.progress(documents: summary.added + summary.known + summary.failed, bytesRead: bytesRead))
        }
        func take(_ batch: ArticleStream.Batch) throws {
            for failure in batch.failures {
                summary.failed += 1
                watch(.unreadable(failure))
            }
            for remark in batch.remarks { watch(.remark(remark)) }
            waiting += batch.articles
            bytes += batch.articles.reduce(0) { $0 + $1.document.body.utf8.count }
            bytesRead = batch.bytesRead
            if waiting.count >= Self.transactionArticles || bytes >= Self.transactionBytes { try store() }
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
