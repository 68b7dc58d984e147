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
        /// Bytes in `bytes`.
        var range: Range<Int32>
        /// In `names`; -1 for attributes that are no names.
        var number: Int32
    }

    /// The first one is a root that the page does not have.
    var nodes = [Node(tag: .html, parent: -1, end: 1, range: 0..<0)]
    var attributes: [Attribute] = []
    /// Text and attribute values, UTF-8.
    var bytes: [UInt8] = []
    /// The values of class, id and role attributes.
    private(set) var names = PageNames()
    /// The texts of `<script type="application/ld+json">`.
    var structuredData: [ArraySlice<UInt8>] = []
    /// Whether reading stopped at a limit, so that the end of the page is missing.
    var isCut = false

    /// Adds an attribute to the element that is made next.
    mutating func append(_ name: PageAttribute, _ value: UnsafeBufferPointer<UInt8>) {
        guard name.isName else {
            return attributes.append(Attribute(name: name, range: append(value), number: -1))
        }
        let (number, isNew) = names.number(of: value, at: bytes.count)
        if isNew { bytes.append(contentsOf: value) }
        attributes.append(Attribute(name: name, range: names.ranges[Int(number)], number: number))
    }

    /// Adds text behind what is there; to the text node before when nothing stands between.
    mutating func append(text: UnsafeBufferPointer<UInt8>, parent: Int32) {
        let range = append(text)
        let last = nodes.count - 1
        if nodes[last].tag == .text, nodes[last].parent == parent, nodes[last].range.upperBound == range.lowerBound {
            nodes[last].range = nodes[last].range.lowerBound..<range.upperBound
        } else {
            nodes.append(Node(tag: .text, parent: parent, end: Int32(last + 2), range: range))
        }
    }

    private mutating func append(_ value: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: value)
        return start..<Int32(bytes.count)
    }

    /// The bytes of the attribute's value; nil when the element does not have it.
    func value(_ name: PageAttribute, of node: Int) -> ArraySlice<UInt8>? {
        guard nodes[node].tag != .text else { return nil }
        let range = nodes[node].range
        var index = Int(range.lowerBound)
        while index < Int(range.upperBound) {
            if attributes[index].name == name {
                return bytes(attributes[index])
            }
            index += 1
        }
        return nil
    }

    /// Hands over the element's attributes that reading looks at.
    func eachAttribute(of node: Int, _ receive: (PageAttribute, ArraySlice<UInt8>) -> Void) {
        guard nodes[node].tag != .text else { return }
        for index in Int(nodes[node].range.lowerBound)..<Int(nodes[node].range.upperBound) {
            receive(attributes[index].name, bytes(attributes[index]))
        }
    }

    func bytes(_ attribute: Attribute) -> ArraySlice<UInt8> {
        bytes[Int(attribute.range.lowerBound)..<Int(attribute.range.upperBound)]
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
        var blockEnds: [Int32] = []
        var index = node + 1
        while index < Int(nodes[node].end), found.count < limit {
            while let end = blockEnds.last, Int(end) <= index {
                blockEnds.removeLast()
                found.append(0x20)
            }
            let tag = nodes[index].tag
            if tag == .text {
                found += text(ofTextNode: index)
            } else if tag == .script || tag == .style || tag == .svg {
                index = Int(nodes[index].end)
                continue
            } else if tag.isBlock || tag == .br {
                found.append(0x20)
                if tag.isBlock { blockEnds.append(nodes[index].end) }
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
