/// Tells what was said from what was not, or only might be: `did not say`, `would argue`, `if she says`, `refused to say`.
struct Assertion {
    let text: AnnotatedText

    /// Whether the article asserts that the words were said: nothing denies or supposes the cue.
    func isAsserted(_ attribution: Attribution) -> Bool {
        guard let cue = attribution.cue, !text.tokens[cue.lowerBound].isQuoted else { return true }
        let sentence = text.sentences[text.tokens[cue.lowerBound].sentence]
        let start = verbGroup(of: cue, from: sentence.lowerBound)
        if isDeniedTwice(cue, start) { return true }
        if (start..<cue.upperBound).contains(where: doubts) { return false }
        // `said nothing about the ferry`
        if cue.dropFirst().contains(where: { text.tokens[$0].hash == Self.nothing }) { return false }
        if isWithheld(cue, start, from: sentence.lowerBound) { return false }
        let source = attribution.source.flatMap { sentence.contains($0.lowerBound) ? $0 : nil }
        if let source, Self.nobody.contains(text.tokens[source.lowerBound].hash) { return false }
        // The finder may leave it out of the source: `Neither Quill nor Lund said …`
        if let source, source.lowerBound > sentence.lowerBound, text.tokens[source.lowerBound - 1].hash == Self.neither {
            return false
        }
        let clause = min(start, source?.lowerBound ?? start)
        return !isSupposed(clause, in: sentence) && !isAsked(source, cue, in: sentence)
    }

    /// `did not deny`, `could not deny`, `did not hesitate to say`: it was said, or admitted.
    private func isDeniedTwice(_ cue: TokenRange, _ start: Int) -> Bool {
        guard let verb = cue.first(where: { Self.negative.contains(text.tokens[$0].hash) }) else { return false }
        return (start..<verb).contains { Self.negations.contains(text.tokens[$0].hash) }
    }

    /// But neither `not only said` nor `insisted, not for the first time,`.
    private func doubts(_ index: Int) -> Bool {
        guard Self.doubting.contains(text.tokens[index].hash) else { return false }
        let isHarmless = index + 1 < text.tokens.count && Self.harmless.contains(text.tokens[index + 1].hash)
        return !(text.tokens[index].hash == Self.not && isHarmless)
    }

    /// Where the cue with its auxiliaries and adverbs begins.
    private func verbGroup(of cue: TokenRange, from low: Int) -> Int {
        var start = cue.lowerBound
        while start > low, text.tokens[start - 1].isA([.auxiliary, .adverb]) { start -= 1 }
        return start
    }

    /// `refused to say`, `plans to announce`, `without saying`, `stopped short of saying`, `was misquoted as saying`.
    private func isWithheld(_ cue: TokenRange, _ start: Int, from low: Int) -> Bool {
        // `refused to say`, `denied having said`
        let isDisowned = cue.dropLast().contains {
            Self.withholding.contains(text.tokens[$0].hash) || Self.disowning.contains(text.tokens[$0].hash)
        }
        if isDisowned { return true }
        guard start > low else { return false }
        let before = text.tokens[start - 1]
        if text.tokens[cue.upperBound - 1].isA(.saying) {
            return Self.denying.contains(before.hash)
                || before.hash == Self.of && start - 1 > low && text.tokens[start - 2].hash == Self.short
                || before.hash == Self.as && start - 1 > low && text.tokens[start - 2].hash == Self.misquoted
        }
        return before.hash == Clauses.to && start - 1 > low && Self.withholding.contains(text.tokens[start - 2].hash)
    }

    /// `if Ms Quill says`, `unless`, `whether`; also `had Ms Quill said`.
    private func isSupposed(_ clause: Int, in sentence: TokenRange) -> Bool {
        guard clause > sentence.lowerBound else { return false }
        let before = text.tokens[clause - 1]
        if Self.supposing.contains(before.hash) { return true }
        return clause - 1 == sentence.lowerBound && before.hash == Self.had
    }

    /// `Did Ms Quill say that …?`, but not `"…?" did she ask`.
    private func isAsked(_ source: TokenRange?, _ cue: TokenRange, in sentence: TokenRange) -> Bool {
        guard let source, source.lowerBound == sentence.lowerBound + 1, source.upperBound <= cue.lowerBound,
            text.tokens[sentence.lowerBound].isA(.auxiliary)
        else { return false }
        let end = text.tokens[sentence.upperBound - 1]
        return end.isMark("?") && !end.isQuoted
    }

    private static let doubting = WordHash.all(
        of: """
            not never didn't don't doesn't hasn't haven't hadn't won't wouldn't couldn't can't shouldn't neither nor nobody
            would could might may should
            """)
    private static let negations = WordHash.all(of: "not never didn't don't doesn't couldn't can't cannot")
    private static let negative = WordHash.all(of: "deny dispute hesitate doubt")
    private static let harmless = WordHash.all(of: "only just merely simply for")
    private static let not = WordHash.of("not")
    private static let nobody = WordHash.all(of: "nobody none neither no few")
    private static let nothing = WordHash.of("nothing")
    private static let neither = WordHash.of("neither")
    private static let supposing = WordHash.all(of: "if unless whether suppose supposing")
    private static let disowning = WordHash.all(of: "denied denies deny denying")
    private static let denying = disowning.union(WordHash.all(of: "without avoided avoids avoiding"))
    private static let withholding = WordHash.all(
        of: """
            refused refuses refuse refusing declined declines decline declining failed fails fail failing neglected forgot
            reluctant unwilling unable hesitated wants wanted want plans planned plan planning hopes hoped intends intended
            expected going about ready set likely
            """)
    private static let of = WordHash.of("of")
    private static let `as` = WordHash.of("as")
    private static let misquoted = WordHash.of("misquoted")
    private static let short = WordHash.of("short")
    private static let had = WordHash.of("had")
}
