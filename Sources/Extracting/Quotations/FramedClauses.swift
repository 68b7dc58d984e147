/// Gives its clause back to what is told where the tagger took some words of it only: of `The bridge is closed, Quill said` *the bridge*.
struct FramedClauses {
    private let text: AnnotatedText
    private let clauses: Clauses
    private let reported: ReportedClause

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        reported = ReportedClause(text)
    }

    /// The attribution with the clause that stands before or behind `Quill said`.
    func whole(_ attribution: Attribution) -> Attribution {
        guard let cue = attribution.cue, let source = attribution.source, attribution.contents.count == 1, cue.count == 1,
            source.upperBound == cue.lowerBound || source.lowerBound == cue.upperBound
        else { return attribution }
        let piece = attribution.contents[0]
        let sentence = clauses.sentence(of: cue.lowerBound)
        guard sentence.contains(source.lowerBound), sentence.contains(piece.lowerBound), !clauses.hasQuoted(piece),
            !piece.contains(where: clauses.looksFinite),
            let clause = clauseBefore(cue, source, piece, sentence) ?? clauseBehind(cue, source, piece, sentence),
            clause.lowerBound <= piece.lowerBound, piece.upperBound <= clause.upperBound
        else { return attribution }
        var whole = attribution
        whole.contents = [clause]
        return whole
    }

    /// `…, Quill said`
    private func clauseBefore(_ cue: TokenRange, _ source: TokenRange, _ piece: TokenRange, _ sentence: TokenRange) -> TokenRange?
    {
        let comma = min(source.lowerBound, cue.lowerBound) - 1
        let end = max(source.upperBound, cue.upperBound)
        guard comma > sentence.lowerBound, text.tokens[comma].isMark(","),
            Self.closing.contains(text.tokens[cue.lowerBound].hash),
            clauses.wordCount(piece) <= Self.mostWordsBefore, end >= sentence.upperBound || !text.tokens[end].isMark(",")
        else { return nil }
        return reported.statement(in: sentence.lowerBound..<comma).flatMap(told)
    }

    /// `Quill said …`, `Quill said on Monday …`
    private func clauseBehind(_ cue: TokenRange, _ source: TokenRange, _ piece: TokenRange, _ sentence: TokenRange) -> TokenRange?
    {
        guard source.upperBound == cue.lowerBound, Self.opening.contains(text.tokens[cue.lowerBound].hash),
            clauses.wordCount(piece) <= Self.mostWordsBehind
        else { return nil }
        let start = clauses.afterTime(cue.upperBound, to: sentence.upperBound)
        guard let last = sentence.last(where: { text.tokens[$0].isWordLike }), start < last else { return nil }
        return told(start..<(last + 1))
    }

    /// The words, if there is a verb among them, none of speech, and nothing that is quoted.
    private func told(_ clause: TokenRange) -> TokenRange? {
        guard clause.contains(where: clauses.looksFinite), !clauses.hasQuoted(clause),
            !clause.contains(where: { clauses.isCue($0) && text.tokens[$0].isA(.says) })
        else { return nil }
        return clause
    }

    /// Before a comma stands a whole clause; behind the verb few words without a verb may be all: *announced the closure*.
    private static let mostWordsBefore = 9
    private static let mostWordsBehind = 3
    private static let closing = WordHash.all(of: "said says told added noted warned announced reported")
    private static let opening = WordHash.all(of: "said says")
}
