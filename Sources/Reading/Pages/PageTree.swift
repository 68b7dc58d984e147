/// A page as a flat list of nodes in the document's order: a node's descendants are the nodes from the one behind it to its
/// `end`. So every walk is a loop, sums over a subtree are differences, and all of it is freed at once.
struct PageTree {
    struct Node {
        var tag: PageTag
        /// -1 for the root.
        var parent: Int32
        /// The first node behind the subtree.
        var end: Int32
        /// Text: bytes in `bytes`. Elements: indices in `attributes`.
        var range: Range<Int32>
    }

    struct Attribute {
        var name: PageAttribute
        var range: Range<Int32>
    }

    /// The first one is a root that the page does not have.
    var nodes = [Node(tag: .html, parent: -1, end: 1, range: 0..<0)]
    var attributes: [Attribute] = []
    /// Text and attribute values, UTF-8.
    var bytes: [UInt8] = []
    /// The texts of `<script type="application/ld+json">`.
    var structuredData: [ArraySlice<UInt8>] = []
    /// Whether reading stopped at a limit, so that the end of the page is missing.
    var isCut = false

    /// The bytes of the attribute's value; nil when the element does not have it.
    func value(_ name: PageAttribute, of node: Int) -> ArraySlice<UInt8>? {
        guard nodes[node].tag != .text else { return nil }
        let range = nodes[node].range
        var index = Int(range.lowerBound)
        while index < Int(range.upperBound) {
            if attributes[index].name == name {
                return bytes[Int(attributes[index].range.lowerBound)..<Int(attributes[index].range.upperBound)]
            }
            index += 1
        }
        return nil
    }

    /// Hands over the element's attributes that reading looks at.
    func eachAttribute(of node: Int, _ receive: (PageAttribute, ArraySlice<UInt8>) -> Void) {
        guard nodes[node].tag != .text else { return }
        for index in Int(nodes[node].range.lowerBound)..<Int(nodes[node].range.upperBound) {
            let attribute = attributes[index]
            receive(attribute.name, bytes[Int(attribute.range.lowerBound)..<Int(attribute.range.upperBound)])
        }
    }

    /// The value on one line; nil when it is absent or blank.
    func string(_ name: PageAttribute, of node: Int) -> String? {
        guard let value = value(name, of: node) else { return nil }
        let text = String(decoding: value, as: UTF8.self).collapsed
        return text.isEmpty ? nil : text
    }

    func text(ofTextNode node: Int) -> ArraySlice<UInt8> {
        bytes[Int(nodes[node].range.lowerBound)..<Int(nodes[node].range.upperBound)]
    }

    /// All text below the node on one line.
    func text(below node: Int, limit: Int = 2000) -> String {
        var found: [UInt8] = []
        var index = node + 1
        while index < Int(nodes[node].end), found.count < limit {
            let tag = nodes[index].tag
            if tag == .text {
                found += text(ofTextNode: index)
            } else if tag == .script || tag == .style || tag == .svg {
                index = Int(nodes[index].end)
                continue
            } else if tag.isBlock || tag == .br {
                found.append(0x20)
            }
            index += 1
        }
        return String(decoding: found, as: UTF8.self).collapsed
    }

    func isInside(_ node: Int, _ ancestor: Int) -> Bool { ancestor < node && node < Int(nodes[ancestor].end) }

    /// The children of the node that are elements.
    func children(of node: Int) -> [Int] {
        var found: [Int] = []
        var index = node + 1
        while index < Int(nodes[node].end) {
            if nodes[index].tag != .text { found.append(index) }
            index = Int(nodes[index].end)
        }
        return found
    }
}
