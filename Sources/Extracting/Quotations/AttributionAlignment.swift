/// Brings what an annotator marked to the tokens of a text.
struct AttributionAlignment {
    let text: AnnotatedText

    /// The attribution in tokens; nil where no word of its content is one of the text.
    func attribution(_ marked: AttributionTrainingText.Marked) -> Attribution? {
        let contents = marked.content.flatMap { pieces(of: tokens($0)) }.map(withMarks)
        guard !contents.isEmpty else { return nil }
        // A cue may be a colon or a dash.
        let cue = marked.cue.map(tokens).flatMap { words($0) ?? ($0.isEmpty ? nil : $0) }
        return Attribution(cue: cue, source: marked.source.map(tokens).flatMap(words), contents: contents)
    }

    private func tokens(_ bytes: Range<Int>) -> TokenRange {
        var low = 0
        var high = text.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if text.tokens[middle].end <= bytes.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < text.tokens.count, text.tokens[end].start < bytes.upperBound { end += 1 }
        return low..<end
    }

    /// The parts of a range by paragraph, from first to last word.
    private func pieces(of range: TokenRange) -> [TokenRange] {
        var pieces: [TokenRange] = []
        var start = range.lowerBound
        while start < range.upperBound, let paragraph = text.paragraph(of: start) {
            if let piece = words(range.clamped(to: start..<paragraph.upperBound)) { pieces.append(piece) }
            start = paragraph.upperBound
        }
        return pieces
    }

    private func words(_ range: TokenRange) -> TokenRange? {
        guard let first = range.first(where: { text.tokens[$0].isWordLike }),
            let last = range.last(where: { text.tokens[$0].isWordLike })
        else { return nil }
        return first..<(last + 1)
    }

    /// With the quote marks next to the first and the last word, so that all annotators' pieces end alike.
    private func withMarks(_ range: TokenRange) -> TokenRange {
        var start = range.lowerBound
        var end = range.upperBound
        if text.tokens[start].isQuoted {
            let region = text.regions[text.tokens[start].region]
            if region.words.lowerBound == start { start = region.open }
        }
        if text.tokens[end - 1].isQuoted {
            let region = text.regions[text.tokens[end - 1].region]
            if end <= region.words.upperBound, (end..<region.words.upperBound).allSatisfy({ !text.tokens[$0].isWordLike }) {
                end = region.outer.upperBound
            }
        }
        return start..<end
    }

    /// First-stage labels of all tokens.
    func labels(_ attributions: [Attribution]) -> [UInt8] {
        var labels = Array(repeating: AttributionLabel.outside, count: text.tokens.count)
        for attribution in attributions {
            for piece in attribution.contents {
                mark(piece, AttributionLabel.firstContent + 2 * side(of: piece, from: attribution.cue), &labels)
            }
            if let source = attribution.source {
                mark(source, AttributionLabel.firstSource + 2 * min(1, side(of: source, from: attribution.cue)), &labels)
            }
            if let cue = attribution.cue { mark(cue, AttributionLabel.cueBegin, &labels) }
        }
        return labels
    }

    /// 0 where the cue stands to the left, 1 to the right, 2 in no or another paragraph.
    private func side(of range: TokenRange, from cue: TokenRange?) -> UInt8 {
        guard let cue, let paragraph = text.paragraph(of: cue.lowerBound), paragraph.contains(range.lowerBound) else { return 2 }
        return cue.lowerBound < range.lowerBound ? 0 : 1
    }

    /// Of two that share a token the first keeps it; the other begins anew after it.
    private func mark(_ range: TokenRange, _ begin: UInt8, _ labels: inout [UInt8]) {
        var isFirst = true
        for index in range {
            guard labels[index] == AttributionLabel.outside else {
                isFirst = true
                continue
            }
            labels[index] = isFirst ? begin : begin + 1
            isFirst = false
        }
    }

    /// Second-stage labels of a paragraph as seen from the attribution's cue; all outside for a cue that is none.
    static func cueLabels(_ attribution: Attribution?, _ paragraph: TokenRange) -> [UInt8] {
        var labels = Array(repeating: CueLabel.outside, count: paragraph.count)
        func mark(_ range: TokenRange, _ begin: UInt8) {
            for (place, index) in range.clamped(to: paragraph).enumerated() {
                labels[index - paragraph.lowerBound] = place == 0 ? begin : begin + 1
            }
        }
        for piece in attribution?.contents ?? [] { mark(piece, CueLabel.contentBegin) }
        if let source = attribution?.source { mark(source, CueLabel.sourceBegin) }
        return labels
    }
}
