/// Finds how a quotation goes on that its paragraph leaves open: the next one opens it anew, or one below closes it.
struct OpenQuotations {
    let reader: QuoteMarkReader
    /// A mark that closes after more paragraphs without any closes something else.
    private static let furthest = 5

    /// What tells that a quotation goes on.
    enum Sequel {
        /// The next paragraph begins with a mark of the same style.
        case reopened
        /// A mark that closes what no mark of its own paragraph opens.
        case closing(Int)
    }

    /// How the quotation goes on that the marks of a paragraph leave open; nil where it does not, or none is left open.
    func sequel(of marks: [QuoteMark], _ number: Int, _ paragraphs: [TokenRange], _ tokens: [Token]) -> Sequel? {
        guard marks.count % 2 == 1, number + 1 < paragraphs.count, let opening = opening(marks, paragraphs[number], tokens) else {
            return nil
        }
        let last = tokens[paragraphs[number].upperBound - 1]
        guard last.endsSentence || last.isQuoteMark else { return nil }
        let next = paragraphs[number + 1].lowerBound
        if tokens[next].isQuoteMark, reader.mark(next, tokens).style == opening.style { return .reopened }
        return closing(of: opening.style, in: paragraphs[(number + 1)...].prefix(Self.furthest), tokens).map { .closing($0) }
    }

    /// The one mark of a paragraph that none closes, if a quotation can begin there.
    private func opening(_ marks: [QuoteMark], _ paragraph: TokenRange, _ tokens: [Token]) -> QuoteMark? {
        var open: [QuoteMark] = []
        for mark in marks {
            if mark.facing == .opening {
                open.append(mark)
            } else if open.popLast() == nil || !open.isEmpty && isForgotten(mark, tokens) {
                return nil
            }
        }
        guard open.count == 1, let opening = open.first else { return nil }
        guard opening.token > paragraph.lowerBound else { return opening }
        let before = tokens[opening.token - 1]
        return before.isMark(":") || before.isMark(",") || before.endsSentence ? opening : nil
    }

    /// `“I said “no,” she told us.`: the mark closes the outer quotation, and one before it was forgotten.
    private func isForgotten(_ mark: QuoteMark, _ tokens: [Token]) -> Bool {
        guard mark.token + 1 < tokens.count else { return false }
        let isDouble = tokens[mark.token - 1].isQuoteMark && mark.token > 1
        let before = tokens[mark.token - (isDouble ? 2 : 1)]
        return before.isMark(",") || before.endsSentence && !tokens[mark.token + 1].isCapitalised
    }

    /// The first mark that closes what its paragraph does not open, where no paragraph before it has marks.
    private func closing(of style: QuoteStyle, in paragraphs: ArraySlice<TokenRange>, _ tokens: [Token]) -> Int? {
        for paragraph in paragraphs {
            var depth = 0
            var hasMarks = false
            for index in paragraph where tokens[index].isQuoteMark {
                let mark = reader.mark(index, tokens)
                if mark.style == .single { continue }
                if index == paragraph.lowerBound { return nil }
                hasMarks = true
                if mark.facing == .opening {
                    depth += 1
                } else if depth > 0 {
                    depth -= 1
                } else {
                    let before = tokens[index - 1]
                    let closes = mark.style.closes(style) && (before.endsSentence || before.isMark(","))
                    return closes && !isSignature(paragraph.lowerBound..<index, tokens) ? index : nil
                }
            }
            if hasMarks { return nil }
        }
        return nil
    }

    /// `Mara Quill, engineer."`: a page that shows who speaks below the words in a frame closes the mark behind the name.
    private func isSignature(_ words: TokenRange, _ tokens: [Token]) -> Bool {
        words.count <= 12 && !words.contains { tokens[$0].isA([.auxiliary, .pronoun, .reports]) }
    }
}
