/// What is taken out of a page before it is parsed: more than half of its bytes are scripts, styles, comments and drawings.
enum PageMarkup {
    private static let removed = ["script", "style", "svg", "template"].map { Array($0.utf8) }

    /// The page without them, without NULs and processing instructions, and the texts of its JSON-LD scripts.
    ///
    /// - Parameter html: UTF-8.
    static func withoutScripts(_ html: [UInt8]) -> (markup: [UInt8], structuredData: [ArraySlice<UInt8>]) {
        var markup: [UInt8] = []
        markup.reserveCapacity(html.count)
        var structuredData: [ArraySlice<UInt8>] = []
        html.withUnsafeBufferPointer { bytes in
            var index = 0
            var kept = 0
            while let tag = find(0x3C, in: bytes, from: index), tag + 1 < bytes.count {
                index = tag + 1
                guard let end = removedEnd(bytes, tag) else { continue }
                append(bytes[kept..<tag], to: &markup)
                if let data = end.data { structuredData.append(html[data]) }
                index = end.index
                kept = end.index
            }
            append(bytes[kept...], to: &markup)
        }
        return (markup, structuredData)
    }

    /// Where what begins at `tag` and is left out ends; nil when it is kept.
    private static func removedEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: Int) -> (index: Int, data: Range<Int>?)? {
        switch bytes[tag + 1] {
        case 0x21:
            guard starts(bytes, tag + 2, with: [0x2D, 0x2D]) else { return nil }
            // `<!-->` and `<!--->` are whole.
            if starts(bytes, tag + 4, with: [0x3E]) { return (tag + 5, nil) }
            if starts(bytes, tag + 4, with: [0x2D, 0x3E]) { return (tag + 6, nil) }
            return (find([0x2D, 0x2D, 0x3E], in: bytes, from: tag + 4).map { $0 + 3 } ?? bytes.count, nil)
        case 0x3F:
            return (find(0x3E, in: bytes, from: tag).map { $0 + 1 } ?? bytes.count, nil)
        case 0x53, 0x73, 0x54, 0x74:
            guard let name = removed.first(where: { startsTag(bytes, tag + 1, $0) }) else { return nil }
            return element(bytes, tag, name)
        default: return nil
        }
    }

    private static func element(
        _ bytes: UnsafeBufferPointer<UInt8>, _ tag: Int, _ name: [UInt8]
    ) -> (index: Int, data: Range<Int>?)? {
        guard let open = tagEnd(bytes, from: tag + 1) else { return (bytes.count, nil) }
        if bytes[open - 1] == 0x2F { return (open + 1, nil) }
        var index = open + 1
        while let close = find(0x3C, in: bytes, from: index) {
            if close + 1 < bytes.count, bytes[close + 1] == 0x2F, startsTag(bytes, close + 2, name) {
                let isData = name.count == 6 && bytes[tag..<open].count < 500 && isStructuredData(bytes[tag..<open])
                let end = find(0x3E, in: bytes, from: close).map { $0 + 1 } ?? bytes.count
                return (end, isData ? open + 1..<close : nil)
            }
            index = close + 1
        }
        // A script that never ends takes the rest of the page with it, as in browsers; a drawing does not.
        return name.count == 6 || name.count == 5 ? (bytes.count, nil) : nil
    }

    private static func isStructuredData(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        String(decoding: tag, as: UTF8.self).lowercased().contains("ld+json")
    }

    /// The `>` that ends the tag, past those in quotes.
    private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var quote: UInt8 = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x3E {
                return index
            } else if (byte == 0x22 || byte == 0x27) && bytes[index - 1] == 0x3D {
                quote = byte
            }
            index += 1
        }
        return find(0x3E, in: bytes, from: start)
    }

    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, with text: [UInt8]) -> Bool {
        index + text.count <= bytes.count && bytes[index..<index + text.count].elementsEqual(text)
    }

    /// Whether the tag's name begins at `index`, in any case.
    private static func startsTag(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ name: [UInt8]) -> Bool {
        guard index + name.count < bytes.count else { return false }
        var place = 0
        while place < name.count {
            if bytes[index + place] | 0x20 != name[place] { return false }
            place += 1
        }
        let next = bytes[index + name.count]
        return next == 0x3E || next == 0x2F || WhiteSpace.isBlank(next)
    }

    private static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    private static func find(_ text: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while let found = find(text[0], in: bytes, from: index) {
            if starts(bytes, found, with: text) { return found }
            index = found + 1
        }
        return nil
    }

    private static func append(_ piece: Slice<UnsafeBufferPointer<UInt8>>, to markup: inout [UInt8]) {
        if piece.contains(0) { markup += piece.lazy.filter { $0 != 0 } } else { markup += piece }
    }
}
