/// Ends what was said where the sentence goes on about something else: behind an `if she says …,` or a `Noting that …,`.
struct ContentBounds {
    private let text: AnnotatedText
    private let clauses: Clauses
    private let sources: SourceFinder

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
    }

    /// The attribution with its contents cut, and with the speaker who follows an opening participle.
    func cut(_ attribution: Attribution) -> Attribution {
        guard let cue = attribution.cue else { return attribution }
        let sentence = clauses.sentence(of: cue.lowerBound)
        guard let place = attribution.contents.firstIndex(where: { $0.lowerBound >= cue.upperBound }),
            sentence.contains(attribution.contents[place].lowerBound)
        else { return attribution }
        let piece = attribution.contents[place]
        var cut = attribution
        if opens(cue, sentence), let comma = comma(in: piece, sentence, before: leadsMainClause) {
            cut.contents = [piece.lowerBound..<comma]
            cut.source = attribution.source ?? sources.subject(from: comma + 1, to: sentence.upperBound)
        } else if isSupposed(attribution, sentence), let comma = comma(in: piece, sentence, before: leadsMainClause) {
            cut.contents = Array(attribution.contents[..<place]) + [piece.lowerBound..<comma]
        } else if isParenthesis(attribution), let comma = comma(in: piece, sentence, before: isVerb) {
            cut.contents = Array(attribution.contents[..<place]) + [piece.lowerBound..<comma]
        }
        return cut
    }

    /// `Noting that the bridge was old, Quill …`
    private func opens(_ cue: TokenRange, _ sentence: TokenRange) -> Bool {
        cue.lowerBound == sentence.lowerBound && text.tokens[cue.lowerBound].isA(.saying)
    }

    /// `If the mayor said …, …`, `Had Quill said …, …`
    private func isSupposed(_ attribution: Attribution, _ sentence: TokenRange) -> Bool {
        guard let cue = attribution.cue, let source = attribution.source, source.upperBound <= cue.lowerBound,
            sentence.contains(source.lowerBound)
        else { return false }
        let before = text.tokens[max(sentence.lowerBound, source.lowerBound - 1)]
        let leads = source.lowerBound > sentence.lowerBound ? before : text.tokens[source.lowerBound]
        return Self.supposing.contains(leads.hash) || leads.hash == Self.had && leads.isCapitalised
    }

    /// `Quill, asked if she would go, did not reply`, `Quill, who said she was tired, left`
    private func isParenthesis(_ attribution: Attribution) -> Bool {
        guard let cue = attribution.cue, let source = attribution.source, source.upperBound < cue.lowerBound,
            text.tokens[source.upperBound].isMark(",")
        else { return false }
        if text.tokens[cue.lowerBound - 1].hash == Self.who { return cue.lowerBound == source.upperBound + 2 }
        let verb = text.tokens[cue.lowerBound]
        return cue.lowerBound == source.upperBound + 1 && (verb.isA(.saying) || verb.hash == Self.asked)
    }

    private static let who = WordHash.of("who")

    /// The first comma outside quotations behind which the rest of the sentence is what `continues` asks for.
    private func comma(in piece: TokenRange, _ sentence: TokenRange, before continues: (Int, TokenRange) -> Bool) -> Int? {
        piece.first { index in
            text.tokens[index].isMark(",") && !text.tokens[index].isQuoted && index > piece.lowerBound
                && index + 1 < sentence.upperBound && continues(index + 1, sentence)
        }
    }

    /// A subject, and a verb behind it.
    private func leadsMainClause(_ index: Int, _ sentence: TokenRange) -> Bool {
        let token = text.tokens[index]
        return token.isWordLike && !token.isQuoted && !token.isA([.relative, .conjunction, .saying])
            && sources.beginsClause(index, to: sentence.upperBound)
    }

    private func isVerb(_ index: Int, _ sentence: TokenRange) -> Bool {
        clauses.looksFinite(clauses.afterAdverbs(index, to: sentence.upperBound - 1))
    }

    private static let supposing: Set<UInt64> = [WordHash.of("if"), WordHash.of("unless")]
    private static let had = WordHash.of("had")
    private static let asked = WordHash.of("asked")
}
