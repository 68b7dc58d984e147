import Coverage
import Dispatch
import Extracting
import Reading

/// Reads files and extracts facts on threads of its own, and hands the articles over in the order of the files.
public struct ArticleStream: Sendable {
    /// Some consecutive documents, read and extracted.
    public struct Batch: Sendable {
        public var articles: [Article] = []
        /// What could not be read among them.
        public var failures: [ReadingFailure] = []
        /// What is to be said about files that ended among them.
        public var remarks: [ReadingRemark] = []
        /// Bytes of all files that were read so far, as they lie on the disk.
        public var bytesRead = 0
    }

    private let files: [SourceFile]
    private let reader: DocumentReader
    private let extractor: Extractor

    public init(files: [SourceFile], reader: DocumentReader, extractor: Extractor) {
        self.files = files
        self.reader = reader
        self.extractor = extractor
    }

    /// Documents a batch, and UTF-8 bytes of text after which a batch is full all the same.
    private static let batchDocuments = 128
    private static let batchBytes = 4 << 20
    /// Batches that may wait for the one who takes them: enough to keep both sides busy, few enough to stay small.
    private static let waitingBatches = 4

    private struct NobodyListens: Error {}

    /// Calls `take` with every batch, on the calling thread, while the next ones are being made.
    public func forEachBatch(_ take: (Batch) throws -> Void) throws {
        let queue = BoundedQueue<Batch>(capacity: Self.waitingBatches)
        let producer = DispatchQueue(label: "verbatim.reading")
        producer.async {
            try? produce { batch in
                guard queue.give(batch) else { throw NobodyListens() }
            }
            _ = queue.give(nil)
        }
        defer { queue.cancel() }
        while let batch = queue.take() { try take(batch) }
    }

    private func produce(_ give: (Batch) throws -> Void) throws {
        var documents: [Document] = []
        var batch = Batch()
        var bytes = 0
        var bytesBefore = 0
        func flush() throws {
            batch.articles = extracted(documents)
            try give(batch)
            batch = Batch()
            documents.removeAll(keepingCapacity: true)
            bytes = 0
        }
        for file in files {
            try reader.read(file) { outcome, bytesRead in
                switch outcome {
                case .document(let document):
                    documents.append(document)
                    bytes += document.body.utf8.count
                case .failure(let failure):
                    batch.failures.append(failure)
                case .remark(let remark):
                    batch.remarks.append(remark)
                }
                batch.bytesRead = bytesBefore + bytesRead
                if documents.count >= Self.batchDocuments || bytes >= Self.batchBytes { try flush() }
            }
            bytesBefore += file.byteCount
            batch.bytesRead = bytesBefore
        }
        if !documents.isEmpty || !batch.failures.isEmpty || !batch.remarks.isEmpty { try flush() }
    }

    /// Extraction is pure, so the documents of a batch are shared out among all cores but the writer's.
    private func extracted(_ documents: [Document]) -> [Article] {
        let workers = min(max(1, ProcessorCount.active - 1), documents.count)
        guard workers > 1 else { return documents.map { Article(document: $0, facts: extractor.facts(of: $0)) } }
        var facts = [Facts](repeating: Facts(), count: documents.count)
        facts.withUnsafeMutableBufferPointer { buffer in
            // Each worker writes places of its own only.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: workers) { worker in
                for index in stride(from: worker, to: documents.count, by: workers) {
                    places[index] = extractor.facts(of: documents[index])
                }
            }
        }
        return zip(documents, facts).map { Article(document: $0, facts: $1) }
    }
}
