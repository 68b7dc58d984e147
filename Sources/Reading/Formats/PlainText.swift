import Coverage

/// A text file that is one document (`.txt`, `.md`), with YAML front matter or without.
struct PlainText: IteratorProtocol {
    private var outcomes: ArraySlice<ReadingOutcome>

    init(_ source: FormatSource, markup: ArticleText.Markup) throws(ReadingFailure.Reason) {
        let (text, nuls) = try Self.text(source)
        let (members, rest) = try FrontMatter.split(text, isExpected: markup == .markdown)
        var mapper = RecordMapper(options: source.options)
        var article = ArticleText(rest, markup: markup)
        guard !article.body.isEmpty else { throw .empty }
        let document = try mapper.document(text: &article, frontMatter: members, source: source.path)
        outcomes = [.document(document)] + mapper.remarks(on: source.path, isCollection: false)
        if nuls > 0 { outcomes.append(source.remark(.nulBytes(nuls))) }
        if members.isEmpty, FrontMatter.isOpen(text) { outcomes.append(source.remark(.openFrontMatter)) }
    }

    mutating func next() -> ReadingOutcome? { outcomes.popFirst() }

    /// The file's text in NFC, and how many NULs were left out of it. The bytes and each form of the text are let go as soon as the next one is there.
    private static func text(_ source: FormatSource) throws(ReadingFailure.Reason) -> (text: String, nuls: Int) {
        var bytes = try source.stream.readWhole()
        if let damage = source.stream.damage { throw damage.ofWholeFile }
        let count = bytes.count
        if bytes.contains(0) {
            guard FileKind.isTextWithNULs(bytes) else { throw .binary(kind: FileKind.binaryData) }
            bytes.removeAll { $0 == 0 }
        }
        let text = String(decoding: Charset.utf8(bytes, declared: source.charset), as: UTF8.self).composed
        return (text, count - bytes.count)
    }
}
