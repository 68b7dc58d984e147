/// Cuts paragraphs into tokens, from left to right, each byte looked at once or twice.
struct Tokeniser {
    let bytes: [UInt8]
    let lexicon: Lexicon
    private(set) var tokens: [Token] = []

    init(bytes: [UInt8], lexicon: Lexicon) {
        self.bytes = bytes
        self.lexicon = lexicon
        tokens.reserveCapacity(bytes.count / 5 + 8)
    }

    /// Appends the tokens of one paragraph.
    mutating func addParagraph(_ range: Range<Int>) {
        var at = range.lowerBound
        var afterSpace = true
        while at < range.upperBound {
            let byte = bytes[at]
            if byte.isSpace {
                at += 1
                afterSpace = true
                continue
            }
            let next: Int
            if byte.isLetterOrDigit {
                next = addWord(at, afterSpace)
            } else if byte < 0x80 {
                next = addMark(at, byte, afterSpace)
            } else {
                let (scalar, length) = bytes.scalar(at: at)
                switch ScalarClass.of(scalar) {
                case .space:
                    at += length
                    afterSpace = true
                    continue
                case .word, .upperWord: next = addWord(at, afterSpace)
                case .quoteMark: next = add(.quoteMark, at, at + length, 0, afterSpace)
                case .apostrophe: next = addApostrophe(at, length, afterSpace)
                case .dash: next = add(.punctuation, at, at + length, Token.longDash, afterSpace)
                case .hyphen: next = add(.punctuation, at, at + length, UInt8(ascii: "-"), afterSpace)
                case .ellipsis: next = add(.punctuation, at, at + length, Token.ellipsis, afterSpace)
                case .other:
                    let tag = scalar == HashtagScanner.fullwidthMark ? HashtagScanner(bytes: bytes).end(at: at) : nil
                    next = add(tag == nil ? .punctuation : .hashtag, at, tag ?? at + length, 0, afterSpace)
                }
            }
            at = next
            afterSpace = false
        }
    }

    private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    @discardableResult
    private mutating func add(
        _ kind: Token.Kind, _ start: Int, _ end: Int, _ byte: UInt8, _ afterSpace: Bool
    ) -> Int {
        let shape: Token.Shape = afterSpace ? .afterSpace : []
        tokens.append(Token(start: start, end: end, hash: 0, word: [], kind: kind, shape: shape, byte: byte))
        return end
    }

    private mutating func addMark(_ at: Int, _ byte: UInt8, _ afterSpace: Bool) -> Int {
        switch byte {
        case UInt8(ascii: "\""): return add(.quoteMark, at, at + 1, byte, afterSpace)
        case UInt8(ascii: "`"):
            let length = self.byte(at + 1) == byte ? 2 : 1
            return add(length == 2 ? .quoteMark : .punctuation, at, at + length, byte, afterSpace)
        case UInt8(ascii: "'"): return addApostrophe(at, 1, afterSpace)
        case UInt8(ascii: "."), UInt8(ascii: "-"):
            var end = at + 1
            while end < at + 3, self.byte(end) == byte { end += 1 }
            if byte == UInt8(ascii: "."), end - at == 2 { end = at + 1 }
            let isEllipsis = byte == UInt8(ascii: ".") && end > at + 1
            return add(.punctuation, at, end, isEllipsis ? Token.ellipsis : byte, afterSpace)
        case UInt8(ascii: "#"):
            if let end = HashtagScanner(bytes: bytes).end(at: at) { return add(.hashtag, at, end, byte, afterSpace) }
        case UInt8(ascii: "@"):
            if let end = AccountScanner(bytes: bytes).end(at: at) { return add(.handle, at, end, byte, afterSpace) }
        default: break
        }
        return add(.punctuation, at, at + 1, byte, afterSpace)
    }

    /// `'s`, two apostrophes that make a quote mark, or one that may be a quote mark.
    private mutating func addApostrophe(_ at: Int, _ length: Int, _ afterSpace: Bool) -> Int {
        let next = at + length
        if !afterSpace, byte(next) | 0x20 == UInt8(ascii: "s"), !byte(next + 1).isLetterOrDigit,
            let last = tokens.last, last.end == at, last.isWordLike
        {
            return add(.possessive, at, next + 1, bytes[at], afterSpace)
        }
        if length == 1, byte(next) == UInt8(ascii: "'") {
            // Of three that close, the first belongs to an inner quotation; of three that open, the last does.
            let innerFirst = byte(next + 1) == UInt8(ascii: "'") && !afterSpace
            if !innerFirst { return add(.quoteMark, at, at + 2, UInt8(ascii: "'"), afterSpace) }
        }
        return add(.quoteMark, at, next, bytes[at], afterSpace)
    }

    private mutating func addWord(_ start: Int, _ afterSpace: Bool) -> Int {
        var scanner = WordScanner(bytes: bytes, start: start)
        scanner.scan()
        if let end = scanner.endOfAddress() {
            return add(.address, start, end, bytes[start], afterSpace)
        }
        let hash = scanner.hash.value
        let word = lexicon[hash]
        // `No. 5`, but not `She said no.`
        let isAbbreviation = word.intersects(.abbreviation) && (hash != Self.no || isNumber(after: scanner.end + 1))
        scanner.takeClosingPeriod(isKnownAbbreviation: isAbbreviation)
        var shape = scanner.shape
        if afterSpace { shape.insert(.afterSpace) }
        let kind: Token.Kind = bytes[start].isDigit && !scanner.hasLetter ? .number : .word
        tokens.append(
            Token(start: start, end: scanner.end, hash: hash, word: word, kind: kind, shape: shape, byte: bytes[start]))
        return scanner.end
    }

    private func isNumber(after space: Int) -> Bool { byte(space).isDigit || byte(space).isSpace && byte(space + 1).isDigit }

    private static let no = WordHash.of("no")
}
