/// The words around a quotation that say whose it is, where the tagger left the quotation out: `"…," Quill told the council`, `Quill countered, "…"`.
struct QuotationFrames {
    private let text: AnnotatedText
    private let clauses: Clauses
    private let sources: SourceFinder

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
    }

    /// `"…," said Quill`, `"…," Quill told the council`
    ///
    /// - Parameter found: of the paragraph; one that has the verb tells the speaker.
    func closing(_ quotation: TokenRange, _ found: ArraySlice<Attribution>) -> Attribution? {
        let next = quotation.upperBound
        guard let paragraph = text.paragraph(of: quotation.lowerBound), next + 1 < paragraph.upperBound,
            text.tokens[next].kind == .word, !isWork(quotation),
            let end = (max(next - 2, quotation.lowerBound)..<next).first(where: clauses.leadsOn)
        else { return nil }
        let sentence = clauses.sentence(of: next)
        let verb: Int
        var source: TokenRange?
        if reports(next) {
            verb = next
            source = sources.right(of: next, to: sentence.upperBound)
        } else if text.tokens[end].isMark(",")
            || !text.tokens[next].isCapitalised && quotation.lowerBound == clauses.sentence(of: quotation.lowerBound).lowerBound,
            let subject = sources.subject(from: next, to: sentence.upperBound), subject.lowerBound == next
        {
            verb = clauses.afterAdverbs(subject.upperBound, to: sentence.upperBound - 1)
            source = subject
            guard verb < sentence.upperBound, reports(verb) else { return nil }
        } else {
            return nil
        }
        if let known = found.first(where: { $0.cue?.contains(verb) == true }) {
            return Attribution(
                cue: known.cue, source: verb == next ? source ?? known.source : known.source ?? source, contents: [quotation])
        }
        return source.map { Attribution(cue: verb..<(verb + 1), source: $0, contents: [quotation]) }
    }

    /// `Quill countered during the debate, "We …"`: the subject of the sentence that a whole sentence in quote marks ends.
    func opening(_ quotation: TokenRange) -> Attribution? {
        let mark = quotation.lowerBound - 1
        guard mark > 0, text.tokens[mark].isMark(",") || text.tokens[mark].isMark(":"),
            quotation.lowerBound + 1 < quotation.upperBound, text.tokens[quotation.lowerBound + 1].isCapitalised
        else { return nil }
        let sentence = clauses.sentence(of: mark)
        guard let subject = sources.subject(from: sentence.lowerBound, to: mark), subject.lowerBound == sentence.lowerBound,
            isSomebody(subject), !(subject.upperBound..<mark).contains(where: { text.tokens[$0].isQuoted })
        else { return nil }
        let verb = clauses.afterAdverbs(subject.upperBound, to: mark)
        guard verb < mark, Self.answering.contains(text.tokens[verb].hash) else { return nil }
        return Attribution(source: subject, contents: [quotation])
    }

    /// `In her book "We are closed," Quill …`, `on "Good Morning," he …`: the words are a title.
    private func isWork(_ quotation: TokenRange) -> Bool {
        let before = clauses.sentence(of: quotation.lowerBound).lowerBound..<quotation.lowerBound
        guard let first = before.first, let last = before.last else { return false }
        return text.tokens[last].isA(.preposition)
            || text.tokens[first].isA(.preposition) && !before.contains { text.tokens[$0].isMark(",") || clauses.looksFinite($0) }
    }

    /// Verbs that are none of speech by themselves.
    private static let answering = WordHash.all(
        of: """
            countered responded replied retorted snapped quipped joked thundered boomed roared barked chimed followed commented wondered mused
            interjected interrupted intoned exclaimed shot fired hit struck rapped summarized summarised tweeted posted blogged defended praised
            """)

    private func reports(_ index: Int) -> Bool { clauses.isCue(index) && text.tokens[index].isA(.says) }

    private func isSomebody(_ words: TokenRange) -> Bool {
        words.contains { text.tokens[$0].isCapitalised && $0 > words.lowerBound || text.tokens[$0].isA(.role) }
            || words.count == 1
                && (text.tokens[words.lowerBound].isA(.pronoun) || text.tokens[words.lowerBound].isCapitalised)
    }
}
