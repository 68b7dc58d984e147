/// Quotations behind whose name stands in capitals, as agencies list what many say: `MARA QUILL, ECONOMIST, HARBOUR BANK: "We expected less."`
struct CaptionedQuotations {
    private let text: AnnotatedText
    private let clauses: Clauses

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
    }

    /// The quotation with the name right before it.
    func attribution(of quotation: TokenRange) -> Attribution? {
        var end = quotation.lowerBound
        if end > 0, text.tokens[end - 1].isMark(":") || text.tokens[end - 1].isMark(".") { end -= 1 }
        var start = end
        while start > 0, end - start < Self.longest, isOfCaption(start - 1) { start -= 1 }
        guard start < end, start == 0 || !text.tokens[start - 1].isWordLike,
            let comma = (start..<end).first(where: { text.tokens[$0].isMark(",") })
        else { return nil }
        let name = start..<comma
        guard (2...Self.longestName).contains(name.count), name.allSatisfy({ text.tokens[$0].isCapitalised }),
            clauses.wordCount(quotation) >= Self.fewestWords, name.contains(where: { text.tokens[$0].isAllCaps }),
            (comma..<end).contains(where: { text.tokens[$0].isAllCaps })
        else { return nil }
        let cue = end < quotation.lowerBound && text.tokens[end].isMark(":") ? end..<(end + 1) : nil
        return Attribution(cue: cue, source: name, contents: [quotation])
    }

    /// The same for what the tagger gave to a part of the name's apposition, by the colon alone.
    func corrected(_ attribution: Attribution) -> Attribution? {
        guard let cue = attribution.cue, !cue.contains(where: { text.tokens[$0].isWordLike }),
            let first = attribution.contents.joined().first(where: { text.tokens[$0].isQuoted })
        else { return nil }
        return self.attribution(of: clauses.quotation(of: text.tokens[first].region))
    }

    /// A word in capitals, or what stands between those.
    private func isOfCaption(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.isQuoted || token.isQuoteMark { return false }
        guard token.kind == .word else { return !token.endsSentence && !token.isMark(":") && !token.isMark("*") }
        return token.isAllCaps || token.shape.contains(.abbreviated) || token.end - token.start == 1 || token.isA(.preposition)
    }

    private static let (longest, longestName, fewestWords) = (40, 4, 5)
}
