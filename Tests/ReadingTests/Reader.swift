import Coverage

@testable import Reading

/// What `DocumentReader` makes of bytes that are called `name`.
func read(_ bytes: [UInt8], as name: String, options: ReadingOptions = .init(), chunkSize: Int = 1 << 17) -> [ReadingOutcome] {
    var outcomes: [ReadingOutcome] = []
    guard let stream = try? ByteStream(bytes, chunkSize: chunkSize) else { return [] }
    DocumentReader(options: options).read(stream, named: name) { outcome, _ in outcomes.append(outcome) }
    return outcomes
}

func read(_ text: String, as name: String, options: ReadingOptions = .init(), chunkSize: Int = 1 << 17) -> [ReadingOutcome] {
    read(Array(text.utf8), as: name, options: options, chunkSize: chunkSize)
}

extension [ReadingOutcome] {
    var documents: [Document] { compactMap { if case .document(let document) = $0 { document } else { nil } } }
    var remarks: [ReadingRemark] { compactMap { if case .remark(let remark) = $0 { remark } else { nil } } }
    var failures: [ReadingFailure] { compactMap { if case .failure(let failure) = $0 { failure } else { nil } } }
}
