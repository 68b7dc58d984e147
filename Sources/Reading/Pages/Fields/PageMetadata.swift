/// What a page says about its article beside the text: meta elements, headings, links, and its structured data.
struct PageMetadata {
    let tree: PageTree
    /// The meta elements that have a content, by the hash of their property, name or itemprop in lower case, in order.
    private var meta: [(name: UInt64, node: Int)] = []
    /// `<h1>` in order.
    private(set) var headings: [String] = []
    /// `<title>`.
    private(set) var pageTitle: String?
    private(set) var canonical: String?
    private(set) var language: String?
    let data: StructuredData

    init(_ tree: PageTree) {
        self.tree = tree
        data = StructuredData(tree.structuredData)
        for index in tree.nodes.indices {
            switch tree.nodes[index].tag {
            case .meta: addMeta(index)
            case .link: addLink(index)
            case .title: if pageTitle == nil { pageTitle = nonEmpty(tree.text(below: index)) }
            case .h1: if let text = nonEmpty(tree.text(below: index)) { headings.append(text.composed) }
            case .html: language = language ?? tree.string(.lang, of: index) ?? tree.string(.xmlLang, of: index)
            default: break
            }
        }
    }

    private mutating func addMeta(_ index: Int) {
        guard tree.value(.content, of: index) != nil else { return }
        for attribute in [PageAttribute.property, .name, .itemprop, .httpEquiv] {
            guard let name = tree.value(attribute, of: index), !name.allSatisfy(WhiteSpace.isBlank) else { continue }
            var hash = NameHash()
            if attribute == .httpEquiv { for byte in "http-equiv:".utf8 { hash.add(byte) } }
            for byte in name where !WhiteSpace.isBlank(byte) { hash.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
            meta.append((hash.value, index))
            return
        }
    }

    private mutating func addLink(_ index: Int) {
        guard canonical == nil, let relation = tree.value(.rel, of: index) else { return }
        let words = ByteSearch.lowercased(relation).split(whereSeparator: WhiteSpace.isBlank)
        if words.contains(where: { $0.elementsEqual("canonical".utf8) }) { canonical = tree.string(.href, of: index) }
    }

    private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// The contents under the name, which is in lower case; `http-equiv:` stands before those of that attribute.
    func contents(_ name: String) -> [String] {
        let hash = NameHash.of(name.utf8)
        return meta.lazy.filter { $0.name == hash }.compactMap { tree.string(.content, of: $0.node)?.composed }
    }

    /// The first content under one of the names.
    func first(_ names: String...) -> String? { names.lazy.compactMap { contents($0).first }.first }

    /// The elements of the kind, in order.
    func elements(_ tag: PageTag) -> [Int] { tree.nodes.indices.filter { tree.nodes[$0].tag == tag } }

    /// The elements with `itemprop`, in order.
    var properties: [Int] { tree.nodes.indices.filter { tree.value(.itemprop, of: $0) != nil } }

    /// The title that is given to those who share the page.
    var sharedTitle: String? { first("og:title", "twitter:title").map(HTMLText.line) }

    /// What the page says its article is about, each once.
    var descriptions: [String] {
        let given = [data.line("description"), data.line("alternativeHeadline")]
        let shared = ["og:description", "description", "twitter:description"].map { first($0).map(HTMLText.line) }
        var seen: Set<String> = []
        return (given + shared).compactMap { $0?.composed }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
