import Coverage
import Dispatch
import Extracting
import Fetching
import Reading

/// Reads files and addresses and extracts facts on threads of its own, and hands the articles over: those of files in the files' order,
/// then those of addresses as their servers answer.
public struct ArticleStream: Sendable {
    /// Some consecutive documents, read and extracted.
    public struct Batch: Sendable {
        public var articles: [Article] = []
        /// What could not be read among them.
        public var failures: [ReadingFailure] = []
        /// Addresses that gave no page.
        public var unfetched: [FetchFailure] = []
        /// What is to be said about files that ended among them.
        public var remarks: [ReadingRemark] = []
        /// Bytes of all files that were read so far, as they lie on the disk.
        public var bytesRead = 0
        /// The answer that all of these articles come from, where they were fetched.
        public var visit: WebVisit?
        /// Whether they are the last ones of that answer.
        public var endsVisit = false
        /// Whether the next ones are waiting.
        public var isFollowed = false
    }

    private let files: [SourceFile]
    private let fetcher: Fetcher?
    private let reader: DocumentReader
    private let extractor: Extractor

    public init(files: [SourceFile], fetcher: Fetcher? = nil, reader: DocumentReader, extractor: Extractor) {
        self.files = files
        self.fetcher = fetcher
        self.reader = reader
        self.extractor = extractor
    }

    /// Batches that may wait for the one who takes them: two transactions' worth, so that neither side waits for the other.
    private static let waitingBatches = 8

    private struct NobodyListens: Error {}

    /// Calls `take` with every batch, on the calling thread, while the next ones are being made. While addresses keep it waiting, empty
    /// batches come several times a second, so that the one who takes them can say that it is enough.
    public func forEachBatch(_ take: (Batch) throws -> Void) throws {
        let queue = BoundedQueue<Batch>(capacity: Self.waitingBatches)
        let producer = DispatchQueue(label: "verbatim.reading")
        producer.async {
            let maker = BatchMaker(extractor: extractor) { batch in
                guard queue.give(batch) else { throw NobodyListens() }
            }
            do {
                try read(into: maker)
                try fetch(into: maker)
            } catch {
                // Nobody wants the rest.
            }
            _ = queue.give(nil)
        }
        defer { queue.cancel() }
        while var batch = queue.take() {
            batch.isFollowed = !queue.isEmpty
            try take(batch)
        }
    }

    private func read(into maker: BatchMaker) throws {
        var bytesBefore = 0
        for file in files {
            try reader.read(file) { outcome, bytesRead in
                maker.batch.bytesRead = bytesBefore + bytesRead
                try maker.take(outcome)
            }
            bytesBefore += file.byteCount
            maker.batch.bytesRead = bytesBefore
        }
        try maker.flush()
    }

    private func fetch(into maker: BatchMaker) throws {
        try fetcher?.run(
            idle: { try maker.give() },
            receive: { outcome in
                switch outcome {
                case .failure(let failure): maker.batch.unfetched.append(failure)
                case .unchanged(let visit):
                    maker.visit = visit
                    maker.batch.endsVisit = true
                case .page(let page): try read(page, into: maker)
                }
                try maker.give()
                maker.visit = nil
            })
    }

    private func read(_ page: FetchedPage, into maker: BatchMaker) throws {
        var visit = page.visit
        let sent = Original(contentType: page.contentType, address: visit.finalAddress, bytes: page.bytes)
        let outcomes = reader.read(sent: sent, named: visit.address)
        // What could not be read must be sent again, when a better reader asks.
        if outcomes.contains(where: \.isFailure) { visit.validators = Validators() }
        maker.visit = visit
        for outcome in outcomes { try maker.take(outcome) }
        maker.batch.endsVisit = true
    }
}

extension ReadingOutcome {
    fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
