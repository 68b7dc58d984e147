/// The formats that have a reader, one file each. A new format is a case here, its name and signature in `FileKind`, and an
/// iterator of its own.
enum Format: Equatable {
    case plainText
    case markdown
    case jsonLines
    case jsonDocument
    case delimitedText

    /// An iterator over the documents and failures of `source`, which is read as it advances.
    func documents(in source: FormatSource) -> any IteratorProtocol<ReadingOutcome> {
        switch self {
        case .plainText: PlainText(source, markup: .plain)
        case .markdown: PlainText(source, markup: .markdown)
        case .jsonLines: JSONLines(source)
        case .jsonDocument: JSONDocument(source)
        case .delimitedText: DelimitedText(source)
        }
    }
}

/// What a format's reader gets: the bytes, the path to name them by, and the user's options.
struct FormatSource {
    let stream: ByteStream
    let path: String
    let options: ReadingOptions

    func failure(_ reason: ReadingFailure.Reason, at place: String? = nil) -> ReadingOutcome {
        .failure(ReadingFailure(source: path, place: place, reason: reason))
    }
}
