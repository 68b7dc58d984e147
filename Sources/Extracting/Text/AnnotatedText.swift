import Coverage

/// A body with its paragraphs, tokens, sentences and quote regions: flat arrays of UTF-8 byte offsets and token indices.
///
/// Everything that finds facts reads this and nothing else of the body.
struct AnnotatedText {
    let bytes: [UInt8]
    private(set) var tokens: [Token]
    /// Each a line of the body with at least one token.
    private(set) var paragraphs: [TokenRange] = []
    private(set) var sentences: [TokenRange] = []
    private(set) var regions: [QuoteRegion] = []
    private let codePoints: CodePoints

    init(_ body: String, lexicon: Lexicon = .english) {
        let bytes = Array(body.utf8)
        self.bytes = bytes
        codePoints = CodePoints(bytes: bytes)
        var tokeniser = Tokeniser(bytes: bytes, lexicon: lexicon)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
            let first = tokeniser.tokens.count
            tokeniser.addParagraph(start..<end)
            if tokeniser.tokens.count > first { paragraphs.append(first..<tokeniser.tokens.count) }
            start = end + 1
        }
        tokens = tokeniser.tokens
        var marks = QuoteMarks(bytes: bytes)
        regions = marks.regions(in: &tokens, paragraphs: paragraphs)
        sentences = SentenceSplitter.split(&tokens, paragraphs: paragraphs)
    }

    /// The bytes from the first to the last of the tokens.
    func byteRange(_ range: TokenRange) -> Range<Int> {
        range.isEmpty ? 0..<0 : tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
    }

    /// The words at a byte range, with their place in code points.
    func passage(_ range: Range<Int>) -> Passage {
        Passage(String(decoding: bytes[range], as: UTF8.self), codePoints.span(range))
    }

    /// The words of some tokens.
    func passage(ofTokens range: TokenRange) -> Passage { passage(byteRange(range)) }

    /// Whether a word has one of the endings, and more than `beyond` letters before it.
    func ends(_ token: Token, _ endings: [[UInt8]], beyond: Int) -> Bool {
        let word = bytes[token.start..<token.end]
        return endings.contains { word.count > $0.count + beyond && word.suffix($0.count).elementsEqual($0) }
    }

    /// The paragraph that holds a token.
    func paragraph(of token: Int) -> TokenRange? {
        var low = 0
        var high = paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < paragraphs.count && paragraphs[low].contains(token) ? paragraphs[low] : nil
    }

    /// The tokens that begin inside a stretch of the body.
    func tokens(in span: Span) -> TokenRange {
        let first = firstToken(from: span.start)
        return first..<max(first, firstToken(from: span.end))
    }

    /// The first token that begins at or after a code point.
    private func firstToken(from codePoint: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if codePoints.offset(tokens[middle].start) < codePoint { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
