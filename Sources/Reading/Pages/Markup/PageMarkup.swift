import Glibc

/// What is taken out of a page before it is parsed: scripts, styles, comments, drawings, menus, and the attributes that reading does
/// not look at are five sixths of its bytes.
struct PageMarkup {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let output: UnsafeMutablePointer<UInt8>
    private let keepsLinks: Bool
    /// Bytes written.
    private var count = 0
    /// The first byte that is neither written nor left out.
    private var kept = 0
    private var structuredData: [Range<Int>] = []
    /// The `<nav>` whose end was not met yet.
    private var menu: Menu?
    /// Where the first menu may begin that is left out.
    private var menusStart = 0

    private struct Menu {
        /// Behind its tag.
        var start: Int
        /// Elements of the kind that are open in it, and itself.
        var depth = 1
    }

    /// The page without them, without NULs and processing instructions, and the texts of its JSON-LD scripts.
    ///
    /// - Parameters:
    ///   - html: UTF-8.
    ///   - keepsLinks: whether the addresses of links are wanted.
    static func reduced(
        _ html: [UInt8], keepsLinks: Bool = false
    ) -> (markup: [UInt8], structuredData: [ArraySlice<UInt8>]) {
        let html = hasNUL(html) ? html.filter { $0 != 0 } : html
        var structuredData: [Range<Int>] = []
        let markup = [UInt8](unsafeUninitializedCapacity: html.count) { output, count in
            html.withUnsafeBufferPointer { bytes in
                guard let start = output.baseAddress else { return }
                var page = PageMarkup(bytes, output: start, keepsLinks)
                page.reduce()
                count = page.count
                structuredData = page.structuredData
            }
        }
        return (markup, structuredData.map { html[$0] })
    }

    private static func hasNUL(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, output: UnsafeMutablePointer<UInt8>, _ keepsLinks: Bool) {
        self.bytes = bytes
        self.output = output
        self.keepsLinks = keepsLinks
    }

    private mutating func reduce() {
        var index = byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0
        kept = index
        while true {
            guard let tag = find(0x3C, from: index), tag + 1 < bytes.count else {
                guard let open = menu else { break }
                index = keep(open, upTo: bytes.count)
                continue
            }
            switch bytes[tag + 1] {
            case 0x21 where byte(tag + 2) == 0x2D && byte(tag + 3) == 0x2D: index = leaveOut(from: tag, to: commentEnd(tag + 4))
            case 0x2F: index = endTag(tag)
            case 0x3F: index = leaveOut(from: tag, to: behind(0x3E, from: tag))
            case 0x41...0x5A, 0x61...0x7A: index = startTag(tag)
            default: index = tag + 1
            }
        }
        write(upTo: bytes.count)
    }

    private mutating func startTag(_ tag: Int) -> Int {
        let element = element(at: tag + 1)
        switch element.tag {
        case .script, .style, .svg, .template:
            return elementEnd(of: element.tag, from: element.end).map { leaveOut(from: tag, to: $0) } ?? element.end
        // They hold nothing, and what they show is not read.
        case .img, .input: return leaveOut(from: tag, to: tagEnd(from: element.end))
        default: break
        }
        if let open = menu {
            if element.tag == .nav { menu?.depth += 1 }
            return element.tag == .h1 ? keep(open, upTo: tag) : tagEnd(from: element.end)
        }
        let end = leaveOutBlanks(behind: reduceAttributes(of: element.tag, from: element.end), element.tag)
        if element.tag == .nav && tag >= menusStart { menu = Menu(start: end) }
        return end
    }

    /// A menu that never ends is none, and one that holds the page's heading has something to say.
    private mutating func keep(_ menu: Menu, upTo place: Int) -> Int {
        self.menu = nil
        menusStart = place
        return menu.start
    }

    private mutating func endTag(_ tag: Int) -> Int {
        let element = element(at: tag + 2)
        let end = behind(0x3E, from: element.end)
        if let open = menu {
            guard element.tag == .nav else { return end }
            menu?.depth -= 1
            guard open.depth == 1 else { return end }
            menu = nil
            leaveOut(from: open.start, to: tag)
        }
        return leaveOutBlanks(behind: end, element.tag)
    }

    /// In a menu all is left out at its end. Returns `end`.
    @discardableResult private mutating func leaveOut(from start: Int, to end: Int) -> Int {
        if menu == nil {
            write(upTo: start)
            kept = end
        }
        return end
    }

    /// Writes what was kept so far, to `end`.
    private mutating func write(upTo end: Int) {
        if end > kept, let start = bytes.baseAddress {
            (output + count).update(from: start + kept, count: end - kept)
            count += end - kept
        }
        kept = end
    }

    /// Leaves out the indentation behind a tag: one blank stays, and none where a paragraph begins or ends.
    private mutating func leaveOutBlanks(behind end: Int, _ tag: PageTag) -> Int {
        let next = skippingBlanks(end)
        let first = tag.isBlock ? end : end + 1
        if next > first { leaveOut(from: first, to: next) }
        return next
    }

