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
        var end = dash + 1
        while end < paragraph.upperBound, text.tokens[end].isCapitalised { end += 1 }
        return Attribution(cue: dash..<(dash + 1), source: (dash + 1)..<end, contents: [quotation])
    }
}
