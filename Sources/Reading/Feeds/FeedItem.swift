import Coverage

/// One item of a feed, whatever the feed's format.
struct FeedItem: Equatable {
    var title: String?
    /// The longest text that the item has, one paragraph a line; nil when it has none.
    var body: String?
    /// Whether the body is a summary of an article that is elsewhere.
    var isExcerpt = false
    /// The address of the article's page.
    var link: String?
    var authors: [String] = []
    var byline: String?
    /// The outlet that the item was taken over from.
    var outlet: String?
    /// Where that outlet is.
    var outletAddress: String?
    var published: Timestamp?
    var modified: Timestamp?
    var language: String?
    /// What has no place in a document: identifier, categories, dates that are none.
    var extra: [JSONMember] = []

    /// The dates in `texts`, the first that is one; those that are none go to `extra`.
    mutating func date(_ texts: [String], _ name: String) -> Timestamp? {
        for text in texts {
            if let date = Timestamp(parsing: text) { return date }
        }
        if let unread = texts.first(where: { !$0.isBlank }) {
            extra.append(JSONMember(name: name, value: .string(unread.collapsed)))
        }
        return nil
    }

    /// The outlet by where the item leads. A feed calls itself after a section or a service; only where nothing is known of the item
    /// itself its own address tells.
    private func knownOutlet(in channel: FeedChannel) -> KnownOutlet? {
        let own = [link, outletAddress].lazy.compactMap { $0.flatMap(OutletRegistry.known(at:)) }.first
        return own ?? (outlet == nil ? channel.link.flatMap(OutletRegistry.known(at:)) : nil)
    }

    /// The item as a document. One that has a title and no text is kept with its title as the text: it is what the feed says.
    func document(in channel: FeedChannel, source: String, options: ReadingOptions) -> Document? {
        let title = title.flatMap { $0.isEmpty ? nil : $0 }
        guard let text = body ?? title else { return nil }
        var document = Document(source: source, title: title, body: text)
        document.isExcerpt = body == nil || isExcerpt
        document.url = link
        document.authors = authors.isEmpty ? channel.authors : authors
        document.byline = byline
        let known = knownOutlet(in: channel)
        document.outlet = known?.name ?? outlet ?? channel.publisher ?? channel.title
        document.published = published ?? modified
        document.modified = published == modified ? nil : modified
        document.language = language ?? channel.language
        document.domain = document.url.flatMap(Domain.host) ?? channel.link.flatMap(Domain.host)
        document.setExtra(extra)
        document.setHome(of: known)
        document.complete(with: options)
        document.language = document.language ?? known?.language
        return document
    }
}
