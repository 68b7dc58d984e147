import CXML2

/// Makes a `PageTree` of HTML, as tolerantly as libxml2 does. Its tree is not used, only its events: they cost a third, and the
/// nesting of a page ends no stack.
final class PageParser {
    private var tree = PageTree()
    private var open: [Int32] = [0]
    /// Names looked up already, by the parser's own pointers.
    private var tags: [UnsafePointer<UInt8>: PageTag] = [:]
    private var effort = 0
    private var context: htmlParserCtxtPtr?

    /// Elements inside one another; browsers stop at 512.
    private static let depthLimit = 20_000
    /// Open elements that closing tags may be compared with in all: seconds.
    private static let effortLimit = 1_000_000_000

    /// - Parameter html: UTF-8.
    static func tree(of html: [UInt8]) -> PageTree {
        let (markup, structuredData) = PageMarkup.withoutScripts(html)
        let parser = PageParser()
        parser.tree.structuredData = structuredData
        parser.tree.bytes.reserveCapacity(markup.count)
        parser.tree.nodes.reserveCapacity(markup.count / 24)
        parser.parse(markup)
        return parser.tree
    }

    private func parse(_ markup: [UInt8]) {
        guard !markup.isEmpty, markup.count < Int(Int32.max) else { return }
        markup.withUnsafeBytes { buffer in
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return }
            guard let context = htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else { return }
            defer { htmlFreeParserCtxt(context) }
            let options = [
                HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC,
            ].reduce(0) { $0 | $1.rawValue }
            htmlCtxtUseOptions(context, Int32(bitPattern: options | XML_PARSE_HUGE.rawValue))
            xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            self.context = context
            setHandlers(context)
            // The handler belongs to the context, and the parser outlives the call.
            htmlParseDocument(context)
        }
        while let node = open.popLast() { tree.nodes[Int(node)].end = Int32(tree.nodes.count) }
    }

    private func setHandlers(_ context: htmlParserCtxtPtr) {
        guard let handler = context.pointee.sax else { return }
        handler.pointee = xmlSAXHandler()
        handler.pointee.initialized = 1
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        handler.pointee.startElement = { data, name, attributes in
            guard let name else { return }
            PageParser.from(data)?.start(name, attributes)
        }
        handler.pointee.endElement = { data, _ in PageParser.from(data)?.end() }
        let characters: charactersSAXFunc = { data, text, count in
            guard let text else { return }
            PageParser.from(data)?.append(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.pointee.characters = characters
        handler.pointee.ignorableWhitespace = characters
        handler.pointee.cdataBlock = characters
        handler.pointee.serror = nil
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> PageParser? {
        data.map { Unmanaged<PageParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard !tree.isCut, let parent = open.last else { return }
        effort += open.count
        guard open.count < Self.depthLimit, effort < Self.effortLimit else {
            tree.isCut = true
            if let context { xmlStopParser(context) }
            return
        }
        let index = Int32(tree.nodes.count)
        let first = Int32(tree.attributes.count)
        if let attributes { append(attributes) }
        tree.nodes.append(
            PageTree.Node(tag: tag(name), parent: parent, end: index + 1, range: first..<Int32(tree.attributes.count)))
        open.append(index)
    }

    private func append(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
        var index = 0
        while let name = attributes[index] {
            if let known = PageAttribute(name: name) {
                let start = Int32(tree.bytes.count)
                if let value = attributes[index + 1] {
                    tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
                }
                tree.attributes.append(PageTree.Attribute(name: known, range: start..<Int32(tree.bytes.count)))
            }
            index += 2
        }
    }

    private func tag(_ name: UnsafePointer<UInt8>) -> PageTag {
        if let known = tags[name] { return known }
        let tag = PageTag(name: name)
        tags[name] = tag
        return tag
    }

    private func end() {
        guard !tree.isCut, open.count > 1, let node = open.popLast() else { return }
        tree.nodes[Int(node)].end = Int32(tree.nodes.count)
    }

    private func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard !tree.isCut, let parent = open.last else { return }
        let start = Int32(tree.bytes.count)
        tree.bytes.append(contentsOf: text)
        let end = Int32(tree.bytes.count)
        let last = tree.nodes.count - 1
        if tree.nodes[last].tag == .text, tree.nodes[last].parent == parent, tree.nodes[last].range.upperBound == start {
            tree.nodes[last].range = tree.nodes[last].range.lowerBound..<end
        } else {
            tree.nodes.append(PageTree.Node(tag: .text, parent: parent, end: Int32(last + 2), range: start..<end))
        }
    }
}
