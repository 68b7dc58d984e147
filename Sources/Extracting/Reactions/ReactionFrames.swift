import Coverage

/// Where actor and target stand, frame by frame.
struct ReactionFrames {
    let text: AnnotatedText
    let quotes: QuotePlaces
    let lexicon: ReactionLexicon
    private let phrases: ReactionPhrases
    private let judgements: Judgements

    init(text: AnnotatedText, quotes: QuotePlaces, lexicon: ReactionLexicon) {
        self.text = text
        self.quotes = quotes
        self.lexicon = lexicon
        phrases = ReactionPhrases(text: text)
        judgements = Judgements(text: text, lexicon: lexicon)
    }

    func finding(_ match: PredicateMatch, voice: PredicateContext.Voice, groupStart: Int) -> ReactionFinding? {
        let subject = subject(match, voice: voice, groupStart: groupStart)
        var finding = framed(match, voice, subject)
        finding?.isBackground = groupStart > match.sentence.lowerBound && text.tokens[groupStart - 1].isA(.relative)
        return finding
    }

    private func framed(_ match: PredicateMatch, _ voice: PredicateContext.Voice, _ subject: TokenRange?) -> ReactionFinding? {
        switch match.opening.predicate.frame {
        case .verb, .answer: return verb(match, voice, subject)
        case .emotion: return emotion(match, voice, subject)
        case .call: return call(match, voice, subject)
        case .act: return act(match, voice, subject)
        case .demand: return demand(match, voice, subject)
        case .elicit: return elicit(match, voice, subject)
        case .express: return express(match, voice, subject)
        case .response, .consequence, .marker: return nil
        }
    }

    // MARK: Frames

    private func verb(_ match: PredicateMatch, _ voice: PredicateContext.Voice, _ subject: TokenRange?) -> ReactionFinding? {
        let stance = match.opening.predicate.stance ?? .neutral
        if voice == .passive { return passive(match, subject, stance) }
        guard let subject else { return nil }
        let isTransitive = match.opening.predicate.frame == .verb && match.opening.predicate.rest.isEmpty
        // `a broker accused of fraud`: nobody accuses here.
        if isTransitive, !hasDirectObject(after: match.tokens.upperBound, to: match.sentence.upperBound) { return nil }
        let object = phrases.object(after: match.tokens.upperBound, to: match.sentence.upperBound)
        guard object != nil || !match.opening.predicate.rest.isEmpty || match.opening.predicate.frame == .answer else {
            return nil
        }
        return active(match, subject, object, stance)
    }

    private func hasDirectObject(after index: Int, to high: Int) -> Bool {
        var next = index
        while next < high, phrases.isAdverb(next) { next += 1 }
        guard next < high else { return false }
        let token = text.tokens[next]
        if token.isQuoteMark || token.isQuoted { return true }
        return token.isWordLike && (!token.isA(.preposition) || token.isCapitalised)
    }

    private func active(
        _ match: PredicateMatch, _ actor: TokenRange, _ target: TokenRange?, _ stance: Reaction.Stance
    ) -> ReactionFinding {
        let end = max(target?.upperBound ?? 0, phrases.clauseEnd(from: match.tokens.lowerBound, to: match.sentence.upperBound))
        let isNear = actor.lowerBound < match.tokens.lowerBound
        let start = isNear ? actor.lowerBound : match.tokens.lowerBound
        return ReactionFinding(
            clause: start..<max(end, match.tokens.upperBound), actor: actor, predicate: match.tokens, target: target,
            stance: stance)
    }

    /// `The minister was jeered by anglers`; without `by` nobody is named.
    private func passive(_ match: PredicateMatch, _ subject: TokenRange?, _ stance: Reaction.Stance) -> ReactionFinding? {
        guard let subject else { return nil }
        let end = phrases.clauseEnd(from: match.tokens.lowerBound, to: match.sentence.upperBound)
        let high = max(end, match.tokens.upperBound)
        let by = (match.tokens.upperBound..<min(high, match.tokens.upperBound + 6)).first {
            text.tokens[$0].hash == ReactionPhrases.by
        }
        let actor = by.flatMap { phrases.object(after: $0, to: high) }
        return ReactionFinding(
            clause: TokenRange(covering: subject, to: high), actor: actor, predicate: match.tokens, target: subject,
            stance: stance)
    }

