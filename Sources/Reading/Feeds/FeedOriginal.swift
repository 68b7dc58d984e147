import Coverage

/// What stands around an item in its feed, cut down to what is said about all items: so that each can be kept, and read again,
/// alone.
struct FeedFrame {
    /// The element that holds the items.
    let parent: Int
    private let isAtom: Bool
    private var head: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private var foot: [UInt8] = []

    init(around item: Int, in tree: XMLTree) {
        parent = Int(tree.nodes[item].parent)
        var chain: [Int] = []
        var ancestor = parent
        while ancestor > 0 {
            chain.append(ancestor)
            ancestor = Int(tree.nodes[ancestor].parent)
        }
        isAtom = tree.name(of: item) == "atom:entry" || chain.contains { tree.name(of: $0) == "feed" }
        for ancestor in chain.reversed() {
            head += tree.startTag(of: ancestor)
            if let channel = tree.child("channel", of: ancestor), !chain.contains(channel) {
                head += tree.startTag(of: channel) + tree.channelElements(of: channel) + tree.endTag(of: channel)
            }
            head += tree.channelElements(of: ancestor)
        }
        for ancestor in chain { foot += tree.endTag(of: ancestor) }
    }

    /// A feed that holds only this item.
    func original(of item: Int, in tree: XMLTree) -> Original {
        Original(
            mediaType: isAtom ? "application/atom+xml" : "application/rss+xml", charset: "UTF-8",
            bytes: head + tree.source(of: item) + foot)
    }
}

extension XMLTree {
    fileprivate func startTag(of node: Int) -> ArraySlice<UInt8> {
        bytes[Int(nodes[node].range.lowerBound)..<Int(nodes[node].range.upperBound)]
    }

    fileprivate func endTag(of node: Int) -> [UInt8] {
        let tag = startTag(of: node).dropFirst()
        return Array("</".utf8) + tag.prefix { $0 != 0x3E && $0 != 0x2F && !WhiteSpace.isBlank($0) } + [0x3E]
    }

    /// The element as it stands in the document, closed if it was not.
    fileprivate func source(of node: Int) -> [UInt8] {
        let element = nodes[node]
        let source = Array(bytes[Int(element.range.lowerBound)..<Int(element.byteEnd)])
        let isOpen = element.contentEnd == element.byteEnd && element.byteEnd != element.range.upperBound
        return isOpen ? source + endTag(of: node) : source
    }

    /// What `FeedChannel` reads; it goes with every item, so nothing long.
    fileprivate func channelElements(of node: Int) -> [UInt8] {
        children(
            "title", "atom:title", "dc:title", "link", "atom:link", "atom:author", "dc:creator", "dc:author", "author",
            "itunes:author", "language", "dc:language", "dc:publisher", of: node
        ).prefix(20).map(source).filter { $0.count < 2000 }.flatMap(\.self)
    }
}
