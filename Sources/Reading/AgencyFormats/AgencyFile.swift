import Coverage

/// NITF and NewsML-G2 in a file, read whole: one item, or several in a package.
struct AgencyFile: IteratorProtocol {
    private let source: FormatSource
    private let tree: XMLTree
    private let items: [Int]
    private var position = 0
    private var pending: ArraySlice<ReadingOutcome> = []
    private var isFinished = false
    private var skipped = SkippedRecords()

    static let rootNames: Set<String> = ["nitf", "newsitem", "newsmessage", "packageitem", "conceptitem", "knowledgeitem"]

    init(_ source: FormatSource) throws(ReadingFailure.Reason) {
        self.source = source
        let bytes = XMLEncoding.utf8(try source.stream.readWhole(), sent: source.charset)
        tree = XMLTreeBuilder.tree(of: bytes, unnested: ["newsitem"])
        items = Self.items(of: tree)
        if items.isEmpty, let damage = source.stream.damage { throw damage.ofWholeFile }
        if items.isEmpty, tree.isBrokenOff { throw .brokenMarkup(kind: "the news item") }
    }

    /// The outermost items: NITF can stand inside NewsML.
    private static func items(of tree: XMLTree) -> [Int] {
        var found: [Int] = []
        var index = 1
        while index < tree.nodes.count {
            let name = tree.name(of: index)
            if name == "newsitem" || name == "nitf" {
                found.append(index)
                index = Int(tree.nodes[index].end)
            } else {
                index += 1
            }
        }
        return found
    }

    mutating func next() -> ReadingOutcome? {
        while position < items.count {
            defer { position += 1 }
            if let outcome = outcome(of: items[position]) { return outcome }
        }
        finish()
        return pending.popFirst()
    }

    private mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        for name in ["packageitem", "conceptitem", "knowledgeitem"] where tree.names.contains(name) { skipped.add(name) }
        if let content = skipped.remark { pending.append(.remark(ReadingRemark(source: source.path, content: content))) }
        if let damage = source.stream.damage {
            pending.append(source.failure(damage, at: "after item \(position)"))
        } else if tree.isBrokenOff {
            pending.append(.remark(ReadingRemark(source: source.path, content: .brokenOff(after: "item \(position)"))))
        }
    }

    /// Nil for what is no text and has no words.
    private mutating func outcome(of node: Int) -> ReadingOutcome? {
        let isNITF = tree.name(of: node) == "nitf"
        let kind = isNITF ? nil : itemClass(node)
        if let kind, kind != "text", kind != "composite" {
            skipped.add(kind)
            return nil
        }
        let item = isNITF ? NewsItem(nitf: tree, node) : NewsItem(newsML: tree, node)
        let path = items.count > 1 ? "\(source.path)#\(position + 1)" : source.path
        guard var document = item.document(source: path, options: source.options) else {
            return source.failure(.wordless(tree.children(of: node).map(tree.name)), at: "item \(position + 1)")
        }
        let bytes = tree.documentAlone(node)
        document.original = Original(
            mediaType: isNITF ? "application/nitf+xml" : "application/vnd.iptc.g2.newsitem+xml", charset: "UTF-8", bytes: bytes)
        return .document(document)
    }

    /// `text`, `picture`, `video`, … from `ninat:picture`.
    private func itemClass(_ node: Int) -> String? {
        guard let meta = tree.child("itemmeta", of: node), let kind = tree.child("itemclass", of: meta) else { return nil }
        return tree.attribute("qcode", of: kind)?.split(separator: ":").last.map { $0.lowercased() }
    }
}
