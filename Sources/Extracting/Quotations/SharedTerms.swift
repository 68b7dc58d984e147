/// Words in quote marks of which the sentence says who uses them: `It was "an act of spite" – a term that Lund also used`, `The "leakers", as
/// Quill calls them, …`.
struct SharedTerms {
    private let text: AnnotatedText
    private let clauses: Clauses
    private let sources: SourceFinder
    /// Words from the mark to the verb.
    private static let reach = 12

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
    }

    /// The attribution of a quotation that a comma or dash and `a term that Lund used` or `as Lund calls it` follow.
    func attribution(of quotation: TokenRange) -> Attribution? {
        let next = quotation.upperBound
        let high = min(clauses.sentence(of: quotation.lowerBound).upperBound, next + Self.reach)
        let start = text.tokens[next - 2].isMark(",") ? next : next + 1
        guard start + 2 < high, start == next || text.tokens[next].isCommaOrDash,
            let (subject, verb) = use(from: start, to: high), subject < verb,
            let source = sources.left(of: verb, from: subject).source
        else { return nil }
        return Attribution(cue: verb..<(verb + 1), source: source, contents: [quotation])
    }

    /// Where the words begin that say who uses the term, and the verb.
    private func use(from start: Int, to high: Int) -> (subject: Int, verb: Int)? {
        if text.tokens[start].hash == Self.as {
            return (start + 1..<high - 1).first {
                Self.calling.contains(text.tokens[$0].hash) && text.tokens[$0 + 1].isA(.pronoun)
            }.map { (start + 1, $0) }
        }
        let noun = text.tokens[start].isA(.determiner) ? start + 1 : start
        guard Self.nouns.contains(text.tokens[noun].hash) else { return nil }
        let subject = text.tokens[noun + 1].isA(.relative) ? noun + 2 : noun + 1
        return (noun + 1..<high).first { Self.using.contains(text.tokens[$0].hash) }.map { (subject, $0) }
    }

    private static let `as` = WordHash.of("as")
    private static let nouns = WordHash.all(
        of: "term terms phrase word words expression description label nickname wording formula")
    private static let using = WordHash.all(of: "used uses use repeated repeats coined borrowed favored favoured prefers")
    private static let calling = WordHash.all(of: "calls called call put puts terms termed describes described dubbed")
}
