/// Finds quotations that are signed: `"We will stay." — Mara Quill`, `"We will stay." (Mara Quill)`, or with the dash on the line below.
struct SignedQuotations {
    let text: AnnotatedText
    let people: People
    /// Tokens of the longest signature.
    private static let longest = 12

    /// A dash or a bracket, and the name behind it.
    private struct Signature {
        let mark: Int
        let name: TokenRange
        let isPerson: Bool
    }

    private var clauses: Clauses { Clauses(text: text) }

    /// The quotation that a paragraph begins with and is, but for its signature.
    func attribution(in number: Int) -> Attribution? {
        let paragraph = text.paragraphs[number]
        guard text.tokens[paragraph.lowerBound].isQuoteMark else { return nil }
        guard let signature = signature(endOf: paragraph) else { return signedBelow(number) }
        let quotation = paragraph.lowerBound..<signature.mark
        guard clauses.isAllQuoted(quotation), isDash(signature.mark) || !isTitle(quotation) else { return nil }
        return attribution(quotation, signature)
    }

    /// The quotation that a paragraph ends with, behind other sentences: `The meeting ended. "We will stay." — Mara Quill`
    func attribution(endOf number: Int) -> Attribution? {
        let paragraph = text.paragraphs[number]
        guard let signature = signature(endOf: paragraph), signature.isPerson,
            let region = clauses.region(closingBefore: signature.mark, from: paragraph.lowerBound)
        else { return nil }
        let quotation = clauses.quotation(of: region)
        guard quotation.lowerBound > paragraph.lowerBound, text.tokens[quotation.lowerBound - 1].endsSentence,
            text.tokens[text.regions[region].words.upperBound - 1].endsSentence
        else { return nil }
        return attribution(quotation, signature)
    }

    private func attribution(_ quotation: TokenRange, _ signature: Signature) -> Attribution {
        let cue = isDash(signature.mark) ? signature.mark..<(signature.mark + 1) : nil
        return Attribution(cue: cue, source: signature.name, contents: [quotation])
    }

    /// The quotation that fills a paragraph, or goes on through several, where the next one is `— Mara Quill, engineer`.
    private func signedBelow(_ number: Int) -> Attribution? {
        let first = text.paragraphs[number].lowerBound + 1
        guard first < text.tokens.count, text.tokens[first].isQuoted else { return nil }
        let quotation = clauses.quotation(of: text.tokens[first].region)
        guard quotation.lowerBound == first - 1, let last = text.paragraph(of: quotation.upperBound - 1),
            last.upperBound == quotation.upperBound, let below = text.paragraph(of: last.upperBound)
        else { return nil }
        if !text.regions[text.regions[text.tokens[first].region].last].isClosed, let name = framed(below) {
            return Attribution(source: name, contents: [quotation])
        }
        if let name = line(below), isListed(quotation, number, below) { return Attribution(source: name, contents: [quotation]) }
        guard text.tokens[below.lowerBound].isDash, let signature = signature(endOf: below), signature.mark == below.lowerBound,
            signature.isPerson
        else { return nil }
        return attribution(quotation, signature)
    }

    /// The name in a paragraph that is `Mara Quill, Harbour Gazette` and no more.
    private func line(_ paragraph: TokenRange) -> TokenRange? {
        guard paragraph.count <= Self.longest, let comma = paragraph.first(where: { text.tokens[$0].isMark(",") }),
            comma > paragraph.lowerBound, comma + 1 < paragraph.upperBound,
            paragraph.allSatisfy({
                text.tokens[$0].isCapitalised && !text.tokens[$0].isQuoted || $0 == comma || text.tokens[$0].kind == .possessive
                    || $0 > comma && text.tokens[$0].isA([.preposition, .determiner])
            })
        else { return nil }
        let name = paragraph.lowerBound..<comma
        // `Mara Quill, Chief Reporter`, but not `Mara Quill, National Harbour Reporter`
        if let last = paragraph.last, last <= comma + 2, Self.staff.contains(text.tokens[last].hash) { return nil }
        return isPerson(name, to: paragraph.upperBound) || Self.boards.contains(text.tokens[comma - 1].hash) ? name : nil
    }

