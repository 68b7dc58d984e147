import Coverage

extension FeedItem {
    /// The `item` of RSS or the `entry` of Atom; the elements of one are often used in the other.
    ///
    /// - Parameter site: the web site's address, at which relative addresses begin where nothing else is said.
    init(_ tree: XMLTree, _ node: Int, site: String?) {
        let base = tree.base(of: node) ?? site
        title = FeedConstruct.text(tree, tree.child("title", "atom:title", "dc:title", "media:title", of: node))?.line
        setBody(tree, node)
        setLink(tree, node, base)
        let credits = tree.children("dc:creator", "atom:author", "author", "dc:author", "itunes:author", of: node)
        authors = FeedConstruct.authors(tree, credits)
        byline = credits.lazy.compactMap { Self.byline(tree, $0) }.first
        setDates(tree, node)
        let source = tree.child("source", "atom:source", of: node)
        if let source {
            outlet = tree.hasElements(source) ? FeedChannel(tree, source).title : tree.line(of: source)
            outletAddress = tree.attribute("url", of: source) ?? FeedChannel(tree, source).link
            if authors.isEmpty, tree.hasElements(source) { authors = FeedChannel(tree, source).authors }
        }
        outlet = outlet ?? tree.line(of: tree.child("dc:publisher", of: node)).flatMap(FeedConstruct.personName)
        language =
            (tree.line(of: tree.child("dc:language", "language", of: node)) ?? tree.attribute("xml:lang", of: node))
            .flatMap(Language.tag)
        setExtra(tree, node)
    }

    private mutating func setBody(_ tree: XMLTree, _ node: Int) {
        let contents = tree.children("content:encoded", "atom:content", "xhtml:body", "content", "fullitem", "body", of: node)
        let summaries = tree.children(
            "description", "atom:summary", "summary", "itunes:summary", "dc:description", "media:description", of: node)
        let content = Self.longest(tree, contents)
        let summary = Self.longest(tree, summaries)
        // Some feeds have only a picture where the text belongs.
        let isDescription = content.utf8.count < summary.utf8.count
        let text = isDescription ? summary : content
        body = text.isEmpty ? nil : text
        isExcerpt = FeedText.isExcerpt(text, isDescription: isDescription)
    }

    private static func longest(_ tree: XMLTree, _ nodes: [Int]) -> String {
        nodes.compactMap { FeedConstruct.text(tree, $0)?.paragraphs }.max { $0.utf8.count < $1.utf8.count } ?? ""
    }

    private mutating func setLink(_ tree: XMLTree, _ node: Int, _ base: String?) {
        link = FeedConstruct.link(tree, node, base: base)
        if link == nil, let guid = tree.child("guid", of: node), tree.attribute("ispermalink", of: guid)?.lowercased() != "false"
        {
            link = WebAddress.web(tree.line(of: guid), from: base)
        }
        link = link ?? WebAddress.web(tree.attribute("rdf:about", of: node), from: base)
    }

    /// As printed, where the element holds nothing but the names.
    private static func byline(_ tree: XMLTree, _ node: Int) -> String? {
        guard !tree.hasElements(node), let text = tree.line(of: node), !text.contains("@") else { return nil }
        return HTMLText.line(text)
    }

    private mutating func setDates(_ tree: XMLTree, _ node: Int) {
        // Of several the last one counts, as a later one corrects an earlier.
        func texts(_ names: [String]) -> [String] {
            names.flatMap { name in tree.children(name, of: node).reversed().compactMap { tree.line(of: $0) } }
        }
        published = date(
            texts([
                "pubdate", "atom:published", "atom:issued", "dcterms:issued", "dc:date", "published", "issued", "date",
                "atom:created", "dcterms:created", "created",
            ]), "published")
        modified = date(texts(["atom:updated", "atom:modified", "dcterms:modified", "updated", "modified"]), "modified")
    }

    private mutating func setExtra(_ tree: XMLTree, _ node: Int) {
        let categories = tree.children("category", "atom:category", "dc:subject", of: node).compactMap { category -> JSONValue? in
            (tree.attribute("term", of: category) ?? tree.attribute("label", of: category) ?? tree.line(of: category))
                .map { .string(HTMLText.line($0)) }
        }
        let identifier = tree.line(of: tree.child("guid", "atom:id", "id", "dc:identifier", of: node))
        if let identifier, identifier != link { extra.append(JSONMember(name: "id", value: .string(identifier))) }
        extra.append(JSONMember(name: "categories", value: .array(categories)))
    }
}
