extension XMLTree {
    /// The content of the node as HTML, for elements that hold XHTML, or HTML that nobody escaped.
    ///
    /// - Parameters:
    ///   - renaming: elements of other vocabularies and the elements of HTML that they are like.
    ///   - omitting: elements that are left out with all that is in them.
    func markup(of node: Int, renaming: [String: String] = [:], omitting: Set<String> = []) -> [UInt8] {
        var html: [UInt8] = []
        var open: [(name: String, end: Int)] = []
        var index = node + 1
        func closeTags(before index: Int) {
            while let last = open.last, last.end <= index {
                html += "</\(last.name)>".utf8
                open.removeLast()
            }
        }
        while index < Int(nodes[node].end) {
            closeTags(before: index)
            let child = nodes[index]
            let range = Int(child.range.lowerBound)..<Int(child.range.upperBound)
            if child.name == Self.text {
                html += bytes[range]
            } else if child.name == Self.cdata {
                for byte in bytes[range] {
                    html += byte == 0x3C ? Array("&lt;".utf8) : byte == 0x26 ? Array("&amp;".utf8) : [byte]
                }
            } else if omitting.contains(name(of: index)) {
                index = Int(child.end)
                continue
            } else {
                let full = name(of: index)
                let local = renaming[full] ?? full.split(separator: ":").last.map(String.init) ?? full
                html += "<\(local)".utf8
                html += bytes[Int(child.attributes.lowerBound)..<Int(child.attributes.upperBound)]
                html.append(0x3E)
                if Int(child.end) > index + 1 || !Self.emptyElements.contains(local) { open.append((local, Int(child.end))) }
            }
            index += 1
        }
        closeTags(before: Int(nodes[node].end))
        return html
    }

    private static let emptyElements: Set<String> = [
        "br", "hr", "img", "input", "link", "meta", "area", "base", "col", "embed", "source", "wbr",
    ]
}
