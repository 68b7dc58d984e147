/// Two wordings, and how much they must share by what their speakers, days and marks tell.
struct WordingPair {
    let a: ComparedWording
    let b: ComparedWording
    let agreement: UtteranceCriteria.Agreement
    let areQuoted: Bool
    /// Between their days; 0 where neither is known.
    let days: Int

    init(_ a: ComparedWording, _ b: ComparedWording) {
        self.a = a
        self.b = b
        agreement = SpeakerName.agreement(a.speaker, b.speaker)
        areQuoted = a.isQuoted && b.isQuoted
        days =
            switch (a.day, b.day) {
            case (let first?, let second?): abs(first - second)
            case (nil, nil): 0
            default: UtteranceCriteria.daysOfUndated
            }
    }

    /// The information, and the evidence, that a link takes at least.
    var least: (shared: Double, evidence: Double) {
        var least = UtteranceCriteria.least(agreement, quoted: (a.isQuoted ? 1 : 0) + (b.isQuoted ? 1 : 0))
        least.evidence *= UtteranceCriteria.distance(days: days)
        return least
    }

    /// The same when so much of the shorter one is shared, and so many content words.
    func least(sharing share: Double, words: Int) -> (shared: Double, evidence: Double) {
        if isPhrase { return (0, 0) }
        if isVerbatim(share) { return (UtteranceCriteria.leastVerbatim.shared, 0) }
        var least = least
        if areFewWordsOfStrangers { least.evidence = max(least.evidence, UtteranceCriteria.fewWords.evidence) }
        if !areQuoted, agreement == .unknown, words < UtteranceCriteria.fewestToldByStrangers {
            let told = UtteranceCriteria.leastToldByStrangers(areNamed: a.speaker != nil && b.speaker != nil)
            least = (max(least.shared, told.shared), max(least.evidence, told.evidence))
        }
        return least
    }

    /// Whether so much information could be enough, were all of the shorter one shared: evidence is at most what is shared.
    func couldShareEnough(_ shared: Double, words: Int) -> Bool {
        let least = least(sharing: 1, words: words)
        return shared >= least.shared && shared >= least.evidence
    }

    private var areFewWordsOfStrangers: Bool {
        areQuoted && agreement != .same && min(a.words.count, b.words.count) <= UtteranceCriteria.fewWords.most && !areEqual
    }

    /// Whether one of the two denies what the other says, and both may stand.
    var isDenial: Bool {
        let isOneSpeakers = areQuoted && agreement == .same && days <= UtteranceCriteria.mostDaysOfDenial
        return DeniedStatement.divides(a, b) || !isOneSpeakers && Negation.divides(a, b)
    }

    /// Whether one speaker has the same two words or more in quote marks at about the same time.
    var isPhrase: Bool {
        areQuoted && agreement == .same && days <= UtteranceCriteria.mostDaysOfPhrase && areEqual
    }

    /// Whether few words are enough, because nearly all are shared.
    private func isVerbatim(_ share: Double) -> Bool {
        guard areQuoted, agreement != .other, days <= UtteranceCriteria.mostDaysOfVerbatim,
            share >= UtteranceCriteria.leastVerbatim.share
        else { return false }
        let content = min(a.content.count, b.content.count)
        if agreement == .same, content >= UtteranceCriteria.fewestVerbatim.same { return true }
        guard min(a.words.count, b.words.count) >= UtteranceCriteria.fewestWordsOfStrangers else { return false }
        return areEqual || agreement == .unknown && content >= UtteranceCriteria.fewestVerbatim.unknown
    }

    /// Whether both are the same words, two or more.
    private var areEqual: Bool { Self.areEqual(a, b) }

    static func areEqual(_ a: ComparedWording, _ b: ComparedWording) -> Bool {
        a.words.count > 1 && a.words.count == b.words.count && zip(a.words, b.words).allSatisfy { $0.stem == $1.stem }
    }
}
