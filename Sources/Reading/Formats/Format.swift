/// The formats that have a reader, one file each. A new format is a case here, its name and signature in `FileKind`, and an
/// iterator of its own.
enum Format: Equatable {
    case plainText
    case markdown
    case jsonLines
    case jsonDocument
    case delimitedText
    case feed
    case webPage
    case savedPage
    case webArchive
    case mail
    case mailbox
    case agencyNews

    /// Whether it is read line by line, so that one bad line costs no other.
    var isLines: Bool { self == .jsonLines || self == .delimitedText }

    /// An iterator over the documents and failures of `source`, which is read as it advances.
    ///
    /// - Throws: why nothing of a file that is read whole can be used.
    func documents(in source: FormatSource) throws(ReadingFailure.Reason) -> any IteratorProtocol<ReadingOutcome> {
        switch self {
        case .plainText: try PlainText(source, markup: .plain)
        case .markdown: try PlainText(source, markup: .markdown)
        case .jsonLines: JSONLines(source)
        case .jsonDocument: try JSONDocument(source)
        case .delimitedText: DelimitedText(source)
        case .feed: try FeedFile(source)
        case .webPage: try WebPage(source)
        case .savedPage: try SavedPage(source)
        case .webArchive: WebArchive(source)
        case .mail: try MailFile(source)
        case .mailbox: Mailbox(source)
        case .agencyNews: try AgencyFile(source)
        }
    }
}

/// What a format's reader gets: the bytes, the path to name them by, and the user's options.
struct FormatSource {
    let stream: ByteStream
    let path: String
    let options: ReadingOptions
    /// The charset that the transfer named, and where it came from: nil for a file.
    var charset: String?
    var address: String?

    func remark(_ content: ReadingRemark.Content) -> ReadingOutcome {
        .remark(ReadingRemark(source: path, content: content))
    }

    func failure(_ reason: ReadingFailure.Reason, at place: String? = nil) -> ReadingOutcome {
        .failure(ReadingFailure(source: path, place: place, reason: reason))
    }
}
