import Coverage

extension NewsItem {
    /// NewsML-G2 2.x.
    ///
    /// - Parameter node: `newsItem`.
    init(newsML tree: XMLTree, _ node: Int) {
        let item = tree.child("itemmeta", of: node)
        let content = tree.child("contentmeta", of: node)
        headline =
            Self.first(tree, "headline", content) ?? Self.first(tree, "title", item) ?? Self.first(tree, "slugline", content)
        setContent(tree, node)
        if body == nil, let summary = content.flatMap({ tree.child("description", of: $0) }) {
            body = tree.line(of: summary)
            isExcerpt = true
        }
        byline = Self.first(tree, "by", content) ?? byline
        if let content { authors = tree.children("creator", "contributor", of: content).compactMap { Self.name(tree, $0) } }
        if byline != nil { authors = [] }
        place =
            Self.first(tree, "dateline", content) ?? content.flatMap { tree.child("located", of: $0) }.flatMap {
                Self.name(tree, $0)
            } ?? place
        provider =
            item.flatMap { tree.child("provider", of: $0) }.flatMap { Self.name(tree, $0) }
            ?? content.flatMap { tree.child("infosource", of: $0) }.flatMap { Self.name(tree, $0) } ?? provider
        language =
            (content.flatMap { tree.child("language", of: $0) }.flatMap { tree.attribute("tag", of: $0) }
            ?? tree.inherited("xml:lang", by: node)).flatMap(Language.tag) ?? language
        url = item.flatMap {
            tree.children("link", of: $0).lazy.compactMap { WebAddress.web(tree.attribute("href", of: $0)) }.first
        }
        setDates(tree, item, content)
        note("id", tree.attribute("guid", of: node))
        note("version", tree.attribute("version", of: node))
        note("status", item.flatMap { tree.child("pubstatus", of: $0) }.flatMap { tree.attribute("qcode", of: $0) })
        note("slugline", Self.first(tree, "slugline", content))
    }

    private static func first(_ tree: XMLTree, _ name: String, _ node: Int?) -> String? {
        node.flatMap { tree.line(of: tree.child(name, of: $0)) }
    }

    /// The name of a party or place: spelled out, as a literal, or the last part of a code.
    private static func name(_ tree: XMLTree, _ node: Int) -> String? {
        if let name = tree.line(of: tree.child("name", of: node)) { return name }
        if let literal = tree.attribute("literal", of: node) ?? tree.attribute("qcode", of: node)
            ?? tree.attribute("uri", of: node)
        {
            return literal.split { $0 == ":" || $0 == "/" }.last.map(String.init)
        }
        return tree.line(of: node)
    }

    /// The words in the item's content set: NITF, HTML or plain text.
    private mutating func setContent(_ tree: XMLTree, _ node: Int) {
        guard let set = tree.child("contentset", of: node) else { return }
        for child in tree.children("inlinexml", "inlinedata", of: set) where body == nil {
            if let nitf = tree.descendant("nitf", of: child) {
                let inner = NewsItem(nitf: tree, nitf)
                (body, byline, place, provider, captions) = (
                    inner.body, inner.byline, inner.place, inner.provider, inner.captions
                )
                (headline, authors) = (headline ?? inner.headline, inner.authors)
                (published, language) = (inner.published, inner.language)
            } else {
                let text = Self.words(tree, child)
                body = text.isEmpty ? nil : text
            }
        }
    }

    private static func words(_ tree: XMLTree, _ node: Int) -> String {
        let type = tree.attribute("contenttype", of: node)?.lowercased() ?? ""
        if tree.hasElements(node) {
            let body = tree.descendant("xhtml:body", "body", of: node) ?? node
            return HTMLText.paragraphs(tree.markup(of: body))
        }
        let text = tree.text(of: node)
        return type.contains("html") || FeedText.hasTags(text) ? HTMLText.paragraphs(text) : Paragraphs.normalised(text.composed)
    }

    private mutating func setDates(_ tree: XMLTree, _ item: Int?, _ content: Int?) {
        func date(_ name: String, _ node: Int?) -> Timestamp? { Self.first(tree, name, node).flatMap { Timestamp(parsing: $0) } }
        let version = date("versioncreated", item)
        published = date("firstcreated", item) ?? date("contentcreated", content) ?? version ?? published
        modified = date("contentmodified", content) ?? version
    }
}
