import Coverage

/// Makes one record of what several stretches tell of one reaction, and gives it the words that were said with it.
struct ReactionMerging {
    let text: AnnotatedText
    let quotes: QuotePlaces
    let lexicon: ReactionLexicon
    /// A judgement so many sentences after a reaction of the same actor continues it.
    private static let continuation = 3
    /// Findings before one that it can be the same as: all of them in texts that people write.
    private static let reach = 100

    /// - Parameter actors: of the findings, in their order.
    func merged(_ findings: [ReactionFinding], _ actors: [Actor]) -> [(ReactionFinding, Actor)] {
        let order = findings.indices.sorted {
            (findings[$0].clause.lowerBound, findings[$0].isByJudgement ? 1 : 0, $0)
                < (findings[$1].clause.lowerBound, findings[$1].isByJudgement ? 1 : 0, $1)
        }
        var kept: [(finding: ReactionFinding, actor: Actor)] = []
        for number in order {
            let finding = withQuote(findings[number], actors[number])
            let actor = actors[number]
            let near = kept.indices.suffix(Self.reach)
            if let earlier = near.last(where: { isSame(kept[$0].finding, kept[$0].actor, finding, actor) }) {
                kept[earlier].finding = joined(kept[earlier].finding, finding)
            } else {
                kept.append((finding, actor))
            }
        }
        return kept
    }

    private func isSame(_ a: ReactionFinding, _ actorA: Actor, _ b: ReactionFinding, _ actorB: Actor) -> Bool {
        guard isSameActor(a, actorA, b, actorB) else { return false }
        // `Roe, who accused the bank, tweeted: …` tells of two.
        let (judgement, other) = a.isByJudgement ? (a, b) : (b, a)
        if judgement.isByJudgement, other.isBackground, !other.clause.overlaps(judgement.predicate) { return false }
        if a.clause.overlaps(b.clause), a.isByJudgement != b.isByJudgement || a.quote != nil && a.quote == b.quote { return true }
        let sentenceA = text.tokens[a.clause.lowerBound].sentence
        let sentenceB = text.tokens[b.clause.lowerBound].sentence
        if b.isByJudgement || a.isByJudgement { return abs(sentenceB - sentenceA) <= Self.continuation }
        return sentenceA == sentenceB && a.predicate.upperBound < b.predicate.lowerBound
            && ReactionPhrases(text: text).ends(text.tokens[b.predicate.lowerBound], "ing")
    }

    private func isSameActor(_ a: ReactionFinding, _ actorA: Actor, _ b: ReactionFinding, _ actorB: Actor) -> Bool {
        if let person = actorA.person, person == actorB.person { return true }
        if let wordsA = a.actor, let wordsB = b.actor { return wordsA.overlaps(wordsB) || isEqual(wordsA, wordsB) }
        return false
    }

    private func isEqual(_ a: TokenRange, _ b: TokenRange) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { text.tokens[$0].hash == text.tokens[$1].hash }
    }

    /// The predicate counts more than the judgement; a neutral predicate takes the judgement's stance.
    private func joined(_ a: ReactionFinding, _ b: ReactionFinding) -> ReactionFinding {
        var (first, second) = a.isByJudgement && !b.isByJudgement ? (b, a) : (a, b)
        if first.stance == .neutral, second.stance == .critical, second.isByJudgement || second.isJudged {
            first.stance = .critical
        }
        if first.clause.overlaps(second.clause) { first.clause = first.clause.union(second.clause) }
        first.quote = first.quote ?? second.quote
        first.target = first.target ?? second.target
        second.quote = nil
        return first
    }

    /// Who answers criticism answers it critically.
    private func answersAccusation(_ finding: ReactionFinding) -> Bool {
        guard let target = finding.target else { return false }
        return target.prefix(6).contains { Self.accusations.contains(text.tokens[$0].hash) }
    }

    private static let accusations: Set<UInt64> = [
        WordHash.of("accusation"), WordHash.of("accusations"), WordHash.of("criticism"), WordHash.of("criticisms"),
        WordHash.of("allegation"), WordHash.of("allegations"), WordHash.of("complaints"), WordHash.of("attack"),
        WordHash.of("attacks"), WordHash.of("charges"), WordHash.of("backlash"),
    ]

    /// The words that were said with a reaction: in its clause, in its sentence, or in the next by the same speaker.
    private func withQuote(_ finding: ReactionFinding, _ actor: Actor) -> ReactionFinding {
        guard finding.quote == nil else { return finding }
        var finding = finding
        if finding.stance == .neutral, answersAccusation(finding) { finding.stance = .critical }
        let sentence = text.tokens[finding.predicate.lowerBound].sentence
        // Reported words that nobody is named for are no words of the actor's.
        let here = quotes.places(inSentence: sentence).first { place in
            guard place.speaker != nil || quotes.quotes[place.quote].kind != .indirect else { return false }
            return place.pieces.contains { $0.overlaps(finding.clause) } || place.speaker.map { $0 == finding.actor } == true
        }
        let next = quotes.places(inSentence: sentence + 1).first { place in
            place.person != nil && place.person == actor.person
        }
        guard let said = here ?? next else { return finding }
        finding.quote = said.quote
        guard finding.stance == .neutral else { return finding }
        // An answer without a judgement stays neutral; praise in it is seldom of what is answered.
        let judgements = Judgements(text: text, lexicon: lexicon)
        if said.pieces.contains(where: { judgements.stance(of: $0) == .critical }) { finding.stance = .critical }
        return finding
    }
}
