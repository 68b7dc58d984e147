import Coverage

/// A text file that is one document (`.txt`, `.md`), with YAML front matter or without.
struct PlainText: IteratorProtocol {
    private var outcome: ReadingOutcome?

    init(_ source: FormatSource, markup: ArticleText.Markup) {
        do {
            outcome = .document(try Self.document(source, markup))
        } catch {
            outcome = source.failure(error)
        }
    }

    mutating func next() -> ReadingOutcome? {
        defer { outcome = nil }
        return outcome
    }

    private static func document(_ source: FormatSource, _ markup: ArticleText.Markup) throws(ReadingFailure.Reason) -> Document {
        let bytes = source.stream.readAll()
        if let damage = source.stream.damage { throw damage }
        if bytes.contains(0) { throw .binary(kind: FileKind.binaryData) }
        let text = String(decoding: Charset.utf8(bytes), as: UTF8.self).composed
        let (members, rest) = try FrontMatter.split(text, isExpected: markup == .markdown)
        var mapper = RecordMapper(options: source.options)
        var article = ArticleText(rest, markup: markup)
        guard !article.body.isEmpty else { throw .empty }
        let document = try mapper.document(text: &article, frontMatter: members, source: source.path)
        return document
    }
}
