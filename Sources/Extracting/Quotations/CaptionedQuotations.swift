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
        guard let paragraph = text.paragraph(of: quotation.lowerBound), quotation.lowerBound > paragraph.lowerBound,
            clauses.wordCount(quotation) >= Self.fewestWords
        else { return nil }
        let mark = quotation.lowerBound - 1
        let isMarked = text.tokens[mark].isMark(":") || text.tokens[mark].isDash
        let end = isMarked || text.tokens[mark].isMark(".") ? mark : quotation.lowerBound
        guard
            let name = capitals(before: end, from: paragraph.lowerBound)
                ?? (isMarked ? begin(before: end, from: paragraph.lowerBound) : nil)
        else { return nil }
        if name.contains(where: isNoName) { return nil }
        let cue = text.tokens[mark].isMark(":") ? mark..<quotation.lowerBound : nil
        return Attribution(cue: cue, source: name, contents: [quotation])
    }

    /// `MARA QUILL, ECONOMIST, HARBOUR BANK`: the name of a caption that is all capitals.
    private func capitals(before end: Int, from low: Int) -> TokenRange? {
        var start = end
        while start > low, end - start < Self.longest, isOfCaption(start - 1) { start -= 1 }
        guard start < end, start == low || !text.tokens[start - 1].isWordLike,
            let comma = (start..<end).first(where: { text.tokens[$0].isMark(",") })
        else { return nil }
        let name = start..<comma
        let isName =
            (2...Self.longestName).contains(name.count) && name.allSatisfy { text.tokens[$0].isCapitalised }
            && name.contains { text.tokens[$0].isAllCaps } && (comma..<end).contains { text.tokens[$0].isAllCaps }
        return isName ? name : nil
    }

    /// `MARA QUILL, 34, nurse`: the name in capitals that a paragraph, or what follows a sentence, begins with.
    private func begin(before end: Int, from low: Int) -> TokenRange? {
        var start = end
        while start > low, end - start < Self.longestBegin, goesOn(start - 1) { start -= 1 }
        guard start == low || text.tokens[start - 1].endsSentence || text.tokens[start - 1].isQuoteMark else { return nil }
        let comma = (start..<end).first { text.tokens[$0].isMark(",") }
        let name = start..<(comma ?? end)
        // `CONSTRUCTION SPENDING:` is what is spoken of.
        guard (2...Self.longestName).contains(name.count), comma != nil || text.tokens[start].isA(.givenName) else { return nil }
        return name.allSatisfy { text.tokens[$0].isAllCaps } ? name : nil
    }

    private func goesOn(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return !token.isQuoted && !token.isQuoteMark && !token.endsSentence && !token.isMark(":") && !clauses.looksFinite(index)
    }

    /// `TV TONIGHT`, `BEST SONG`, `QUESTION TO MARA QUILL`, `NEW YORK`: words of no name.
    private func isNoName(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isA([.preposition, .determiner, .conjunction, .calendar, .place])
            || Self.labels.contains(token.hash)
    }

    private static let labels = WordHash.all(
        of: """
            news update updates story stories song songs tonight today tv radio live latest best top new question questions answer comment
            comments market markets stocks bonds reaction reactions key points point quote quotes read more see also photo video
            """)

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

    private static let (longest, longestBegin, longestName, fewestWords) = (40, 14, 4, 5)
}
