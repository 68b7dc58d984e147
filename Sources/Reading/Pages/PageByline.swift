/// The names in the elements that a page's markup calls authors or bylines, surest kind first.
struct PageByline {
    private let tree: PageTree
    private let metadata: PageMetadata

    init(_ metadata: PageMetadata) {
        self.metadata = metadata
        tree = metadata.tree
    }

    private enum Kind: Int, CaseIterable { case card, propertyName, property, link, authorName, byline, author }

    private static let limit = 6

    func names() -> [String] {
        let found = candidates()
        for kind in Kind.allCases {
            let texts = found[kind.rawValue].prefix(Self.limit).filter { !PageSurroundings.isBeside($0, in: tree) }.map { node in
                tree.string(.content, of: node)?.composed ?? tree.text(below: node).composed
            }
            let names = texts.filter { (4..<80).contains($0.count) }
            if !names.isEmpty { return names }
        }
        return []
    }

    private func candidates() -> [[Int]] {
        var found = [[Int]](repeating: [], count: Kind.allCases.count)
        var card = 0..<0
        var author = 0..<0
        for index in tree.nodes.indices where tree.nodes[index].tag != .text && !tree.nodes[index].range.isEmpty {
            let end = Int(tree.nodes[index].end)
            tree.eachAttribute(of: index) { name, value in
                switch name {
                case .class:
                    guard value.count < 400 else { return }
                    let names = String(decoding: value, as: UTF8.self)
                    let words = names.split(separator: " ")
                    if words.contains("vcard") { card = index..<end }
                    if words.contains("fn"), card.contains(index) { found[Kind.card.rawValue].append(index) }
                    add(index, classNames: names, to: &found)
                case .id:
                    guard value.count < 60, String(decoding: value, as: UTF8.self).contains("author") else { return }
                    if isInline(index) { found[Kind.author.rawValue].append(index) }
                case .itemprop:
                    let property = String(decoding: value, as: UTF8.self)
                    if property.contains("author") {
                        author = index..<end
                        found[Kind.property.rawValue].append(index)
                    } else if property == "name", author.contains(index) {
                        found[Kind.propertyName.rawValue].append(index)
                    }
                case .rel:
                    if tree.nodes[index].tag == .a, value.elementsEqual("author".utf8) { found[Kind.link.rawValue].append(index) }
                default: break
                }
            }
        }
        return found
    }

    private func add(_ index: Int, classNames names: String, to found: inout [[Int]]) {
        guard names.utf8.count > 4 else { return }
        if ["author-name", "author__name", "byline__name", "authorname", "byline-name", "author_name"].contains(
            where: names.contains)
        {
            found[Kind.authorName.rawValue].append(index)
        }
        if names.contains("byline") || names.contains("by-line") { found[Kind.byline.rawValue].append(index) }
        if names.contains("author"), !names.contains("comment"), isInline(index) { found[Kind.author.rawValue].append(index) }
    }

    private func isInline(_ index: Int) -> Bool {
        switch tree.nodes[index].tag {
        case .span, .div, .p, .a: true
        default: false
        }
    }
}

/// Whether an element stands in a part of the page that is about other things.
enum PageSurroundings {
    static func isBeside(_ node: Int, in tree: PageTree) -> Bool {
        var ancestor = Int(tree.nodes[node].parent)
        while ancestor > 0 {
            let tag = tree.nodes[ancestor].tag
            if tag != .body && tag != .html {
                let names = [PageAttribute.class, .id].compactMap { tree.string($0, of: ancestor)?.lowercased() }.joined(
                    separator: " ")
                if tag == .aside || tag == .footer || tag == .nav, !names.contains("author") { return true }
                if ["comment", "related", "recent-posts", "sidebar", "recommended"].contains(where: { hasWord($0, names) }) {
                    return true
                }
            }
            ancestor = Int(tree.nodes[ancestor].parent)
        }
        return false
    }

    /// Whether a word of the names begins so: `comments-list`, not `nocomment`.
    private static func hasWord(_ word: String, _ names: String) -> Bool {
        names.split { !$0.isLetter }.contains { $0 == word || $0 == word + "s" }
            || (word.contains("-") && names.contains(word))
    }
}
