/// An XML document as a flat list of nodes in the document's order: a node's descendants are the nodes from the one behind it to
/// its `end`. However deep elements are nested, every walk is a loop.
struct XMLTree {
    struct Node {
        /// Index in `names`; that of text and CDATA is below zero.
        var name: Int32
        /// -1 for the root.
        var parent: Int32
        /// The first node behind the subtree.
        var end: Int32
        /// Bytes of the start tag, or of the text.
        var range: Range<Int32>
        /// Bytes of the attributes.
        var attributes: Range<Int32> = 0..<0
        /// Where the content ends, and where the end tag ends.
        var contentEnd: Int32 = 0
        var byteEnd: Int32 = 0

        var isElement: Bool { name >= 0 }
    }

    static let text: Int32 = -1
    static let cdata: Int32 = -2

    let bytes: [UInt8]
    /// The first one is a root that holds all others.
    var nodes: [Node]
    /// In lower case, with the prefixes of `XMLNamespaces`: `title`, `dc:creator`, `atom:entry`.
    var names: [String] = ["#root"]
    /// Whether the document ends before its elements do, or is so large that its end was left out.
    var isBrokenOff = false

    init(bytes: [UInt8]) {
        self.bytes = bytes
        let end = Int32(bytes.count)
        nodes = [Node(name: 0, parent: -1, end: 1, range: 0..<0, contentEnd: end, byteEnd: end)]
    }

    func name(of node: Int) -> String { nodes[node].isElement ? names[Int(nodes[node].name)] : "" }

    /// The elements right inside the node.
    func children(of node: Int) -> [Int] {
        var found: [Int] = []
        var index = node + 1
        while index < Int(nodes[node].end) {
            if nodes[index].isElement { found.append(index) }
            index = Int(nodes[index].end)
        }
        return found
    }

    /// The children of the node that have one of these names.
    func children(_ first: String, _ others: String..., of node: Int) -> [Int] {
        let wanted = [first] + others
        return children(of: node).filter { wanted.contains(name(of: $0)) }
    }

    /// The first child with the first of these names that is there.
    func child(_ wanted: String..., of node: Int) -> Int? {
        let children = children(of: node)
        for name in wanted {
            if let found = children.first(where: { self.name(of: $0) == name }) { return found }
        }
        return nil
    }

    /// The first element below the node that has the name.
    func descendant(_ wanted: String..., of node: Int) -> Int? {
        (node + 1..<max(node + 1, Int(nodes[node].end))).first { nodes[$0].isElement && wanted.contains(name(of: $0)) }
    }

    /// All text below the node, references resolved.
    func text(of node: Int) -> String {
        var found: [UInt8] = []
        for index in node..<Int(nodes[node].end) { appendText(of: index, to: &found) }
        return String(decoding: found, as: UTF8.self)
    }

    /// The text on one line; nil when it is blank.
    func line(of node: Int?) -> String? {
        guard let node else { return nil }
        let text = text(of: node).composed.collapsed
        return text.isEmpty ? nil : text
    }

    private func appendText(of index: Int, to text: inout [UInt8]) {
        let node = nodes[index]
        if node.name == Self.text {
            text += XMLEntities.resolved(bytes[Int(node.range.lowerBound)..<Int(node.range.upperBound)])
        } else if node.name == Self.cdata {
            text += bytes[Int(node.range.lowerBound)..<Int(node.range.upperBound)]
        }
    }

    func hasElements(_ node: Int) -> Bool {
        (node + 1..<max(node + 1, Int(nodes[node].end))).contains { nodes[$0].isElement }
    }

    /// The value of the attribute, whose name is in lower case and as written: `href`, `xml:base`.
    func attribute(_ name: String, of node: Int) -> String? {
        attributes(of: node).first { $0.name == name }?.value
    }

    func attributes(of node: Int) -> [(name: String, value: String)] {
        let range = nodes[node].attributes
        return XMLAttributes(bytes, in: Int(range.lowerBound)..<Int(range.upperBound)).pairs
    }

    /// The value of an attribute that descendants inherit: `xml:lang`.
    func inherited(_ name: String, by node: Int) -> String? {
        var index = node
        while index >= 0 {
            if let value = attribute(name, of: index) { return value }
            index = Int(nodes[index].parent)
        }
        return nil
    }
}
