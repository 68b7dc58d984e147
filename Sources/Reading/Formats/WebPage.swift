import Coverage

/// A saved web page (`.html`, `.htm`, `.xhtml`), which is one document.
struct WebPage: IteratorProtocol {
    private var outcome: ReadingOutcome?

    init(_ source: FormatSource) throws(ReadingFailure.Reason) {
        let bytes = try source.stream.readWhole()
        if let damage = source.stream.damage { throw damage.ofWholeFile }
        let document = try PageReader.document(
            of: PageSource(
                bytes: bytes, charset: source.charset, address: source.address, path: source.path, options: source.options))
        outcome = .document(document)
    }

    mutating func next() -> ReadingOutcome? {
        defer { outcome = nil }
        return outcome
    }
}
