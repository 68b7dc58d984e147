/// A feed in XML: RSS 0.9x to 2.0, RSS 1.0 in RDF, Atom 0.3 and 1.0.
struct Feed {
    let tree: XMLTree
    let channel: FeedChannel
    /// The nodes of its items.
    let items: [Int]

    /// - Parameters:
    ///   - bytes: in any charset that XML can name.
    ///   - charset: as the transfer named it.
    init(_ bytes: [UInt8], charset: String? = nil) {
        tree = XMLTreeBuilder.tree(of: XMLEncoding.utf8(bytes, sent: charset), unnested: Self.itemNames, fields: Self.fieldNames)
        let root = tree.children(of: 0).first ?? 0
        channel = FeedChannel(tree, tree.child("channel", of: root) ?? root)
        items = Self.items(of: tree)
    }

    /// Whether the root element is that of a feed, so that it may as well have no items.
    var isOne: Bool {
        let root = tree.children(of: 0).first.map(tree.name) ?? ""
        return Self.rootNames.contains(root.split(separator: ":").last.map(String.init) ?? "")
    }

    /// What an item holds beside each other, each a line of text.
    private static let fieldNames: Set<String> = [
        "title", "link", "guid", "pubdate", "category", "dc:creator", "dc:date", "content:encoded", "description",
        "atom:title", "atom:link", "atom:id", "atom:published", "atom:updated", "atom:summary", "atom:category",
    ]
    static let itemNames: Set<String> = ["item", "entry", "atom:entry"]
    /// The names of root elements, without prefix.
    static let rootNames: Set<String> = ["rss", "rdf", "feed", "channel"]

    private static func items(of tree: XMLTree) -> [Int] {
        let indices = itemNames.compactMap { tree.names.firstIndex(of: $0) }.map(Int32.init)
        var found: [Int] = []
        var index = 1
        while index < tree.nodes.count {
            if indices.contains(tree.nodes[index].name) {
                found.append(index)
                index = Int(tree.nodes[index].end)
            } else {
                index += 1
            }
        }
        return found
    }
}
