import Coverage

/// A text in words and sentences, as it is compared with another.
struct ComparedText {
    struct Word {
        /// Code points.
        var span: Span
        /// What must be equal: the letters, with quote marks, apostrophes and dashes of any style made equal.
        var key: String
    }

    private let scalars: [Unicode.Scalar]
    let words: [Word]
    /// Ranges of `words`.
    let sentences: [Range<Int>]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var words: [Word] = []
        var sentences: [Range<Int>] = []
        var begin = 0
        var place = 0
        while place < scalars.count {
            let gap = place
            while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
            if words.count > begin, scalars[gap..<place].contains("\n") || words.last.map({ Self.ends($0.key) }) == true {
                sentences.append(begin..<words.count)
                begin = words.count
            }
            let start = place
            while place < scalars.count, !scalars[place].properties.isWhitespace { place += 1 }
            if place > start { words.append(Word(span: Span(start, place), key: Self.key(scalars[start..<place]))) }
        }
        if words.count > begin { sentences.append(begin..<words.count) }
        self.words = words
        self.sentences = sentences
    }

    /// From the begin of the first word to the end of the last; `range` is not empty.
    func span(of range: Range<Int>) -> Span { words[range.lowerBound].span.union(words[range.upperBound - 1].span) }

    func text(in span: Span) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[span.start..<span.end])
        return text
    }

    /// Whether a sentence may end with the word: a mark, and quote marks or brackets after it.
    private static func ends(_ key: String) -> Bool {
        key.last { !"\"')]»".contains($0) }.map { ".?!…".contains($0) } ?? false
    }

    private static func key(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var key = ""
        for scalar in scalars {
            switch scalar {
            case "\u{2018}", "\u{2019}", "\u{201a}", "\u{201b}", "\u{2032}", "`": key.append("'")
            case "\u{201c}", "\u{201d}", "\u{201e}", "\u{2033}", "«", "»": key.append("\"")
            case "\u{2010}"..."\u{2015}": key.append("-")
            default: key.unicodeScalars.append(scalar)
            }
        }
        return key.replacing("''", with: "\"")
    }
}
