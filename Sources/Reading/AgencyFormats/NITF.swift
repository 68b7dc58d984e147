import Coverage

extension NewsItem {
    /// The News Industry Text Format 3.x.
    ///
    /// - Parameter node: `nitf`.
    init(nitf tree: XMLTree, _ node: Int) {
        let head = tree.descendant("body.head", of: node)
        let docdata = tree.descendant("docdata", of: node)
        headline =
            tree.line(of: head.flatMap { tree.descendant("hl1", of: $0) } ?? head.flatMap { tree.descendant("hedline", of: $0) })
            ?? tree.line(of: tree.child("head", of: node).flatMap { tree.child("title", of: $0) })
        if let content = tree.descendant("body.content", of: node) { setBody(tree, content) }
        if body == nil, let abstract = head.flatMap({ tree.descendant("abstract", of: $0) }) {
            setBody(tree, abstract)
            isExcerpt = true
        }
        setByline(tree, head)
        if let dateline = head.flatMap({ tree.descendant("dateline", of: $0) }) {
            place = tree.line(of: tree.child("location", of: dateline)) ?? tree.line(of: dateline)
            if let date = tree.child("story.date", of: dateline) {
                if place == tree.line(of: dateline), tree.child("location", of: dateline) == nil { place = nil }
                published = Self.date(tree, date)
            }
        }
        provider =
            tree.line(of: head.flatMap { tree.descendant("distributor", of: $0) })
            ?? docdata.flatMap { tree.descendant("doc.copyright", of: $0) }.flatMap { tree.attribute("holder", of: $0) }
            ?? tree.descendant("pubdata", of: node).flatMap { tree.attribute("name", of: $0) }
        setDates(tree, node, docdata)
        language = (tree.inherited("xml:lang", by: head ?? node) ?? tree.attribute("xml:lang", of: node)).flatMap(Language.tag)
        note("id", docdata.flatMap { tree.descendant("doc-id", of: $0) }.flatMap { tree.attribute("id-string", of: $0) })
        note("subheadline", tree.line(of: head.flatMap { tree.descendant("hl2", of: $0) }))
    }

    private mutating func setBody(_ tree: XMLTree, _ content: Int) {
        captions = (content..<Int(tree.nodes[content].end)).filter { tree.name(of: $0) == "media-caption" }
            .compactMap { tree.line(of: $0) }
        let html = tree.markup(
            of: content, renaming: ["hl2": "h2", "block": "div", "bq": "blockquote", "fn": "p"], omitting: ["media"])
        let text = HTMLText.paragraphs(html)
        body = text.isEmpty ? nil : text
    }

    private mutating func setByline(_ tree: XMLTree, _ head: Int?) {
        guard let node = head.flatMap({ tree.descendant("byline", of: $0) }) else { return }
        byline = HTMLText.paragraphs(tree.markup(of: node, renaming: ["byttl": "p"])).collapsed
        if byline?.isEmpty == true { byline = nil }
        let people = (node..<Int(tree.nodes[node].end)).filter { tree.name(of: $0) == "person" }
        authors = people.compactMap { tree.line(of: $0) }
        guard authors.isEmpty, let title = tree.line(of: tree.descendant("byttl", of: node)), let line = byline else { return }
        // The author's post stands in the byline too, and is no name.
        authors = Authors.names(in: line.replacing(title, with: "").collapsed)
    }

    private mutating func setDates(_ tree: XMLTree, _ node: Int, _ docdata: Int?) {
        let issue = docdata.flatMap { tree.descendant("date.issue", of: $0) }
        let release = docdata.flatMap { tree.descendant("date.release", of: $0) }
        let publication = tree.descendant("pubdata", of: node).flatMap { tree.attribute("date.publication", of: $0) }
        published =
            issue.flatMap { Self.date(tree, $0) } ?? release.flatMap { Self.date(tree, $0) }
            ?? publication.flatMap { Timestamp(parsing: $0) } ?? published
    }

    private static func date(_ tree: XMLTree, _ node: Int) -> Timestamp? {
        (tree.attribute("norm", of: node) ?? tree.line(of: node)).flatMap { Timestamp(parsing: $0) }
    }
}