    /// The element whose name begins at `start`, and where the name ends.
    private func element(at start: Int) -> (tag: PageTag, end: Int) {
        var name = NameHash()
        var index = start
        while index < bytes.count, !endsName(bytes[index]) {
            name.add((0x41...0x5A).contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index])
            index += 1
        }
        return (PageTag(nameHash: name.value), index)
    }

    private func skippingBlanks(_ start: Int) -> Int {
        var index = start
        while index < bytes.count && WhiteSpace.isBlank(bytes[index]) { index += 1 }
        return index
    }

    private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Behind the next such byte; the end of the page when there is none.
    private func behind(_ byte: UInt8, from start: Int) -> Int { find(byte, from: start).map { $0 + 1 } ?? bytes.count }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress else { return nil }
        guard let found = memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
    }
}

extension PageMarkup {
    /// Leaves out the attributes that nobody asks for, which begin at `start`; returns where the tag ends.
    private mutating func reduceAttributes(of tag: PageTag, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            index = skippingBlanks(index)
            guard index < bytes.count, bytes[index] != 0x3E else { break }
            if bytes[index] == 0x2F {
                index += 1
                continue
            }
            let start = index
            var name = NameHash()
            repeat {
                name.add((0x41...0x5A).contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index])
                index += 1
            } while index < bytes.count && !endsName(bytes[index]) && bytes[index] != 0x3D
            let (end, isWhole) = valueEnd(index)
            index = end
            if !isWhole || !isWanted(PageAttribute(nameHash: name.value), on: tag, start..<index) {
                leaveOut(from: start, to: index)
            }
        }
        return min(index + 1, bytes.count)
    }

    private func endsName(_ byte: UInt8) -> Bool { byte == 0x3E || byte == 0x2F || WhiteSpace.isBlank(byte) }

    /// Where the attribute ends whose name ends at `start`, and whether its quote does. One that does not ends with the tag.
    private func valueEnd(_ start: Int) -> (end: Int, isWhole: Bool) {
        var index = skippingBlanks(start)
        guard index < bytes.count, bytes[index] == 0x3D else { return (start, true) }
        index = skippingBlanks(index + 1)
        guard index < bytes.count else { return (index, false) }
        if bytes[index] == 0x22 || bytes[index] == 0x27 {
            if let end = find(bytes[index], from: index + 1) { return (end + 1, true) }
            return (find(0x3E, from: index) ?? bytes.count, false)
        }
        while index < bytes.count, bytes[index] != 0x3E, !WhiteSpace.isBlank(bytes[index]) { index += 1 }
        return (index, true)
    }

    private func isWanted(_ attribute: PageAttribute?, on tag: PageTag, _ range: Range<Int>) -> Bool {
        switch attribute {
        case nil: false
        case .href: keepsLinks || tag == .link || leadsToAuthor(range)
        case .title: tag == .abbr
        default: true
        }
    }
}

extension PageMarkup {
    /// Whether the address has a folder of authors: `/author/…`, `/autoren/…`, `/auteurs/…`.
    private func leadsToAuthor(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while let slash = find(0x2F, from: index), slash < range.upperBound {
            if byte(slash + 1) == 0x61, byte(slash + 2) == 0x75, byte(slash + 3) == 0x74 { return true }
            index = slash + 1
        }
        return false
    }
}

extension PageMarkup {
    /// Where the comment ends whose text begins at `start`.
    private func commentEnd(_ start: Int) -> Int {
        // `<!-->` and `<!--->` are whole.
        if byte(start) == 0x3E { return start + 1 }
        if byte(start) == 0x2D && byte(start + 1) == 0x3E { return start + 2 }
        var index = start + 2
        while let mark = find(0x3E, from: index) {
            if bytes[mark - 1] == 0x2D, bytes[mark - 2] == 0x2D { return mark + 1 }
            index = mark + 1
        }
        return bytes.count
    }

    /// Where an element that is left out ends; nil for one that is kept because it does not end.
    private mutating func elementEnd(of tag: PageTag, from start: Int) -> Int? {
        let open = tagEnd(from: start)
        if bytes[open - 1] == 0x3E, bytes[open - 2] == 0x2F { return open }
        var index = open
        while let close = find(0x3C, from: index) {
            index = close + 1
            guard byte(index) == 0x2F, element(at: close + 2).tag == tag else { continue }
            // What is read a second time, in a menu that is kept, is known.
            let isNew = open > structuredData.last?.upperBound ?? 0
            if tag == .script, isNew, isStructuredData(bytes[start..<open]) { structuredData.append(open..<close) }
            return behind(0x3E, from: close)
        }
        // A script that never ends takes the rest of the page with it, as in browsers; a drawing does not.
        return tag == .script || tag == .style ? bytes.count : nil
    }

    private func isStructuredData(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        tag.count < 500 && String(decoding: tag, as: UTF8.self).lowercased().contains("ld+json")
    }

    /// Behind the `>` that ends the tag, past those in quotes.
    private func tagEnd(from start: Int) -> Int {
        var quote: UInt8 = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x3E {
                return index + 1
            } else if (byte == 0x22 || byte == 0x27) && bytes[index - 1] == 0x3D {
                quote = byte
            }
            index += 1
        }
        return behind(0x3E, from: start)
    }
}
