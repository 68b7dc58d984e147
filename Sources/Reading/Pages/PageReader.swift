import Coverage

/// A web page as it came.
struct PageSource {
    /// As saved or sent, in any charset.
    var bytes: [UInt8]
    /// The charset that the transfer named.
    var charset: String?
    /// Where it was fetched from, as far as known.
    var address: String?
    /// The file, record or address to name it by.
    var path: String
    var options = ReadingOptions()
}

/// Reads the article on a web page: its text by where the prose lies, its fields by structured data first.
enum PageReader {
    /// Code points below which a text may be only what a script has not yet replaced.
    private static let shortText = 600
    /// Code points below which the text of an article for subscribers is only its begin.
    private static let stubLength = 1500

    /// - Throws: why there is no article: the page is empty, a frameset, or has no text that could be one.
    static func document(of source: PageSource) throws(ReadingFailure.Reason) -> Document {
        try reading(of: source).document
    }

    /// The same, and what is to be said about the page.
    static func reading(of source: PageSource) throws(ReadingFailure.Reason) -> (document: Document, remark: ReadingRemark?) {
        let tree = PageParser.tree(of: source.bytes, charset: source.charset)
        let metadata = PageMetadata(tree)
        let site = PageOutlet.siteName(metadata)
        let address = PageAddress.found(metadata, source)
        let outlet = address.flatMap(Domain.host).flatMap(OutletRegistry.outlet)
        let title = PageTitle(metadata, site: site, outlet: outlet?.name, address: address).found()
        var document = try body(tree, metadata, title, source)
        document.title = title
        document.url = address
        fill(&document, metadata, site, outlet, source)
        document.original = Original(
            mediaType: "text/html", charset: source.charset, address: source.address, bytes: source.bytes)
        let remark = tree.isCut ? ReadingRemark(source: source.path, content: .nestedTooDeep) : nil
        return (document, remark)
    }

    private static func body(
        _ tree: PageTree, _ metadata: PageMetadata, _ title: String?, _ source: PageSource
    ) throws(ReadingFailure.Reason) -> Document {
        var body = PageBody(tree, title: title, standfirsts: metadata.descriptions)
        body.reconcile(with: metadata.data.body)
        if body.length < shortText, let html = ScriptText.html(in: source.bytes) {
            let hidden = PageBody(PageParser.tree(of: Array(html.utf8)), title: title)
            if hidden.length > max(2 * body.length, shortText / 2) { body = hidden }
        }
        let isStub = body.length < shortText && SubscriberCall.isAll(of: body.paragraphs.map(\.text))
        if !isStub, var document = body.document(source: source.path) {
            document.isExcerpt = metadata.data.isForSubscribers && body.length < stubLength
            return document
        }
        // What a page says of an article that it does not show, as behind a paywall.
        if let description = metadata.descriptions.first, title != nil {
            var document = Document(source: source.path, body: description)
            document.isExcerpt = true
            return document
        }
        if isStub { throw .forSubscribers }
        if tree.isCut { throw .nestedTooDeep }
        throw tree.nodes.contains { $0.tag == .frameset } ? .frameset : .noArticle
    }

    private static func fill(
        _ document: inout Document, _ metadata: PageMetadata, _ site: String?, _ outlet: KnownOutlet?, _ source: PageSource
    ) {
        document.domain = document.url.flatMap(Domain.host)
        document.outlet = outlet?.name ?? site ?? source.options.cleaned.outlet ?? document.domain
        document.setHome(of: outlet)
        let stated =
            metadata.language ?? metadata.first("http-equiv:content-language", "og:locale", "language", "dc.language")
            ?? StructuredData.string(metadata.data.article?["inLanguage"])
        document.language = stated.flatMap(Language.tag) ?? outlet?.language
        document.authors = PageAuthors(metadata, site: site, outlet: outlet?.name, host: document.domain, body: document.body)
            .found()
            .map(\.composed)
        document.byline = document.authors.isEmpty ? nil : document.authors.joined(separator: ", ")
        let dates = PageDates(metadata, address: document.url, language: document.language)
        document.published = dates.published
        document.modified = dates.modified
        document.complete(with: source.options)
    }
}
