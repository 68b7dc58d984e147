/// Elements as they stand in the document.
extension XMLTree {
    static let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    /// The elements around the node, the outermost first.
    func ancestors(of node: Int) -> [Int] {
        var chain: [Int] = []
        var ancestor = Int(nodes[node].parent)
        while ancestor > 0 {
            chain.append(ancestor)
            ancestor = Int(nodes[ancestor].parent)
        }
        return chain.reversed()
    }

    func startTag(of node: Int) -> ArraySlice<UInt8> {
        bytes[Int(nodes[node].range.lowerBound)..<Int(nodes[node].range.upperBound)]
    }

    func endTag(of node: Int) -> [UInt8] {
        let tag = startTag(of: node).dropFirst()
        return Array("</".utf8) + tag.prefix { $0 != 0x3E && $0 != 0x2F && !WhiteSpace.isBlank($0) } + [0x3E]
    }

    /// The element with its tags, closed if it was not.
    func source(of node: Int) -> [UInt8] {
        let element = nodes[node]
        let source = Array(bytes[Int(element.range.lowerBound)..<Int(element.byteEnd)])
        let isOpen = element.contentEnd == element.byteEnd && element.byteEnd != element.range.upperBound
        return isOpen ? source + endTag(of: node) : source
    }

    /// A document that holds only the element, inside the tags of those around it, for the namespaces that they declare.
    func documentAlone(_ node: Int) -> [UInt8] {
        let around = ancestors(of: node)
        return Self.declaration + around.flatMap(startTag) + source(of: node) + around.reversed().flatMap(endTag)
    }
}
