import Coverage

/// When a page's article was published and changed: structured data, meta elements, microdata, the address, `<time>`, and at last
/// the text of elements that are named for dates.
struct PageDates {
    private let metadata: PageMetadata
    private let tree: PageTree
    private let address: String?
    private let order: DateSearch.Order

    init(_ metadata: PageMetadata, address: String?, language: String?) {
        self.metadata = metadata
        self.address = address
        tree = metadata.tree
        order = DateSearch.Order(language: language)
    }

    private static let publishedNames = [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished",
        "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date", "dcterms.date",
        "dc.date.created", "date", "pubdate", "publishdate", "publish-date", "publish_date", "published", "publication_date",
        "publication-date", "article.published", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
        "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date", "ptime", "pdate",
        "buildtime", "iso-8601-publish-date", "displaydate", "rnews:datepublished", "shareaholic:article_published_time",
    ]
    private static let modifiedNames = [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "og:modified_time", "datemodified",
        "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "article.updated", "revision_date",
    ]

    var published: Timestamp? {
        fromData("datePublished", ofArticle: true) ?? fromMeta(Self.publishedNames)
            ?? fromProperties(["datePublished", "dateCreated"]) ?? fromData("datePublished", ofArticle: false) ?? fromAddress
            ?? fromAbbreviations ?? fromTimes ?? fromNamedElements ?? fromText
    }

    var modified: Timestamp? {
        fromData("dateModified", ofArticle: true) ?? fromMeta(Self.modifiedNames) ?? fromProperties(["dateModified"])
    }

    private func date(_ text: String?) -> Timestamp? { text.flatMap { DateSearch.first(in: $0, order) } }

    private func fromData(_ member: String, ofArticle: Bool) -> Timestamp? {
        if ofArticle { return date(StructuredData.string(metadata.data.article?[member])) }
        return metadata.data.objects.lazy.filter { object in
            !StructuredData.types(of: object).isDisjoint(with: ["WebPage", "WebSite", "VideoObject"])
        }.compactMap { date(StructuredData.string($0[member])) }.first
    }

    private func fromMeta(_ names: [String]) -> Timestamp? {
        for name in names {
            for content in metadata.contents(name) { if let found = date(content) { return found } }
        }
        return nil
    }

    private func fromProperties(_ names: [String]) -> Timestamp? {
        metadata.properties.lazy.filter { node in
            tree.string(.itemprop, of: node).map { property in names.contains { property.contains($0) } } ?? false
        }.compactMap { date(text(of: $0)) }.first
    }

    private func text(of node: Int) -> String {
        tree.string(.datetime, of: node) ?? tree.string(.content, of: node) ?? tree.text(below: node, limit: 200)
    }

    private var fromAddress: Timestamp? { address.flatMap(DateSearch.inAddress) }

    private var fromAbbreviations: Timestamp? {
        metadata.elements(.abbr).lazy.filter { tree.string(.class, of: $0)?.contains("published") ?? false }
            .compactMap { date(tree.string(.title, of: $0) ?? tree.text(below: $0, limit: 200)) }.first
    }

    private var fromTimes: Timestamp? {
        var changed: Timestamp?
        for node in metadata.elements(.time) where !PageSurroundings.isBeside(node, in: tree) {
            guard let found = date(tree.string(.datetime, of: node)) ?? date(tree.text(below: node, limit: 200)) else { continue }
            let names = tree.string(.class, of: node)?.lowercased() ?? ""
            if !names.contains("updated") && !names.contains("modified") { return found }
            changed = changed ?? found
        }
        return changed
    }

    private static let names = [
        "date", "time", "publish", "posted", "datum", "fecha", "meta", "byline", "info", "stand", "submitted",
    ].map { Array($0.utf8) }

    /// Short texts in elements whose class or id speaks of dates.
    private var fromNamedElements: Timestamp? {
        let isNamed = tree.names.ranges.map { range in
            let name = ByteSearch.lowercased(tree.bytes[Int(range.lowerBound)..<Int(range.upperBound)])
            return name.count < 300 && Self.names.contains { ByteSearch.contains($0, in: name[...]) }
        }
        for index in tree.nodes.indices where tree.nodes[index].tag != .text && !tree.nodes[index].tag.isDropped {
            let range = tree.nodes[index].range
            let attributes = tree.attributes[Int(range.lowerBound)..<Int(range.upperBound)]
            guard attributes.contains(where: { ($0.name == .class || $0.name == .id) && isNamed[Int($0.number)] }) else {
                continue
            }
            let text = tree.text(below: index, limit: 400)
            guard (6...160).contains(text.unicodeScalars.count), let found = date(text) else { continue }
            if !PageSurroundings.isBeside(index, in: tree) { return found }
        }
        return nil
    }

    /// A short line anywhere that holds a date of the web's years, no copyright line.
    private var fromText: Timestamp? {
        for index in tree.nodes.indices where tree.nodes[index].tag == .text {
            let range = tree.nodes[index].range
            guard (8...180).contains(range.count) else { continue }
            let bytes = tree.text(ofTextNode: index)
            guard bytes.contains(where: { (0x30...0x39).contains($0) }) else { continue }
            let text = String(decoding: bytes, as: UTF8.self).collapsed
            guard text.unicodeScalars.count <= 90, !text.contains("©"), !text.lowercased().contains("copyright") else { continue }
            if let found = date(text), (2000...2039).contains(Int(found.text.prefix(4)) ?? 0), found.text.count >= 10 {
                return found
            }
        }
        return nil
    }
}
