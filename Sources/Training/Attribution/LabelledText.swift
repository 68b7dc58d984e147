@testable import Extracting

/// An attribution as tokens of a text.
struct TokenAttribution {
    var content: [TokenRange]
    var cue: TokenRange?
    var source: TokenRange?
}

/// A text and what its annotators marked in it.
struct LabelledText {
    let name: String
    let text: AnnotatedText
    /// Code points before the text in its file.
    let offset: Int
    let annotations: [[TokenAttribution]]

    /// The title and the body of an article, as texts of their own.
    static func titleAndBody(_ article: MarkedArticle, restyle: Int = 0) -> [LabelledText] {
        let scalars = Array(article.text.unicodeScalars)
        let cut = scalars.firstIndex(of: "\n") ?? scalars.count
        return [0..<cut, cut..<scalars.count].compactMap { range in
            guard !range.isEmpty else { return nil }
            return LabelledText(article, Array(scalars[range]), range)
        }
    }

    private init(_ article: MarkedArticle, _ scalars: [Unicode.Scalar], _ range: Range<Int>) {
        var string = String.UnicodeScalarView()
        string.append(contentsOf: scalars)
        name = article.name
        offset = range.lowerBound
        text = AnnotatedText(String(string))
        var bytes: [Int] = [0]
        bytes.reserveCapacity(scalars.count + 1)
        for scalar in scalars { bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar)) }
        let text = text
        annotations = article.annotations.map { list in
            list.compactMap { Self.attribution(Self.repaired($0, article), in: text, range, bytes) }
        }
    }

    /// Some annotators exchanged the boxes of source and cue.
    private static func repaired(_ marked: MarkedAttribution, _ article: MarkedArticle) -> MarkedAttribution { marked }

    private static func attribution(
        _ marked: MarkedAttribution, in text: AnnotatedText, _ range: Range<Int>, _ bytes: [Int]
    ) -> TokenAttribution? {
        func tokens(_ span: Range<Int>) -> TokenRange? {
            guard range.contains(span.lowerBound), span.upperBound <= range.upperBound else { return nil }
            let start = bytes[span.lowerBound - range.lowerBound]
            let end = bytes[span.upperBound - range.lowerBound]
            var low = 0
            var high = text.tokens.count
            while low < high {
                let middle = (low + high) / 2
                if text.tokens[middle].end <= start { low = middle + 1 } else { high = middle }
            }
            var last = low
            while last < text.tokens.count, text.tokens[last].start < end { last += 1 }
            return low < last ? low..<last : nil
        }
        var content: [TokenRange] = []
        for span in marked.content {
            guard let found = tokens(span) else { continue }
            content += byParagraph(found, text).compactMap { trimmed($0, text) }.map { withMarks($0, text) }
        }
        guard !content.isEmpty else { return nil }
        // A cue may be a colon or a dash.
        let cue = marked.cue.first.flatMap(tokens).map { trimmed($0, text) ?? $0 }
        let source = marked.source.first.flatMap(tokens).flatMap { trimmed($0, text) }
        return TokenAttribution(content: content, cue: cue, source: source)
    }

    private static func byParagraph(_ range: TokenRange, _ text: AnnotatedText) -> [TokenRange] {
        var parts: [TokenRange] = []
        var start = range.lowerBound
        while start < range.upperBound {
            guard let paragraph = text.paragraph(of: start) else { return parts }
            let end = min(range.upperBound, paragraph.upperBound)
            parts.append(start..<end)
            start = end
        }
        return parts
    }

    private static func trimmed(_ range: TokenRange, _ text: AnnotatedText) -> TokenRange? {
        guard let first = range.first(where: { text.tokens[$0].isWordLike }),
            let last = range.last(where: { text.tokens[$0].isWordLike })
        else { return nil }
        return first..<(last + 1)
    }

    /// With the quote marks next to the first and the last word.
    private static func withMarks(_ range: TokenRange, _ text: AnnotatedText) -> TokenRange {
        var start = range.lowerBound
        var end = range.upperBound
        let first = text.tokens[start].region
        if first >= 0, text.regions[first].words.lowerBound == start { start = text.regions[first].open }
        let last = text.tokens[end - 1].region
        if last >= 0 {
            let region = text.regions[last]
            if region.words.upperBound - end <= 2, (end..<max(end, region.words.upperBound)).allSatisfy({ !text.tokens[$0].isWordLike }) {
                end = region.outer.upperBound
            }
        }
        return start..<end
    }

    /// First-stage labels of all tokens for one annotation.
    func labels(_ annotation: [TokenAttribution]) -> [UInt8] {
        var labels = Array(repeating: AttributionLabel.outside, count: text.tokens.count)
        func mark(_ range: TokenRange, _ begin: UInt8, _ inside: UInt8) {
            var isFirst = true
            for index in range {
                if labels[index] != AttributionLabel.outside {
                    isFirst = true
                    continue
                }
                labels[index] = isFirst ? begin : inside
                isFirst = false
            }
        }
        func side(_ range: TokenRange, _ cue: TokenRange?) -> UInt8 {
            guard let cue, let a = text.paragraph(of: cue.lowerBound), a.contains(range.lowerBound) else { return 4 }
            return cue.lowerBound < range.lowerBound ? 0 : 2
        }
        for attribution in annotation {
            for piece in attribution.content {
                let begin = AttributionLabel.firstContent + side(piece, attribution.cue)
                mark(piece, begin, begin + 1)
            }
            if let source = attribution.source {
                let begin = AttributionLabel.firstSource + min(2, side(source, attribution.cue))
                mark(source, begin, begin + 1)
            }
            if let cue = attribution.cue { mark(cue, AttributionLabel.cueBegin, AttributionLabel.cueInside) }
        }
        return labels
    }
}
