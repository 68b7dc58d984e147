/// The names in the elements that a page's markup calls authors or bylines, surest kind first.
struct PageByline {
    private let tree: PageTree
    private let metadata: PageMetadata

    init(_ metadata: PageMetadata) {
        self.metadata = metadata
        tree = metadata.tree
    }

    private enum Kind: Int, CaseIterable { case card, propertyName, property, link, authorName, byline, author, address }

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
        let meanings = tree.names.ranges.map { BylineName(tree.bytes[Int($0.lowerBound)..<Int($0.upperBound)]) }
        var card = 0..<0
        var author = 0..<0
        for index in tree.nodes.indices where tree.nodes[index].tag != .text {
            let node = tree.nodes[index]
            for place in Int(node.range.lowerBound)..<Int(node.range.upperBound) {
                let attribute = tree.attributes[place]
                switch attribute.name {
                case .class:
                    let meaning = meanings[Int(attribute.number)]
                    guard !meaning.isEmpty else { continue }
                    if meaning.contains(.card) { card = index..<Int(node.end) }
                    if meaning.contains(.cardName), card.contains(index) { found[Kind.card.rawValue].append(index) }
                    if meaning.contains(.authorName) { found[Kind.authorName.rawValue].append(index) }
                    if meaning.contains(.byline) { found[Kind.byline.rawValue].append(index) }
                    if meaning.contains(.author), !meaning.contains(.comment), isInline(index) {
                        found[Kind.author.rawValue].append(index)
                    }
                case .id:
                    guard attribute.range.count < 60, meanings[Int(attribute.number)].contains(.author) else { continue }
                    if isInline(index) { found[Kind.author.rawValue].append(index) }
                case .itemprop:
                    let property = tree.bytes(attribute)
                    if ByteSearch.contains("author", in: property) {
                        author = index..<Int(node.end)
                        found[Kind.property.rawValue].append(index)
                    } else if author.contains(index),
                        property.split(separator: 0x20).contains(where: { $0.elementsEqual("name".utf8) })
                    {
                        found[Kind.propertyName.rawValue].append(index)
                    }
                case .rel:
                    guard node.tag == .a, tree.bytes(attribute).elementsEqual("author".utf8) else { continue }
                    found[Kind.link.rawValue].append(index)
                case .href:
                    // Names side by side; those further down are other stories' authors.
                    guard node.tag == .a, Self.isAuthorsAddress(tree.bytes(attribute)),
                        found[Kind.address.rawValue].first.map({ tree.nodes[$0].parent == node.parent }) ?? true
                    else { continue }
                    found[Kind.address.rawValue].append(index)
                default: break
                }
            }
        }
        return found
    }

    /// Whether it leads to one author: `/author/ana-ruiz`, `/autoren/1234`, and not to the list of all.
    private static func isAuthorsAddress(_ address: ArraySlice<UInt8>) -> Bool {
        guard let start = ByteSearch.first(Array("/aut".utf8), in: address) else { return false }
        let rest = address[(start + 1)...].drop { (0x61...0x7A).contains($0 | 0x20) }
        return rest.first == 0x2F && rest.count > 3
    }

    private func isInline(_ index: Int) -> Bool {
        switch tree.nodes[index].tag {
        case .span, .div, .p, .a: true
        default: false
        }
    }
}

/// What the class or id of an element says about names in it.
struct BylineName: OptionSet {
    let rawValue: UInt8

    /// A card with the data of a person, after the hCard microformat, and the name on it.
    static let card = BylineName(rawValue: 1)
    static let cardName = BylineName(rawValue: 2)
    static let authorName = BylineName(rawValue: 4)
    static let byline = BylineName(rawValue: 8)
    static let author = BylineName(rawValue: 16)
    static let comment = BylineName(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ name: ArraySlice<UInt8>) {
        self = []
        guard name.count < 400 else { return }
        for (mark, meaning) in Self.marks where ByteSearch.contains(mark, in: name) { formUnion(meaning) }
        for (word, meaning) in Self.words where name.split(separator: 0x20).contains(where: { $0.elementsEqual(word) }) {
            formUnion(meaning)
        }
    }

    private static let marks: [(mark: [UInt8], meaning: BylineName)] = [
        (Array("author-name".utf8), .authorName), (Array("author__name".utf8), .authorName),
        (Array("authorname".utf8), .authorName), (Array("author_name".utf8), .authorName),
        (Array("byline__name".utf8), .authorName), (Array("byline-name".utf8), .authorName),
        (Array("byline".utf8), .byline), (Array("by-line".utf8), .byline), (Array("author".utf8), .author),
        (Array("comment".utf8), .comment),
    ]
    private static let words: [(word: [UInt8], meaning: BylineName)] = [
        (Array("vcard".utf8), .card), (Array("fn".utf8), .cardName),
    ]
}
