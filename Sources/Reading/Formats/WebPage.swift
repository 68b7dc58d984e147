import Coverage

/// A saved web page (`.html`, `.htm`, `.xhtml`), which is one document.
struct WebPage: IteratorProtocol {
    private var outcomes: ArraySlice<ReadingOutcome>

    init(_ source: FormatSource) throws(ReadingFailure.Reason) {
        let bytes = try source.stream.readWhole()
        if let damage = source.stream.damage { throw damage.ofWholeFile }
        let page = try PageReader.reading(
            of: PageSource(
                bytes: bytes, charset: source.charset, address: source.address, path: source.path, options: source.options))
        outcomes = [.document(page.document)] + (page.remark.map { [.remark($0)] } ?? [])
    }

    mutating func next() -> ReadingOutcome? { outcomes.popFirst() }
}
