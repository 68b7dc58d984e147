import CXML2

/// Makes a `PageTree` of HTML, as tolerantly as libxml2 does. Its tree is not used, only its events: they cost a third, and the
/// nesting of a page ends no stack.
struct PageParser {
    private var tree = PageTree()
    private var open: [Int32] = [0]
    private var known = KnownNames()
    private var effort = 0
    private var context: htmlParserCtxtPtr?

    /// Elements inside one another; browsers stop at 512.
    private static let depthLimit = 20_000
    /// Open elements that closing tags may be compared with in all: seconds.
    private static let effortLimit = 1_000_000_000

    /// - Parameters:
    ///   - bytes: as sent or saved, in any charset.
    ///   - charset: the one that the transfer named.
    static func tree(of bytes: [UInt8], charset: String?) -> PageTree {
        let labels = [charset].compactMap(\.self) + PageCharset.declared(in: bytes)
        // Most of a page is left out, and most pages are UTF-8: what is left is looked at first.
        if Charset.containsASCII(bytes, declared: labels) {
            let page = PageMarkup.reduced(bytes)
            if Charset.isUTF8(page.markup.span) { return tree(of: page) }
        }
        return tree(of: Charset.utf8(bytes, declared: labels))
    }

    /// - Parameters:
    ///   - html: UTF-8.
    ///   - keepsLinks: whether the addresses of links are wanted.
    static func tree(of html: [UInt8], keepsLinks: Bool = false) -> PageTree {
        tree(of: PageMarkup.reduced(html, keepsLinks: keepsLinks))
    }

    private static func tree(of page: (markup: [UInt8], structuredData: [ArraySlice<UInt8>])) -> PageTree {
        var parser = PageParser()
        parser.tree.structuredData = page.structuredData
        parser.tree.bytes.reserveCapacity(page.markup.count)
        parser.tree.nodes.reserveCapacity(page.markup.count / 24)
        parser.tree.attributes.reserveCapacity(page.markup.count / 48)
        withUnsafeMutablePointer(to: &parser) { parse(page.markup, $0) }
        return parser.tree
    }

    /// Done once: two threads that both make libxml2's first parser may wait for each other forever.
    private static let isReady: Void = xmlInitParser()

    private static func parse(_ markup: [UInt8], _ parser: UnsafeMutablePointer<PageParser>) {
        guard !markup.isEmpty, markup.count < Int(Int32.max) else { return }
        _ = isReady
        markup.withUnsafeBytes { buffer in
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return }
            guard let context = htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else { return }
            defer { htmlFreeParserCtxt(context) }
            let options = [
                HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC,
            ].reduce(0) { $0 | $1.rawValue }
            htmlCtxtUseOptions(context, Int32(bitPattern: options | XML_PARSE_HUGE.rawValue))
            xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            parser.pointee.context = context
            setHandlers(context, parser)
            htmlParseDocument(context)
        }
        parser.pointee.finish()
    }

    private static func setHandlers(_ context: htmlParserCtxtPtr, _ parser: UnsafeMutablePointer<PageParser>) {
        guard let handler = context.pointee.sax else { return }
        handler.pointee = xmlSAXHandler()
        handler.pointee.initialized = 1
        context.pointee.userData = UnsafeMutableRawPointer(parser)
        handler.pointee.startElement = { data, name, attributes in
            guard let data, let name else { return }
            data.assumingMemoryBound(to: PageParser.self).pointee.start(name, attributes)
        }
        handler.pointee.endElement = { data, _ in data?.assumingMemoryBound(to: PageParser.self).pointee.end() }
        let characters: charactersSAXFunc = { data, text, count in
            guard let data, let text else { return }
            data.assumingMemoryBound(to: PageParser.self).pointee.append(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.pointee.characters = characters
        handler.pointee.ignorableWhitespace = characters
        handler.pointee.cdataBlock = characters
        handler.pointee.serror = nil
    }

    private mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
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
            PageTree.Node(tag: known[name].tag, parent: parent, end: index + 1, range: first..<Int32(tree.attributes.count)))
        open.append(index)
    }

    private mutating func append(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
        var index = 0
        while let name = attributes[index] {
            if let attribute = known[name].attribute {
                let value = UnsafeBufferPointer(
                    start: attributes[index + 1], count: attributes[index + 1].map { Int(xmlStrlen($0)) } ?? 0)
                tree.append(attribute, value)
            }
            index += 2
        }
    }

    private mutating func end() {
        guard !tree.isCut, open.count > 1, let node = open.popLast() else { return }
        tree.nodes[Int(node)].end = Int32(tree.nodes.count)
    }

    private mutating func finish() {
        while let node = open.popLast() { tree.nodes[Int(node)].end = Int32(tree.nodes.count) }
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard !tree.isCut, let parent = open.last else { return }
        tree.append(text: text, parent: parent)
    }
}

/// What the parser's names mean. It keeps each name once, so that a name is known by its place in memory.
private struct KnownNames {
    private var entries = [Entry](repeating: Entry(), count: 256)

    struct Entry {
        var name: UnsafePointer<UInt8>?
        var tag = PageTag.other
        var attribute: PageAttribute?
    }

    subscript(name: UnsafePointer<UInt8>) -> Entry {
        mutating get {
            let slot = Int(bitPattern: name) >> 3 & 255
            if entries[slot].name == name { return entries[slot] }
            var hash = NameHash()
            var index = 0
            while name[index] != 0 {
                hash.add(name[index])
                index += 1
            }
            let entry = Entry(name: name, tag: PageTag(nameHash: hash.value), attribute: PageAttribute(nameHash: hash.value))
            entries[slot] = entry
            return entry
        }
    }
}