    private func emotion(_ match: PredicateMatch, _ voice: PredicateContext.Voice, _ subject: TokenRange?) -> ReactionFinding? {
        // `alarming` is an adjective.
        guard let subject, !match.opening.form.contains(.gerund) else { return nil }
        let stance = match.opening.predicate.stance ?? .critical
        let after = match.tokens.upperBound
        if voice == .passive {
            guard after < match.sentence.upperBound, Self.about.contains(text.tokens[after].hash) else { return nil }
            return active(match, subject, phrases.object(after: after, to: match.sentence.upperBound), stance)
        }
        guard voice == .active, let felt = phrases.object(after: after, to: match.sentence.upperBound) else { return nil }
        let end = phrases.clauseEnd(from: after, to: match.sentence.upperBound)
        return ReactionFinding(
            clause: TokenRange(covering: subject, to: max(end, felt.upperBound)), actor: felt, predicate: match.tokens,
            target: subject,
            stance: stance)
    }

    /// `called the mayor a fraud`: the words after the object tell the stance.
    private func call(_ match: PredicateMatch, _ voice: PredicateContext.Voice, _ subject: TokenRange?) -> ReactionFinding? {
        let high = phrases.clauseEnd(from: match.tokens.lowerBound, to: match.sentence.upperBound)
        guard match.tokens.upperBound < high else { return nil }
        let rest = match.tokens.upperBound..<high
        let isQuoted = rest.contains { text.tokens[$0].isQuoted }
        let judged = judgements.stance(of: rest)
        // `a song called "Tide"` is a name.
        if voice != .passive, match.tokens.count == 1, text.tokens[rest.lowerBound].isQuoteMark { return nil }
        guard isQuoted || judged != nil, !text.tokens[rest.lowerBound].isA(.preposition) || match.tokens.count > 1 else {
            return nil
        }
        let stance = judged ?? .critical
        if voice == .passive { return passive(match, subject, stance) }
        guard let subject else { return nil }
        // `what he called the "worst" vision` only names the vision.
        if subject.lowerBound > match.sentence.lowerBound, text.tokens[subject.lowerBound - 1].hash == Self.what { return nil }
        var target = rest.lowerBound..<rest.lowerBound
        for index in rest {
            let token = text.tokens[index]
            if token.isQuoteMark || token.isQuoted || index > rest.lowerBound && token.isA(.determiner) || token.isA(.judges) {
                break
            }
            target = target.lowerBound..<(index + 1)
        }
        var finding = active(match, subject, target.isEmpty ? nil : target, stance)
        finding.isJudged = judged != nil
        return finding
    }

    private func act(_ match: PredicateMatch, _ voice: PredicateContext.Voice, _ subject: TokenRange?) -> ReactionFinding? {
        guard let tie = tie(after: match.tokens.upperBound, to: match.sentence.upperBound) else { return nil }
        if voice == .passive { return passive(match, subject, .critical) }
        guard let subject else { return nil }
        let isDirect = hasDirectObject(after: match.tokens.upperBound, to: tie)
        if !isDirect, tie > match.tokens.upperBound, text.tokens[tie].hash != Self.protest { return nil }
        let object = isDirect ? phrases.object(after: match.tokens.upperBound, to: tie) : nil
        let target = object ?? phrases.object(after: tie, to: match.sentence.upperBound)
        guard let target else { return nil }
        return active(match, subject, target, match.opening.predicate.stance ?? .critical)
    }

    private func demand(_ match: PredicateMatch, _ voice: PredicateContext.Voice, _ subject: TokenRange?) -> ReactionFinding? {
        guard voice != .passive, let subject else { return nil }
        let high = min(match.sentence.upperBound, match.tokens.upperBound + 20)
        let isConsequence = (match.tokens.upperBound..<high).contains { index in
            !text.tokens[index].isQuoted && text.tokens[index].isA(.reacts)
                && lexicon.openings[text.tokens[index].hash]?.contains { $0.predicate.frame == .consequence } == true
        }
        guard isConsequence || tie(after: match.tokens.upperBound, to: match.sentence.upperBound, isStrict: true) != nil else {
            return nil
        }
        let target = phrases.object(
            after: match.tokens.upperBound - (match.tokens.count > 1 ? 1 : 0), to: match.sentence.upperBound)
        return active(match, subject, target, .critical)
    }

    /// `The remark drew jeers from anglers`: the subject is answered.
    private func elicit(_ match: PredicateMatch, _ voice: PredicateContext.Voice, _ subject: TokenRange?) -> ReactionFinding? {
        guard let subject, let response = response(after: match.tokens.upperBound, to: match.sentence.upperBound, reach: 9) else {
            return nil
        }
        if voice == .passive, match.opening.predicate.rest.isEmpty { return nil }
        let end = phrases.clauseEnd(from: match.tokens.lowerBound, to: match.sentence.upperBound)
        let high = max(end, response.index + 1)
        let from = ((response.index + 1)..<high).first { Self.from.contains(text.tokens[$0].hash) }
        let actor = from.flatMap { phrases.object(after: $0, to: high) }
        return ReactionFinding(
            clause: TokenRange(covering: subject, to: high), actor: actor,
            predicate: match.tokens.lowerBound..<(response.index + 1),
            target: subject, stance: response.stance)
    }

