import Coverage

extension ReactionFrames {
    /// `Asked about the leak, Moll said …`, `Moll said in response to the leak that …`
    func marker(_ match: PredicateMatch) -> ReactionFinding? {
        let phrases = ReactionPhrases(text: text)
        let first = match.tokens.lowerBound
        guard !isActiveQuestion(match) else { return nil }
        guard let topic = phrases.object(after: match.tokens.upperBound, to: match.sentence.upperBound) else { return nil }
        let here = quotes.places(inSentence: text.tokens[first].sentence).filter { $0.speaker != nil }
        var actor = here.first { $0.speaker.map { $0.lowerBound > first } == true }?.speaker ?? here.first?.speaker
        if actor == nil {
            let isLeading = first - match.sentence.lowerBound < 3
            guard isLeading,
                let comma = (topic.upperBound..<match.sentence.upperBound).first(where: { text.tokens[$0].isMark(",") })
            else { return nil }
            actor = phrases.mainSubject(of: (comma + 1)..<match.sentence.upperBound)
        }
        guard let actor, !actor.overlaps(match.tokens) else { return nil }
        var clause = match.tokens.union(topic).union(actor)
        for place in here where place.speaker == actor {
            for piece in place.pieces where piece.overlaps(match.sentence) {
                clause = clause.union(piece.clamped(to: match.sentence))
            }
            if let cue = place.cue { clause = clause.union(cue) }
        }
        if here.isEmpty { clause = clause.lowerBound..<phrases.lastWord(clause.lowerBound..<match.sentence.upperBound) }
        return ReactionFinding(clause: clause, actor: actor, predicate: match.tokens, target: topic, stance: .neutral)
    }

    /// `A reporter asked about the leak`: a question, no answer.
    private func isActiveQuestion(_ match: PredicateMatch) -> Bool {
        let first = match.tokens.lowerBound
        guard text.tokens[first].hash == Self.asked, first > match.sentence.lowerBound else { return false }
        let before = text.tokens[first - 1]
        return before.isWordLike && before.hash != Self.when
    }

    private static let asked = WordHash.of("asked")
    private static let when = WordHash.of("when")
}
