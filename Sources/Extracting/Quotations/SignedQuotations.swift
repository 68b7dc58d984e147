/// Finds quotations that are signed: `"We will stay." — Mara Quill`.
struct SignedQuotations {
    let text: AnnotatedText

    /// The quotation of a paragraph that ends with a dash and a name, and begins with the quotation.
    func attribution(in number: Int) -> Attribution? {
        let paragraph = text.paragraphs[number]
        guard let dash = paragraph.last(where: { text.tokens[$0].isDash && !text.tokens[$0].isQuoted }),
            dash + 1 < paragraph.upperBound, paragraph.upperBound - dash <= 12, text.tokens[dash + 1].isCapitalised,
            text.tokens[paragraph.lowerBound].isQuoteMark
        else { return nil }
        let quotation = paragraph.lowerBound..<dash
        guard quotation.allSatisfy({ text.tokens[$0].isQuoted || !text.tokens[$0].isWordLike }) else { return nil }
        let end = endOfName(from: dash + 1, to: paragraph.upperBound)
        return Attribution(cue: dash..<(dash + 1), source: (dash + 1)..<end, contents: [quotation])
    }

    /// Capitalised words, and the particles between them: `Anna bin Rashid`.
    private func endOfName(from start: Int, to high: Int) -> Int {
        var end = start
        var next = start
        while next < high, text.tokens[next].isCapitalised || text.tokens[next].isA(.particle) && text.tokens[next].kind == .word
        {
            next += 1
            if text.tokens[next - 1].isCapitalised { end = next }
        }
        return end
    }
}
