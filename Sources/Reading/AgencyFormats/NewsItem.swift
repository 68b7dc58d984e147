import Coverage

/// What news agencies say about an item, whatever the format.
struct NewsItem: Equatable {
    var headline: String?
    /// One paragraph a line, NFC; nil when the item has no words, as a picture.
    var body: String?
    var byline: String?
    var authors: [String] = []
    /// The place as printed: `PARIS`.
    var place: String?
    /// The agency.
    var provider: String?
    var published: Timestamp?
    var modified: Timestamp?
    var language: String?
    var url: String?
    var captions: [String] = []
    /// Whether the body is only the item's summary.
    var isExcerpt = false
    var extra: [JSONMember] = []

    func document(source: String, options: ReadingOptions) -> Document? {
        // Markup without words leaves nothing.
        let words = body.flatMap { $0.isEmpty ? nil : $0 }
        let title = headline.flatMap { $0.isEmpty ? nil : $0 }
        guard let text = words ?? title else { return nil }
        var document = Document(source: source, title: title, body: text)
        document.isExcerpt = words == nil || isExcerpt
        document.byline = byline
        document.authors = authors.isEmpty ? byline.map(Authors.names(in:)) ?? [] : authors
        document.outlet = provider
        document.published = published ?? modified
        document.modified = published == modified ? nil : modified
        document.language = language
        document.url = url
        document.blocks = captions.map { Block(kind: .caption, text: $0) }
        document.setExtra(extra)
        document.complete(with: options)
        if document.dateline == nil, let place {
            // It is told beside the text, so no part of the body is one.
            document.dateline = Dateline(place: place, agencies: [], span: Span(0, 0))
        }
        return document
    }

    /// A value that the item gives, in `extra`.
    mutating func note(_ name: String, _ value: String?) {
        if let value { extra.append(JSONMember(name: name, value: .string(value))) }
    }
}
