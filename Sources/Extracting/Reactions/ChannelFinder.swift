import Coverage

/// Says where a reaction took place, from the words around its predicate.
struct ChannelFinder {
    let text: AnnotatedText
    let lexicon: ReactionLexicon
    let quotes: QuotePlaces
    let places: PersonPlaces
    /// How many sentences further the same speaker's words may tell the channel.
    private static let reach = 6

    /// The channel that the words of the clause tell, else those of the sentence, else those of sentences nearby in which the
    /// same actor speaks. Words of the target and of quotations do not count.
    func channel(of finding: ReactionFinding, by actor: Actor) -> Reaction.Channel? {
        let number = text.tokens[finding.predicate.lowerBound].sentence
        let range = text.sentences[number].union(finding.clause)
        if let channel = channel(in: finding.clause, of: finding) ?? channel(in: range, of: finding) { return channel }
        if isOfAnotherTime(finding) { return nil }
        for distance in 1...Self.reach {
            for near in [number + distance, number - distance] where text.sentences.indices.contains(near) {
                let isActors = quotes.places(inSentence: near).contains {
                    speaks(in: $0, actor, finding) || near == number + 1 && names($0, actor)
                }
                guard isActors || opens(near, actor) else { continue }
                if let channel = channel(in: text.sentences[near], of: finding) { return channel }
            }
        }
        // The sentence before or after, where nobody else speaks in it.
        for near in [number + 1, number - 1] where text.sentences.indices.contains(near) {
            guard quotes.places(inSentence: near).allSatisfy({ speaks(in: $0, actor, finding) }) else { continue }
            if let channel = channel(in: text.sentences[near], of: finding) { return channel }
        }
        return nil
    }

    /// `called for it in December`, `an actress who accused him`: an occasion of its own, of which the sentences nearby do not tell.
    func isOfAnotherTime(_ finding: ReactionFinding) -> Bool {
        let first = finding.predicate.lowerBound
        if first > 1, text.tokens[first - 1].hash == Self.who, !text.tokens[first - 2].isMark(",") { return true }
        return finding.clause.clamped(to: Self.stretch(around: finding)).contains {
            Self.times.contains(text.tokens[$0].hash) && !text.tokens[$0].isQuoted
        }
    }

    /// Where words of a finding may stand: its whole sentence in texts that people write, a bounded stretch of one that does not end.
    private static func stretch(around finding: ReactionFinding) -> TokenRange {
        max(0, finding.predicate.lowerBound - 500)..<(finding.predicate.upperBound + 500)
    }

    private static let who = WordHash.of("who")

    private static let times: Set<UInt64> = [
        WordHash.of("january"), WordHash.of("february"), WordHash.of("march"), WordHash.of("april"), WordHash.of("june"),
        WordHash.of("july"), WordHash.of("august"), WordHash.of("september"), WordHash.of("october"), WordHash.of("november"),
        WordHash.of("december"), WordHash.of("ago"), WordHash.of("previously"), WordHash.of("earlier"), WordHash.of("once"),
    ]

    /// Whether a sentence begins with the actor: `Moll said so at a forum.`
    private func opens(_ sentence: Int, _ actor: Actor) -> Bool {
        guard let person = actor.person else { return false }
        let start = text.sentences[sentence].prefix(5)
        return places.persons(in: start).first?.person == person
    }

    /// A lead tells who the actor is, the sentences behind it the name: `The premier's sister hit back … Ada Moll emailed …`.
    private func names(_ place: QuotePlaces.Place, _ actor: Actor) -> Bool {
        actor.person == nil && actor.kind == .person && place.person != nil
    }

    private func speaks(in place: QuotePlaces.Place, _ actor: Actor, _ finding: ReactionFinding) -> Bool {
        if let person = actor.person { return place.person == person }
        guard let words = finding.actor, let speaker = place.speaker, words.count == speaker.count else { return false }
        return zip(words, speaker).allSatisfy { text.tokens[$0].hash == text.tokens[$1].hash }
    }

    private func channel(in range: TokenRange, of finding: ReactionFinding) -> Reaction.Channel? {
        var found: (channel: Reaction.Channel, distance: Int)?
        for index in range.clamped(to: Self.stretch(around: finding)) {
            let token = text.tokens[index]
            guard token.isA(.channel), !token.isQuoted, finding.target?.contains(index) != true,
                let phrase = lexicon.channels[token.hash]?.first(where: { stands($0, at: index, range, finding) })
            else { continue }
            let distance = abs(index - finding.predicate.lowerBound)
            if found.map({ distance < $0.distance }) ?? true { found = (phrase.channel, distance) }
        }
        return found?.channel
    }

    private func stands(
        _ phrase: ReactionLexicon.ChannelPhrase, at index: Int, _ range: TokenRange, _ finding: ReactionFinding
    ) -> Bool {
        guard follow(phrase.rest, after: index, to: range.upperBound) else { return false }
        switch phrase.kind {
        // What another clause of the sentence says to be tweeted is another's tweet.
        case .say:
            return finding.clause.contains(index)
                || !text.sentences[text.tokens[finding.predicate.lowerBound].sentence].contains(index)
        case .name where !text.tokens[index].isCapitalised: return false
        case .name, .place: return isPlace(index, range, finding)
        }
    }

    private func follow(_ words: [UInt64], after index: Int, to high: Int) -> Bool {
        var next = index + 1
        for word in words {
            while next < high, text.tokens[next].isMark("&") || text.tokens[next].isMark("-") { next += 1 }
            guard next < high, text.tokens[next].hash == word else { return false }
            next += 1
        }
        return true
    }

    /// `on CNN`, `told Reuters`, `in a statement`, `a tweet`: also the actor's own words, as in `the letter said`.
    private func isPlace(_ index: Int, _ range: TokenRange, _ finding: ReactionFinding) -> Bool {
        if finding.actor?.contains(index) == true { return true }
        for before in stride(from: index - 1, through: max(range.lowerBound, index - 7), by: -1) {
            let token = text.tokens[before]
            if Self.leading.contains(token.hash) { return true }
            // `in a post after the speech`: when it was, not where.
            if Self.temporal.contains(token.hash) { return false }
            if token.kind == .punctuation, !token.isMark("-"), !token.isMark(",") { return false }
            if token.isA([.relative, .conjunction]), !token.isCapitalised { return false }
        }
        return false
    }

    private static let temporal = WordHash.all(of: "after before following since about")

    private static let leading: Set<UInt64> = [
        WordHash.of("on"), WordHash.of("in"), WordHash.of("to"), WordHash.of("at"), WordHash.of("during"), WordHash.of("via"),
        WordHash.of("through"), WordHash.of("told"), WordHash.of("telling"), WordHash.of("tells"), WordHash.of("released"),
        WordHash.of("issued"), WordHash.of("wrote"), WordHash.of("signed"), WordHash.of("with"), WordHash.of("posted"),
        WordHash.of("sent"), WordHash.of("published"), WordHash.of("filed"), WordHash.of("from"), WordHash.of("delivered"),
    ]
}
