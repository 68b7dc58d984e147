import Coverage

/// Finds judging words, and reactions that consist in saying them.
struct Judgements {
    let text: AnnotatedText
    let lexicon: ReactionLexicon

    /// The stance that the judging words of a range have together; nil without any.
    func stance(of range: TokenRange) -> Reaction.Stance? {
        var critical = 0
        var supportive = 0
        for index in range where text.tokens[index].isA(.judges) {
            guard let stance = lexicon.judgements[text.tokens[index].hash] else { continue }
            // `not a farce` is no praise, but `not proud` is blame.
            let isDenied = isDenied(index, from: range.lowerBound)
            switch (stance, isDenied) {
            case (.critical, false), (.supportive, true): critical += 1
            case (.supportive, false): supportive += 1
            default: break
            }
        }
        if critical == 0 && supportive == 0 { return nil }
        return critical >= supportive ? .critical : .supportive
    }

    private func isDenied(_ index: Int, from low: Int) -> Bool {
        (max(low, index - 3)..<index).contains { Self.negations.contains(text.tokens[$0].hash) }
    }

    /// What is said with a judgement: `"It is a farce," Moll said`.
    func findings(in quotes: QuotePlaces) -> [ReactionFinding] {
        quotes.places.compactMap { place in
            // A dash before a signature, a colon behind a label: no word says what the speaker does.
            guard let speaker = place.speaker, let cue = place.cue, cue.contains(where: { text.tokens[$0].isWordLike }),
                quotes.quotes[place.quote].kind != .indirect
                    || place.pieces.allSatisfy({ $0.count < 40 })
            else { return nil }
            if isPoll(speaker) || text.tokens[cue.lowerBound].hash == Self.accused
                || cue.contains(where: { Self.drawing.contains(text.tokens[$0].hash) })
                || passesOn(cue, quotes.quotes[place.quote].kind)
            {
                return nil
            }
            var stance: Reaction.Stance?
            for piece in place.pieces { stance = stance ?? self.stance(of: piece) }
            guard var stance else { return nil }
            if concedes(place) { stance = .mixed }
            let sentence = text.sentences[text.tokens[cue.lowerBound].sentence]
            var clause = cue.union(speaker)
            for piece in place.pieces where piece.overlaps(sentence) { clause = clause.union(piece.clamped(to: sentence)) }
            var finding = ReactionFinding(
                clause: clause, actor: speaker, predicate: cue, target: target(after: cue, sentence), stance: stance)
            finding.quote = place.quote
            finding.isByJudgement = true
            return finding
        }
    }

    /// Whether what is said weighs two sides: `While the plan is reckless, nobody has a better one`.
    private func concedes(_ place: QuotePlaces.Place) -> Bool {
        guard let first = place.pieces.first else { return false }
        let opening = first.prefix(3).first { text.tokens[$0].kind != .punctuation && text.tokens[$0].hash != Self.that }
        guard let opening, Self.concessions.contains(text.tokens[opening].hash) else { return false }
        let sentence = text.sentences[text.tokens[opening].sentence]
        guard let comma = sentence.first(where: { $0 > opening && text.tokens[$0].isMark(",") }) else { return false }
        return stance(of: opening..<comma) != nil
    }

    private static let that = WordHash.of("that")
    private static let concessions: Set<UInt64> = [
        WordHash.of("while"), WordHash.of("although"), WordHash.of("though"), WordHash.of("despite"), WordHash.of("even"),
    ]

    /// Whether the cue only tells from whom the article has it.
    private func passesOn(_ cue: TokenRange, _ kind: Quote.Kind) -> Bool {
        let word = text.tokens[cue.lowerBound].hash
        return word == Self.according || kind == .indirect && Self.sourcing.contains(word)
    }

    /// `36 percent of voters`
    private func isPoll(_ speaker: TokenRange) -> Bool {
        speaker.contains { Self.polls.contains(text.tokens[$0].hash) }
    }

    /// `said of the ruling`
    private func target(after cue: TokenRange, _ sentence: TokenRange) -> TokenRange? {
        let phrases = ReactionPhrases(text: text)
        let high = min(sentence.upperBound, cue.upperBound + 8)
        guard
            let of = ((cue.lowerBound + 1)..<max(cue.upperBound, high)).first(where: { Self.about.contains(text.tokens[$0].hash) }
            ),
            !text.tokens[of].isQuoted
        else { return nil }
        return phrases.object(after: of, to: sentence.upperBound)
    }

    private static let polls: Set<UInt64> = [
        WordHash.of("percent"), WordHash.of("poll"), WordHash.of("polls"), WordHash.of("survey"), WordHash.of("respondents"),
        WordHash.of("voters"), WordHash.of("study"), WordHash.of("majority"),
    ]
    /// `a broker accused of fraud`: the lexicon of predicates knows who accuses.
    private static let accused = WordHash.of("accused")
    /// `He drew criticism for promoting a scandalous plan`: others react.
    private static let drawing: Set<UInt64> = [
        WordHash.of("draw"), WordHash.of("draws"), WordHash.of("drew"), WordHash.of("drawn"), WordHash.of("drawing"),
        WordHash.of("faces"), WordHash.of("faced"), WordHash.of("facing"), WordHash.of("sparked"), WordHash.of("provoked"),
    ]
    private static let according = WordHash.of("according")
    /// Cues that pass on what others said.
    static let sourcing: Set<UInt64> = [
        WordHash.of("notes"), WordHash.of("noted"), WordHash.of("reports"), WordHash.of("reported"), WordHash.of("according"),
    ]
    private static let negations: Set<UInt64> = [
        WordHash.of("not"), WordHash.of("n't"), WordHash.of("no"), WordHash.of("never"), WordHash.of("nothing"),
        WordHash.of("isn't"),
        WordHash.of("wasn't"), WordHash.of("don't"), WordHash.of("doesn't"), WordHash.of("didn't"), WordHash.of("aren't"),
    ]
    private static let about: Set<UInt64> = [WordHash.of("of"), WordHash.of("about")]
}