    private func express(_ match: PredicateMatch, _ voice: PredicateContext.Voice, _ subject: TokenRange?) -> ReactionFinding? {
        guard voice != .passive, let subject,
            let response = response(after: match.tokens.upperBound, to: match.sentence.upperBound, reach: 6)
        else { return nil }
        let whole = PredicateMatch(
            opening: match.opening, tokens: match.tokens.lowerBound..<(response.index + 1), sentence: match.sentence)
        let next = response.index + 1
        guard next < match.sentence.upperBound, text.tokens[next].isA(.preposition) else { return nil }
        return active(whole, subject, phrases.object(after: next, to: match.sentence.upperBound), response.stance)
    }

    /// The noun for a response after a light verb, before any mark.
    private func response(after index: Int, to high: Int, reach: Int) -> (index: Int, stance: Reaction.Stance)? {
        for next in index..<min(high, index + reach) {
            let token = text.tokens[next]
            if token.isQuoted || token.kind == .punctuation && !token.isMark("-") && !token.isMark(",") { return nil }
            if token.hash == ReactionPhrases.to || token.isA([.conjunction, .relative]) && token.hash != ReactionPhrases.and {
                return nil
            }
            guard token.isA(.reacts), let openings = lexicon.openings[token.hash] else { continue }
            if let noun = openings.first(where: { $0.predicate.frame == .response }) {
                return (next, noun.predicate.stance ?? .neutral)
            }
        }
        return nil
    }

    /// The word that ties an act to its cause.
    private func tie(after index: Int, to high: Int, isStrict: Bool = false) -> Int? {
        (index..<max(index, min(high, index + 25))).first {
            Self.ties.contains(text.tokens[$0].hash)
                || !isStrict && text.tokens[$0].hash == Self.causeFor && !phrases.looksVerbal($0 - 1)
                || text.tokens[$0].hash == Self.protest && text.tokens[$0 - 1].isA(.preposition)
        }
    }

    // MARK: Subjects

    /// Who does, or to whom is done, what the predicate says.
    private func subject(_ match: PredicateMatch, voice: PredicateContext.Voice, groupStart: Int) -> TokenRange? {
        let index = match.tokens.lowerBound
        let low = match.sentence.lowerBound
        let here = quotes.places(inSentence: text.tokens[index].sentence)
        // Who is said to answer stands behind what drew the answer: `drew jeers from anglers`.
        if voice != .passive, match.opening.predicate.frame != .elicit,
            let cued = here.first(where: { $0.cue?.overlaps(match.tokens) == true }), let speaker = cued.speaker
        {
            return speaker
        }
        if case .infinitive(let leading) = voice {
            return phrases.subject(before: phrases.groupStart(of: leading, from: low), from: low)
        }
        guard voice == .gerund else { return phrases.subject(before: groupStart, from: low) }
        // `with Moll calling it a farce`
        if groupStart > low, let subject = phrases.subject(before: groupStart, from: low),
            text.tokens[groupStart - 1].isWordLike, !text.tokens[groupStart - 1].isA(.function),
            subject.upperBound == groupStart, subject.lowerBound > low, text.tokens[subject.lowerBound - 1].isWordLike
        {
            return subject
        }
        if let said = here.last(where: { ($0.cue?.lowerBound ?? index) < index }), let speaker = said.speaker { return speaker }
        if let main = phrases.mainSubject(of: low..<index) { return main }
        guard let comma = (index..<match.sentence.upperBound).first(where: { text.tokens[$0].isMark(",") }) else { return nil }
        return phrases.mainSubject(of: (comma + 1)..<match.sentence.upperBound)
    }

    private static let about: Set<UInt64> = [
        WordHash.of("by"), WordHash.of("at"), WordHash.of("over"), WordHash.of("with"), WordHash.of("about"), WordHash.of("that"),
    ]
    private static let from: Set<UInt64> = [
        WordHash.of("from"), WordHash.of("among"), WordHash.of("by"), WordHash.of("of"),
    ]
    private static let ties: Set<UInt64> = [
        WordHash.of("over"), WordHash.of("after"), WordHash.of("following"), WordHash.of("because"),
    ]
    private static let causeFor = WordHash.of("for")
    private static let what = WordHash.of("what")
    private static let protest = WordHash.of("protest")
}
