/// What a feed says about all of its items.
struct FeedChannel: Equatable {
    var title: String?
    /// The web site's address.
    var link: String?
    var authors: [String] = []
    var language: String?
    var publisher: String?
}

extension FeedChannel {
    /// - Parameter node: `channel`, `feed`, or the root of a feed without one.
    init(_ tree: XMLTree, _ node: Int) {
        title = FeedConstruct.text(tree, tree.child("title", "atom:title", "dc:title", of: node))?.line
        link = FeedConstruct.link(tree, node, base: tree.base(of: node))
        authors = FeedConstruct.authors(
            tree, tree.children("atom:author", "dc:creator", "dc:author", "author", "itunes:author", of: node))
        language =
            (tree.line(of: tree.child("language", "dc:language", of: node)) ?? tree.inherited("xml:lang", by: node))
            .flatMap(Language.tag)
        publisher = tree.line(of: tree.child("dc:publisher", of: node)).flatMap(FeedConstruct.personName)
    }
}
