/// Cuts XML into tags and text, however ill-formed it is: what is no markup is text, what does not end goes to the end.
///
/// libxml2 gives up at some errors and hands out no bytes; a feed in the wild has the errors, and its items are kept as they came.
/// Document types are passed over, so no entity that they declare is ever expanded, and nothing is fetched.
struct XMLScanner {
    enum Token {
        case start(XMLTag)
        /// The name between `</` and `>`, and the whole tag.
        case end(name: Range<Int>, tag: Range<Int>)
        /// Text in which entities stand.
        case text(Range<Int>)
        case cdata(Range<Int>)
    }

    private let bytes: [UInt8]
    private(set) var index = 0
    /// Whether something does not end that must.
    private(set) var isBrokenOff = false
    /// What the rest of the document is known not to hold; each is searched in vain once.
    private var lacks: Set<[UInt8]> = []

    /// - Parameter bytes: UTF-8.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next token; nil at the end.
    mutating func next() -> Token? {
        while index < bytes.count {
            guard bytes[index] == 0x3C else { return text(from: index) }
            let start = index
            switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
            case 0x21:
                if let token = declaration() { return token }
            case 0x3F:
                index = end(of: [0x3F, 0x3E], from: index + 2) ?? afterTag(from: index + 2)
            case 0x2F:
                index = afterTag(from: start + 2)
                let end = bytes[index - 1] == 0x3E ? index - 1 : index
                return .end(name: nameEnd(start + 2, end), tag: start..<index)
            case let byte where Self.beginsName(byte):
                return .start(startTag(start))
            default:
                return text(from: start)
            }
        }
        return nil
    }

    private mutating func text(from start: Int) -> Token {
        index = bytes[(start + 1)...].firstIndex(of: 0x3C) ?? bytes.count
        return .text(start..<index)
    }

    /// `<!…`: a comment, a CDATA section, a document type.
    private mutating func declaration() -> Token? {
        let start = index
        if bytes[start...].starts(with: "<!--".utf8) {
            index = end(of: [0x2D, 0x2D, 0x3E], from: start + 4) ?? afterTag(from: start + 4)
        } else if bytes[start...].starts(with: "<![CDATA[".utf8) {
            let close = end(of: [0x5D, 0x5D, 0x3E], from: start + 9)
            index = close ?? bytes.count
            return .cdata(start + 9..<(close.map { $0 - 3 } ?? bytes.count))
        } else {
            index = afterTag(from: start + 2)
            // The internal subset of a document type holds declarations with `>` of their own.
            if let subset = bytes[start..<index].firstIndex(of: 0x5B) {
                let close = end(of: [0x5D], from: subset) ?? index
                index = max(index, bytes[close...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count)
            }
        }
        return nil
    }

    private mutating func startTag(_ start: Int) -> XMLTag {
        let name = nameEnd(start + 1, bytes.count)
        var end = name.upperBound
        var quote: UInt8 = 0
        // No attribute is longer: a quote that is still open there is not meant as one.
        let limit = min(bytes.count, start + 1 << 16)
        while end < limit {
            let byte = bytes[end]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x3E || byte == 0x3C {
                break
            } else if (byte == 0x22 || byte == 0x27) && bytes[end - 1] == 0x3D {
                quote = byte
            }
            end += 1
        }
        if end == limit { end = tagEnd(from: name.upperBound) }
        if end == bytes.count { isBrokenOff = true }
        let isEmpty = end > name.upperBound && end < bytes.count && bytes[end - 1] == 0x2F
        let attributes = name.upperBound..<(isEmpty ? end - 1 : end)
        index = end < bytes.count && bytes[end] == 0x3E ? end + 1 : end
        return XMLTag(name: name, attributes: attributes, isEmpty: isEmpty, range: start..<index)
    }

    private func nameEnd(_ start: Int, _ limit: Int) -> Range<Int> {
        var end = start
        while end < limit, bytes[end] != 0x3E, bytes[end] != 0x2F, bytes[end] != 0x3C, !WhiteSpace.isBlank(bytes[end]) {
            end += 1
        }
        return start..<end
    }

    private static func beginsName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x3A || byte >= 0x80
    }

    /// The next `>` or `<`.
    private func tagEnd(from start: Int) -> Int {
        guard start < bytes.count else { return bytes.count }
        return bytes[start...].firstIndex { $0 == 0x3E || $0 == 0x3C } ?? bytes.count
    }

    private mutating func afterTag(from start: Int) -> Int {
        let end = tagEnd(from: start)
        if end == bytes.count { isBrokenOff = true }
        return end < bytes.count && bytes[end] == 0x3E ? end + 1 : end
    }

    /// Where the next `mark` ends; nil when there is none.
    private mutating func end(of mark: [UInt8], from start: Int) -> Int? {
        if lacks.contains(mark) { return nil }
        var place = start
        while place + mark.count <= bytes.count, let found = bytes[place...].firstIndex(of: mark[0]) {
            if bytes[found...].starts(with: mark) { return found + mark.count }
            place = found + 1
        }
        isBrokenOff = true
        lacks.insert(mark)
        return nil
    }
}

/// A start tag, as ranges of the bytes.
struct XMLTag {
    var name: Range<Int>
    var attributes: Range<Int>
    /// `<br/>`.
    var isEmpty: Bool
    var range: Range<Int>
}
