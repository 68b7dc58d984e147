/// What a reader made of one piece of coverage: the words and what is known about them, before any extraction.
public struct Document: Sendable, Equatable {
    /// The file, line or address it was read from, as given: `coverage/a.txt`, `coverage/b.jsonl:17`.
    public var source: String
    /// The headline, without the body.
    public var title: String?
    /// NFC text, one paragraph a line, an empty line between paragraphs; never empty.
    public var body: String
    /// The outlet as the document or the user names it.
    public var outlet: String?
    /// The outlet's host, without `www.`.
    public var domain: String?
    /// Where the outlet is at home: two letters of ISO 3166-1; nil when unknown.
    public var outletCountry: String?
    /// What the outlet mostly writes: BCP 47 tag; nil when unknown.
    public var outletLanguage: String?
    /// The authors' names, one each.
    public var authors: [String] = []
    /// The authors as printed.
    public var byline: String?
    public var published: Timestamp?
    public var modified: Timestamp?
    public var url: String?
    /// BCP 47 tag.
    public var language: String?
    /// `PARIS (Reuters, AFP) -` at the begin of the body, which keeps it.
    public var dateline: Dateline?
    /// Fields that have no place of their own, as a JSON object with sorted keys.
    public var extra: String?
    /// Whether the body is only the summary that a feed gave.
    public var isExcerpt = false
    /// Passages that are not the article's own running text, in order.
    public var blocks: [Block] = []
    /// What a page sets apart as the words of somebody else, in order; spans in the body. Only for extraction, so nobody stores it.
    public var blockQuotations: [Span] = []
    /// The bytes it was read from, where the body cannot be had again from the fields: pages, mail, feeds.
    public var original: Original?

    public init(source: String, title: String? = nil, body: String) {
        self.source = source
        self.title = title
        self.body = body
    }
}

/// The line that says where, and by whom, a report was filed. It stands at the begin of the body.
public struct Dateline: Sendable, Equatable {
    /// The place as printed: `PARIS`, `NEW YORK`.
    public var place: String?
    /// The agencies named: `Reuters`, `AFP`.
    public var agencies: [String]
    /// From the body's begin to the first word after the dash, in code points.
    public var span: Span

    public init(place: String?, agencies: [String], span: Span) {
        self.place = place
        self.agencies = agencies
        self.span = span
    }
}

/// A passage beside the article's own words: in the body, or, as captions are, next to it.
public struct Block: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Below a picture or video; not in the body.
        case caption
        /// A post of a social network that the page shows.
        case embed
        /// A table's row or rows.
        case table
        /// A list's items.
        case list
    }

    public var kind: Kind
    public var text: String
    /// Where it stands in the body, in code points; nil when it does not.
    public var span: Span?

    public init(kind: Kind, text: String, span: Span? = nil) {
        self.kind = kind
        self.text = text
        self.span = span
    }
}

/// What a document was read from, as it came.
public struct Original: Sendable, Equatable {
    /// Such as `text/html`, `message/rfc822`, `application/atom+xml`; decides which reader reads it again.
    public var mediaType: String
    /// The charset that the transfer named, when the bytes do not say it themselves.
    public var charset: String?
    /// The address that it was fetched from, as far as known.
    public var address: String?
    public var bytes: [UInt8]
    /// What the user said when it was read; nil where nobody kept it.
    public var given: GivenFields?

    public init(
        mediaType: String, charset: String? = nil, address: String? = nil, bytes: [UInt8], given: GivenFields? = nil
    ) {
        self.mediaType = mediaType
        self.charset = charset
        self.address = address
        self.bytes = bytes
        self.given = given
    }
}

/// What the user says about documents that do not say it themselves.
public struct GivenFields: Sendable, Equatable {
    public var outlet: String?
    /// ISO 8601.
    public var published: String?
    /// BCP 47 tag.
    public var language: String?

    public init(outlet: String? = nil, published: String? = nil, language: String? = nil) {
        self.outlet = outlet
        self.published = published
        self.language = language
    }
}
