import Coverage

/// Formats by the media types (IANA) that servers send and that originals are kept with.
extension Format {
    /// The format that a media type promises; nil for one that promises nothing, such as `application/octet-stream`.
    ///
    /// - Parameter mediaType: in lower case, without parameters.
    init?(mediaType: String) {
        switch mediaType {
        case "text/html", "application/xhtml+xml": self = .webPage
        case "multipart/related", "application/x-mimearchive": self = .savedPage
        case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml": self = .feed
        case "application/feed+json", "application/json", "text/json": self = .jsonDocument
        case "application/jsonl", "application/x-ndjson", "application/ndjson", "application/jsonlines": self = .jsonLines
        case "text/csv", "text/tab-separated-values": self = .delimitedText
        case "text/markdown", "text/x-markdown": self = .markdown
        case "text/plain": self = .plainText
        case "message/rfc822": self = .mail
        case "application/mbox": self = .mailbox
        case "application/warc": self = .webArchive
        case "application/nitf+xml", "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml":
            self = .agencyNews
        default: return nil
        }
    }

    /// Under which a document is kept that is all that was sent; nil for formats that keep their documents' originals themselves.
    var mediaTypeOfWhole: String? {
        switch self {
        case .plainText: "text/plain"
        case .markdown: "text/markdown"
        case .jsonDocument: "application/json"
        case .jsonLines: "application/jsonl"
        case .delimitedText: "text/csv"
        case .feed, .webPage, .savedPage, .webArchive, .mail, .mailbox, .agencyNews: nil
        }
    }

    /// Whether the document's own address is where it was sent from, when it names none.
    var isAtItsAddress: Bool { self == .plainText || self == .markdown || self == .jsonDocument }
}

extension Original {
    /// What a server sent.
    ///
    /// - Parameter contentType: as it was sent: `text/html; charset="utf-8"`.
    public init(contentType: String?, address: String, bytes: [UInt8]) {
        let type = ParameterisedValue(contentType ?? "")
        self.init(mediaType: type.value, charset: type.parameters["charset"], address: address, bytes: bytes)
    }
}
