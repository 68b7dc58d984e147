import Coverage

/// Finds the reactions of a document, from its words, people and quotes.
struct Reactions {
    let text: AnnotatedText
    private let quotes: QuotePlaces
    private let places: PersonPlaces
    private let actors: ActorResolution
    private let channels: ChannelFinder
    private let lexicon: ReactionLexicon

    init(text: AnnotatedText, facts: Facts, lexicon: ReactionLexicon = .shared) {
        self.text = text
        self.lexicon = lexicon
        quotes = QuotePlaces(facts.quotes, text)
        places = PersonPlaces(facts.people, text)
        actors = ActorResolution(text: text, places: places, quotes: quotes, persons: facts.people)
        channels = ChannelFinder(text: text, lexicon: lexicon, quotes: quotes, places: places)
    }

    /// In the order of the body.
    func reactions() -> [Reaction] {
        let found =
            PredicateScanner(text: text, quotes: quotes, lexicon: lexicon).findings()
            + Judgements(text: text, lexicon: lexicon).findings(in: quotes)
        guard !found.isEmpty else { return [] }
        let merging = ReactionMerging(text: text, quotes: quotes, lexicon: lexicon)
        let actors = found.map { self.actors.actor($0.actor) }
        let channels = zip(found, actors).map { self.channels.channel(of: $0, by: $1) }
        return merging.merged(found, actors).map { finding, actor in
            var reaction = reaction(finding, actor)
            let places = found.indices.filter { isOneOccasion(found[$0], actors[$0], finding, actor) && channels[$0] != nil }
            let nearest = places.min { distance(found[$0], finding) < distance(found[$1], finding) }
            let exact = places.first { Self.networks.contains(channels[$0]) }
            reaction.channel = nearest.flatMap { channels[$0] }
            // `on social media` is one of the networks that the article names for the same occasion.
            if reaction.channel == .socialMedia, let exact { reaction.channel = channels[exact] }
            return reaction
        }
    }

    /// What one actor does in a stretch of text is taken for one occasion: its channel is told once.
    private func isOneOccasion(_ a: ReactionFinding, _ actorA: Actor, _ b: ReactionFinding, _ actorB: Actor) -> Bool {
        if a.predicate == b.predicate { return true }
        if channels.isOfAnotherTime(b) { return false }
        guard let person = actorA.person, person == actorB.person else { return false }
        return abs(text.tokens[a.predicate.lowerBound].sentence - text.tokens[b.predicate.lowerBound].sentence) <= Self.occasion
    }

    private static let networks: [Reaction.Channel?] = [.twitter, .facebook, .instagram]

    /// The length of such a stretch in sentences.
    private static let occasion = 6

    private func distance(_ a: ReactionFinding, _ b: ReactionFinding) -> Int {
        abs(a.predicate.lowerBound - b.predicate.lowerBound)
    }

    private func reaction(_ finding: ReactionFinding, _ actor: Actor) -> Reaction {
        var reaction = Reaction(
            passage: text.passage(ofTokens: finding.clause), actor: actor,
            verb: text.passage(ofTokens: finding.predicate).text, stance: finding.stance)
        let target = finding.target ?? (finding.isByJudgement ? judged(finding, actor) : nil)
        reaction.target = target.map { target in
            Target(passage: text.passage(ofTokens: target), person: actors.person(inTarget: target))
        }
        reaction.quote = finding.quote
        return reaction
    }

    /// Whom the judging words are about, where they name somebody: the first other person in them.
    private func judged(_ finding: ReactionFinding, _ actor: Actor) -> TokenRange? {
        for piece in quotes.places.first(where: { $0.quote == finding.quote })?.pieces ?? [] {
            if let other = places.persons(in: piece).first(where: { $0.person != actor.person }) { return other.tokens }
        }
        return nil
    }
}
