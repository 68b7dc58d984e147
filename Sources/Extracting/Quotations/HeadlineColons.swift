/// Finds the speaker that a headline names beside a colon: `Quill: Bridge will close`, `Bridge will close by winter: ministry`.
struct HeadlineColons {
    let text: AnnotatedText
    let people: People
    /// Headlines are shorter, in words.
    private static let longest = 20
    /// No speaker of a headline has more words.
    private static let longestSource = 5

    /// The words of a paragraph that is a headline and gives them to somebody.
    func attribution(in number: Int) -> Attribution? {
        let paragraph = text.paragraphs[number]
        guard paragraph.count <= Self.longest, isHeadline(paragraph) else { return nil }
        let colons = paragraph.filter { text.tokens[$0].isMark(":") && !text.tokens[$0].isQuoted }
        guard colons.count == 1, let colon = colons.first else { return nil }
        let left = paragraph.lowerBound..<colon
        let right = (colon + 1)..<paragraph.upperBound
        let cue = colon..<(colon + 1)
        if let warning = warning(quotation: left, right) { return warning }
        if isSpeaker(left), wordCount(right) >= 2 { return Attribution(cue: cue, source: left, contents: [right]) }
        if isSpeaker(right), wordCount(left) >= 3 { return Attribution(cue: cue, source: right, contents: [left]) }
        return nil
    }

    /// `'Bridge is safe': Quill warns council`
    private func warning(quotation: TokenRange, _ clause: TokenRange) -> Attribution? {
        guard let first = quotation.first, text.tokens[first].isQuoteMark, clauses.isAllQuoted(quotation),
            let verb = clause.dropFirst().first(where: { text.tokens[$0].isA(.says) && !text.tokens[$0].isCapitalised }),
            isSpeaker(clause.lowerBound..<verb)
        else { return nil }
        return Attribution(cue: verb..<(verb + 1), source: clause.lowerBound..<verb, contents: [quotation])
    }

    /// Whether the paragraph ends without a period, as only headlines do, and with a word or a closing mark.
    private func isHeadline(_ paragraph: TokenRange) -> Bool {
        let last = text.tokens[paragraph.upperBound - 1]
        return last.isWordLike || last.isQuoteMark && paragraph.count > 2 && !text.tokens[paragraph.upperBound - 2].isMark(".")
    }

    private var clauses: Clauses { Clauses(text: text) }

    private func wordCount(_ range: TokenRange) -> Int { clauses.wordCount(range) }

    /// A person, or a few words that end with a role, a group, an organisation or a document.
    private func isSpeaker(_ words: TokenRange) -> Bool {
        guard let last = words.last, words.count <= Self.longestSource,
            words.allSatisfy({ text.tokens[$0].isWordLike && !text.tokens[$0].isQuoted }),
            !words.dropFirst().contains(where: { text.tokens[$0].isA(.says) && !text.tokens[$0].isCapitalised })
        else { return false }
        if let mention = people.mention(at: last) { return people.mentions[mention].tokens.upperBound == words.upperBound }
        let speaks: WordClass = [.role, .title, .group, .organisation]
        return text.tokens[last].isA(speaks) || words.count <= 2 && text.tokens[last].isA(.document)
    }
}
