import Coverage

/// A wording in words that are compared without case and punctuation.
struct WordedText {
    let text: String
    /// Letters and digits in lower case.
    private(set) var keys: [String] = []
    /// From the begin of each word to the begin of the next, in code points; marks go with the word that they touch.
    private(set) var spans: [Span] = []
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
        var start = 0
        while start < scalars.count {
            if scalars[start].properties.isWhitespace {
                start += 1
                continue
            }
            let end = scalars[start...].firstIndex { $0.properties.isWhitespace } ?? scalars.count
            add(start..<end)
            start = end
        }
    }

    private mutating func add(_ range: Range<Int>) {
        var letters = String.UnicodeScalarView()
        for scalar in scalars[range] where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            letters.append(scalar)
        }
        if letters.isEmpty {
            // A dash or an ellipsis belongs to the word before it.
            if let last = spans.indices.last { spans[last].end = range.upperBound }
            return
        }
        keys.append(String(letters).lowercased())
        spans.append(Span(range.lowerBound, range.upperBound))
    }

    /// The text from the first to the last of some words; they are not none.
    func text(of words: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[spans[words.lowerBound].start..<spans[words.upperBound - 1].end]))
    }

    func span(of words: Range<Int>) -> Span { Span(spans[words.lowerBound].start, spans[words.upperBound - 1].end) }
}
