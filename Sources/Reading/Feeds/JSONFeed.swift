import Coverage

/// JSON Feed 1.0 and 1.1.
struct JSONFeed {
    let channel: FeedChannel
    let items: [JSONValue]
    /// What is said about all items and goes with each of them.
    private let head: [JSONMember]
    private static let said: Set<String> = ["version", "title", "home_page_url", "feed_url", "language", "authors", "author"]

    /// Nil for an object that is no feed.
    init?(_ members: [JSONMember]) {
        let object = JSONValue.object(members)
        guard case .string(let version)? = object["version"], version.contains("jsonfeed.org/version/"),
            case let lists = members.filter({ $0.name == "items" }).compactMap(\.value.elements), !lists.isEmpty
        else { return nil }
        // A feed that was put together of two has the key twice, and the items of both.
        items = Array(lists.joined())
        head = members.filter { Self.said.contains($0.name) && $0.value.sortedText.utf8.count < 2000 }
        channel = FeedChannel(
            title: object["title"].flatMap(FieldText.single).map(HTMLText.line),
            link: object["home_page_url"].flatMap(FieldText.single), authors: Self.authors(object),
            language: object["language"].flatMap(FieldText.single).flatMap(Language.tag))
    }

    /// The item as a document; nil when it holds no words.
    func document(_ item: JSONValue, source: String, options: ReadingOptions) -> Document? {
        var document = FeedItem(json: item, base: channel.link).document(in: channel, source: source, options: options)
        let alone = JSONValue.object(head + [JSONMember(name: "items", value: .array([item]))])
        document?.original = Original(mediaType: "application/feed+json", charset: "UTF-8", bytes: Array(alone.sortedText.utf8))
        return document
    }

    fileprivate static func authors(_ object: JSONValue) -> [String] {
        (object["authors"] ?? object["author"]).map(Authors.names(in:)) ?? []
    }
}

extension FeedItem {
    init(json item: JSONValue, base: String?) {
        func text(_ name: String) -> String? { item[name].flatMap(FieldText.single) }
        title = text("title").map(HTMLText.line)
        let html = text("content_html").map { FeedText.html($0).paragraphs } ?? ""
        let plain = text("content_text").map { FeedText.plain($0).paragraphs } ?? ""
        let summary = text("summary").map { FeedText.plain($0).paragraphs } ?? ""
        let content = html.isEmpty ? plain : html
        let isDescription = content.utf8.count < summary.utf8.count
        let longest = isDescription ? summary : content
        body = longest.isEmpty ? nil : longest
        isExcerpt = FeedText.isExcerpt(longest, isDescription: isDescription)
        link =
            WebAddress.web(text("url"), from: base) ?? WebAddress.web(text("external_url"), from: base)
            ?? WebAddress.web(text("id"))
        authors = JSONFeed.authors(item)
        published = date([text("date_published")].compactMap(\.self), "published")
        modified = date([text("date_modified")].compactMap(\.self), "modified")
        language = text("language").flatMap(Language.tag)
        if let id = text("id"), id != link { extra.append(JSONMember(name: "id", value: .string(id))) }
        if let tags = item["tags"] { extra.append(JSONMember(name: "categories", value: tags)) }
    }
}
