import Coverage
import Dispatch
import Extracting
import Reading

/// Collects what is read until it makes a batch, and extracts the facts of the batch's documents.
final class BatchMaker {
    /// What is being collected, beside its documents.
    var batch = ArticleStream.Batch()
    /// The answer that the documents come from, where they were fetched.
    var visit: WebVisit?
    private let extractor: Extractor
    private let giveBatch: (ArticleStream.Batch) throws -> Void
    private var documents: [Document] = []
    private var bytes = 0

    /// Documents a batch, and UTF-8 bytes of text after which a batch is full all the same.
    private static let batchDocuments = 128
    private static let batchBytes = 4 << 20

    init(extractor: Extractor, give: @escaping (ArticleStream.Batch) throws -> Void) {
        self.extractor = extractor
        giveBatch = give
    }

    func take(_ outcome: ReadingOutcome) throws {
        switch outcome {
        case .document(let document):
            documents.append(document)
            bytes += document.body.utf8.count
        case .failure(let failure):
            batch.failures.append(failure)
        case .remark(let remark):
            batch.remarks.append(remark)
        }
        if documents.count >= Self.batchDocuments || bytes >= Self.batchBytes { try give() }
    }

    /// Gives what there is, if anything.
    func flush() throws {
        if !documents.isEmpty || !batch.failures.isEmpty || !batch.remarks.isEmpty { try give() }
    }

    /// Gives what there is, be it nothing.
    func give() throws {
        batch.articles = extracted()
        batch.visit = visit
        let whole = batch
        batch = ArticleStream.Batch()
        batch.bytesRead = whole.bytesRead
        documents.removeAll(keepingCapacity: true)
        bytes = 0
        try giveBatch(whole)
    }

    /// Extraction is pure, so the documents of a batch are shared out among all cores but the writer's.
    private func extracted() -> [Article] {
        let workers = min(max(1, ProcessorCount.active - 1), documents.count)
        guard workers > 1 else { return documents.map { Article(document: $0, facts: extractor.facts(of: $0)) } }
        var facts = [Facts](repeating: Facts(), count: documents.count)
        facts.withUnsafeMutableBufferPointer { buffer in
            // Each worker writes places of its own only.
            nonisolated(unsafe) let places = buffer
            let (documents, extractor) = (documents, extractor)
            DispatchQueue.concurrentPerform(iterations: workers) { worker in
                for index in stride(from: worker, to: documents.count, by: workers) {
                    places[index] = extractor.facts(of: documents[index])
                }
            }
        }
        return zip(documents, facts).map { Article(document: $0, facts: $1) }
    }
}