    /// Whether a quotation with such a line below stands among others, or by itself: where somebody speaks above, or nothing comes behind, the
    /// line may be the article's byline, and what is short or capitalised a title.
    private func isListed(_ quotation: TokenRange, _ number: Int, _ line: TokenRange) -> Bool {
        let words = quotation.filter { text.tokens[$0].kind == .word }
        guard words.count >= Self.fewestWords, !clauses.isTitleCase(words) else { return false }
        guard number > 0 else { return true }
        let above = text.paragraphs[number - 1]
        if text.tokens[above.upperBound - 1].isMark(":") || clauses.hasQuoted(above) { return false }
        return line.upperBound < text.tokens.count || self.line(above) != nil
    }

    private static let fewestWords = 5
    private static let staff = WordHash.all(
        of: "reporter correspondent editor photographer photo photos picture pictures image images staff agency writer columnist")
    private static let boards = WordHash.all(of: "board editors")

    /// The name in a paragraph that is `Mara Quill, engineer."`, whose mark closes the quotation above it.
    private func framed(_ paragraph: TokenRange) -> TokenRange? {
        guard paragraph.count <= Self.longest + 1, let mark = paragraph.last, text.tokens[mark].isQuoteMark,
            mark > paragraph.lowerBound,
            paragraph.allSatisfy({ !text.tokens[$0].isQuoted && !text.tokens[$0].isA([.auxiliary, .pronoun, .reports]) })
        else { return nil }
        let end = paragraph.first { text.tokens[$0].isMark(",") || text.tokens[$0].endsSentence || $0 == mark } ?? mark
        let name = paragraph.lowerBound..<end
        return name.contains { people.mention(at: $0) != nil } ? name : nil
    }

    /// The last dash of a paragraph and what follows, or a person in brackets.
    private func signature(endOf paragraph: TokenRange) -> Signature? {
        if let dash = paragraph.last(where: { text.tokens[$0].isDash && !text.tokens[$0].isQuoted }),
            dash + 1 < paragraph.upperBound, paragraph.upperBound - dash <= Self.longest, text.tokens[dash + 1].isCapitalised
        {
            let name = (dash + 1)..<endOfName(from: dash + 1, to: paragraph.upperBound)
            return Signature(mark: dash, name: name, isPerson: isPerson(name, to: paragraph.upperBound))
        }
        guard let close = paragraph.last(where: { text.tokens[$0].isWordLike || text.tokens[$0].isMark(")") }),
            text.tokens[close].isMark(")"), !text.tokens[close].isQuoted,
            let open = (max(paragraph.lowerBound, close - Self.longest)..<close).last(where: { text.tokens[$0].isMark("(") })
        else { return nil }
        let name = (open + 1)..<endOfName(from: open + 1, to: close)
        return isPerson(name, to: close) ? Signature(mark: open, name: name, isPerson: true) : nil
    }

    /// Whether the words end with a person's name, and nothing but an apposition follows.
    private func isPerson(_ name: TokenRange, to end: Int) -> Bool {
        guard let last = name.last, people.mention(at: last) != nil else { return false }
        return name.upperBound == end || text.tokens[name.upperBound].isMark(",")
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

    private func isDash(_ index: Int) -> Bool { text.tokens[index].isDash }

    /// `"Mend Your Bridge" (Mara Quill)`: a work and who made it.
    private func isTitle(_ quotation: TokenRange) -> Bool {
        let words = quotation.filter { text.tokens[$0].kind == .word }
        return !quotation.suffix(2).contains { text.tokens[$0].endsSentence }
            && (words.count < 4 || clauses.isTitleCase(words))
    }
}
