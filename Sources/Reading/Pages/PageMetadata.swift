/// What a page says about its article beside the text: meta elements, headings, links, and its structured data.
struct PageMetadata {
    let tree: PageTree
    /// Contents of the meta elements by property, name or itemprop in lower case, in order.
    private(set) var meta: [String: [String]] = [:]
    /// `<h1>` in order.
    private(set) var headings: [String] = []
    private(set) var subheadings: [Int] = []
    /// `<title>`.
    private(set) var pageTitle: String?
    private(set) var canonical: String?
    private(set) var language: String?
    /// The `<time>` and `<abbr>` elements.
    private(set) var times: [Int] = []
    private(set) var abbreviations: [Int] = []
    /// Elements with `itemprop`.
    private(set) var properties: [Int] = []
    let data: StructuredData

    init(_ tree: PageTree) {
        self.tree = tree
        data = StructuredData(tree.structuredData)
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            switch node.tag {
            case .text: continue
            case .meta: addMeta(index)
            case .link: addLink(index)
            case .title: if pageTitle == nil { pageTitle = nonEmpty(tree.text(below: index)) }
            case .h1: if let text = nonEmpty(tree.text(below: index)) { headings.append(text.composed) }
            case .h2: subheadings.append(index)
            case .html: language = language ?? tree.string(.lang, of: index) ?? tree.string(.xmlLang, of: index)
            case .time: times.append(index)
            case .abbr: abbreviations.append(index)
            default: break
            }
            if !node.range.isEmpty, tree.value(.itemprop, of: index) != nil { properties.append(index) }
        }
    }

    private mutating func addMeta(_ index: Int) {
        guard let content = tree.string(.content, of: index) else { return }
        if let name = tree.string(.property, of: index) ?? tree.string(.name, of: index) ?? tree.string(.itemprop, of: index) {
            meta[name.lowercased(), default: []].append(content.composed)
        } else if let name = tree.string(.httpEquiv, of: index) {
            meta["http-equiv:" + name.lowercased(), default: []].append(content)
        }
    }

    private mutating func addLink(_ index: Int) {
        guard canonical == nil, let relation = tree.string(.rel, of: index)?.lowercased() else { return }
        if relation.split(separator: " ").contains("canonical") { canonical = tree.string(.href, of: index) }
    }

    private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// The first content under one of the names.
    func first(_ names: String...) -> String? {
        for name in names { if let found = meta[name]?.first { return found } }
        return nil
    }

    /// The title that is given to those who share the page.
    var sharedTitle: String? { first("og:title", "twitter:title").map(HTMLText.line) }

    /// What the page says its article is about, each once.
    var descriptions: [String] {
        let given = [data.line("description"), data.line("alternativeHeadline")]
        let shared = ["og:description", "description", "twitter:description"].map { meta[$0]?.first.map(HTMLText.line) }
        var seen: Set<String> = []
        return (given + shared).compactMap { $0?.composed }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
