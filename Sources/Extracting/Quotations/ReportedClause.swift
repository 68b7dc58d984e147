/// What is told before `, Quill said`: a statement, without the dateline, label or crosshead that its sentence begins with.
struct ReportedClause {
    private let text: AnnotatedText
    private let clauses: Clauses

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
    }

    /// The statement in what stands before the comma; nil where it states nothing by itself.
    func statement(in words: TokenRange) -> TokenRange? {
        let clause = begin(of: words)..<words.upperBound
        guard let first = clause.first, let last = clause.last, isSentence(clause), !text.tokens[last].isA(.relative),
            !isCircumstance(clause, first),
            !isNoun(clause)
        else { return nil }
        return clause
    }

    /// Whether a few words with a verb stand there.
    func isSentence(_ clause: TokenRange) -> Bool {
        clauses.wordCount(clause) >= Self.fewestWords && clause.contains(where: clauses.looksFinite)
    }

    /// `HARBOUR CITY, May 4 (Northwire) - The bridge …`, `UPDATE 1: The bridge …`, `BRIDGE CLOSED The bridge …`
    private func begin(of words: TokenRange) -> Int {
        let head = words.prefix(Self.longestHead).prefix { !clauses.looksFinite($0) }
        let mark = head.last { index in
            text.tokens[index].isMark(":") || text.tokens[index].isDash && isDateline(words.lowerBound..<index)
        }
        var start = mark.map { $0 + 1 } ?? words.lowerBound
        let crosshead = (start..<words.upperBound).prefix { text.tokens[$0].isAllCaps }
        if crosshead.count > 1, crosshead.upperBound < words.upperBound, text.tokens[crosshead.upperBound].isCapitalised {
            start = crosshead.upperBound
        }
        return start
    }

    private func isDateline(_ words: TokenRange) -> Bool {
        guard let first = words.first, let last = words.last else { return true }
        return text.tokens[first].isAllCaps || text.tokens[last].isMark(")") || text.tokens[last].isA(.calendar)
    }

    /// `After the vote was counted`, `If the bridge is closed`: says when somebody spoke, or of what.
    private func isCircumstance(_ clause: TokenRange, _ first: Int) -> Bool {
        let opens = text.tokens[first].isA([.preposition, .relative, .saying]) || Self.opening.contains(text.tokens[first].hash)
        return opens && !clause.contains { text.tokens[$0].isMark(",") }
    }

    /// `The man who was elected`: the only verb stands behind a relative, and no comma before that.
    private func isNoun(_ clause: TokenRange) -> Bool {
        guard let relative = clause.first(where: { text.tokens[$0].isA(.relative) && text.tokens[$0].hash != Clauses.that }),
            relative > clause.lowerBound, !text.tokens[relative - 1].isMark(",")
        else { return false }
        let verbs = clause.filter { clauses.looksFinite($0) && !clauses.looksFinite($0 - 1) }
        return verbs.count == 1 && verbs[0] > relative
    }

    private static let (fewestWords, longestHead) = (4, 20)
    private static let opening = WordHash.all(
        of: "if because once while when after before as since although though until unless had")
}
