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
