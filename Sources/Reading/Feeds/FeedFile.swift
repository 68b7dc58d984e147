import Coverage

/// The items of an RSS or Atom file, read whole, one document each.
struct FeedFile: IteratorProtocol {
    private let source: FormatSource
    private let feed: Feed
    private var position = 0
    private var frame: FeedFrame?
    /// A place in the bytes and its line.
    private var counted = (offset: 0, line: 1)
    private var pending: ArraySlice<ReadingOutcome> = []
    private var isFinished = false

    init(_ source: FormatSource) throws(ReadingFailure.Reason) {
        self.source = source
        let bytes = try source.stream.readWhole()
        feed = Feed(bytes, charset: source.charset)
        if feed.items.isEmpty, let damage = source.stream.damage { throw damage.ofWholeFile }
        guard !feed.items.isEmpty || feed.isOne else { throw .unsupported(kind: "an XML document") }
        if feed.items.isEmpty, feed.tree.isBrokenOff { throw .brokenMarkup(kind: "the feed") }
    }

    mutating func next() -> ReadingOutcome? {
        if position < feed.items.count {
            defer { position += 1 }
            return outcome(of: feed.items[position], number: position + 1)
        }
        if !isFinished {
            isFinished = true
            if let damage = source.stream.damage {
                pending = [source.failure(damage, at: "after item \(position)")]
            } else if feed.tree.isBrokenOff {
                pending = [source.remark(.brokenOff(after: "item \(position)"))]
            } else if position == 0 {
                pending = [source.remark(.without("items"))]
            }
        }
        return pending.popFirst()
    }

    private mutating func outcome(of node: Int, number: Int) -> ReadingOutcome {
        let place = feed.items.count > 1 ? "\(source.path)#\(number)" : source.path
        let item = FeedItem(feed.tree, node, site: feed.channel.link ?? source.address)
        guard var document = item.document(in: feed.channel, source: place, options: source.options) else {
            let names = feed.tree.children(of: node).map(feed.tree.name)
            return source.failure(.wordless(names), at: "item \(number), line \(line(of: node))")
        }
        let frame = frame?.parent == Int(feed.tree.nodes[node].parent) ? frame : FeedFrame(around: node, in: feed.tree)
        self.frame = frame
        document.original = frame?.original(of: node, in: feed.tree)
        return .document(document)
    }

    /// The line on which the item begins, from 1; items are asked for in their order.
    private mutating func line(of node: Int) -> Int {
        let start = Int(feed.tree.nodes[node].range.lowerBound)
        counted.line += feed.tree.bytes[counted.offset..<start].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        counted.offset = start
        return counted.line
    }
}
