/// Whether an element stands in a part of the page that is about other things.
enum PageSurroundings {
    static func isBeside(_ node: Int, in tree: PageTree) -> Bool {
        var ancestor = Int(tree.nodes[node].parent)
        while ancestor > 0 {
            let tag = tree.nodes[ancestor].tag
            if tag != .body && tag != .html {
                let names = [PageAttribute.class, .id].compactMap { tree.value($0, of: ancestor) }.map(ByteSearch.lowercased)
                if tag == .aside || tag == .footer || tag == .nav,
                    !names.contains(where: { ByteSearch.contains(author, in: $0[...]) })
                {
                    return true
                }
                if names.contains(where: { name in words.contains { ByteSearch.containsWord($0, in: name) } }) { return true }
            }
            ancestor = Int(tree.nodes[ancestor].parent)
        }
        return false
    }

    private static let author = Array("author".utf8)
    private static let words = [
        "comment", "comments", "related", "relateds", "recent-posts", "sidebar", "sidebars", "recommended",
    ].map {
        Array($0.utf8)
    }
}
