/// Words in quote marks that somebody calls something: `since calling the mayor a "stubborn old man"`.
struct NamingQuotations {
    private let text: AnnotatedText
    private let clauses: Clauses
    private let sources: SourceFinder
    /// Words between the verb and the quotation: whom it is about.
    private static let reach = 10
    private static let longestSource = 6

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
    }

    /// The attribution of a quotation behind a verb of naming; nil without such a verb, or without who names. One word in capitals may be a
    /// name: `called the cat "Tiger"`.
    func attribution(of quotation: TokenRange) -> Attribution? {
        guard clauses.wordCount(quotation) > 1 || !text.tokens[quotation.lowerBound + 1].isCapitalised,
            let verb = verb(before: quotation)
        else { return nil }
        let sentence = clauses.sentence(of: verb)
        // `under what the mayor terms a "wild chase"`
        let what = (max(sentence.lowerBound, verb - Self.longestSource)..<verb).last { text.tokens[$0].hash == Self.what }
        let low = what.map { $0 + 1 } ?? sentence.lowerBound
        let isParticiple = Self.participles.contains(text.tokens[verb].hash)
        let (found, start) =
            isParticiple
            ? (sources.subject(from: sentence.lowerBound, to: verb), verb) : sources.left(of: verb, from: low)
        if isPassive(verb, from: sentence.lowerBound) {
            return sources.agent(behind: quotation.upperBound, to: sentence.upperBound).map {
                Attribution(cue: verb..<(verb + 1), source: $0, contents: [verb + 1..<quotation.upperBound])
            }
        }
        guard let source = found, source.count <= Self.longestSource, !source.overlaps(quotation)
        else { return nil }
        return Attribution(cue: start..<(verb + 1), source: source, contents: [verb + 1..<quotation.upperBound])
    }

    /// Whether a cue is `was called`.
    static func isPassive(_ cue: TokenRange, in text: AnnotatedText) -> Bool {
        guard let last = cue.last, last > cue.lowerBound else { return false }
        return being.contains(text.tokens[cue.lowerBound].hash) && finite.contains(text.tokens[last].hash)
    }

    /// `was termed`, and `The vote, termed a "coup" …`
    private func isPassive(_ verb: Int, from low: Int) -> Bool {
        guard verb > low, Self.finite.contains(text.tokens[verb].hash) else { return false }
        return Self.being.contains(text.tokens[verb - 1].hash) || text.tokens[verb - 1].isMark(",") && clauses.looksPast(verb)
    }

    /// The verb, where only whom it is about stands behind it.
    private func verb(before quotation: TokenRange) -> Int? {
        let low = max(clauses.sentence(of: quotation.lowerBound).lowerBound, quotation.lowerBound - Self.reach)
        guard low < quotation.lowerBound else { return nil }
        for index in stride(from: quotation.lowerBound - 1, through: low, by: -1) {
            let token = text.tokens[index]
            if token.isQuoted || token.isQuoteMark || token.isCommaOrDash || token.isMark(";") || token.isMark(":") { return nil }
            if Self.finite.contains(token.hash) || Self.participles.contains(token.hash) {
                return index + 1 < quotation.lowerBound && beginsObject(index + 1) ? index : nil
            }
            if clauses.looksFinite(index) || token.isA(.relative) { return nil }
        }
        return nil
    }

    /// Whether whom it is about, or what it is called, begins there: neither `calling records on …` nor `calls for …`.
    private func beginsObject(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isCapitalised || token.isA([.determiner, .pronoun]) || text.tokens[index + 1].isA([.title, .role])
    }

    private static let being = WordHash.all(of: "is are was were be been being am")
    private static let what = WordHash.of("what")
    private static let finite = WordHash.all(
        of: "called calls dubbed dubs labeled labels labelled branded brands termed terms deemed deems")
    private static let participles = WordHash.all(of: "calling dubbing labeling labelling branding terming deeming")
}
