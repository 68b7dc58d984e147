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
        actors = ActorResolution(text: text, places: places, quotes: quotes)
        channels = ChannelFinder(text: text, lexicon: lexicon)
    }

    /// In the order of the body.
    func reactions() -> [Reaction] {
        let found =
            PredicateScanner(text: text, quotes: quotes, lexicon: lexicon).findings()
            + Judgements(text: text, lexicon: lexicon).findings(in: quotes)
        guard !found.isEmpty else { return [] }
        let merging = ReactionMerging(text: text, quotes: quotes, lexicon: lexicon)
        let actors = found.map { self.actors.actor($0.actor) }
        return merging.merged(found, actors).map(reaction)
    }

    private func reaction(_ finding: ReactionFinding, _ actor: Actor) -> Reaction {
        var reaction = Reaction(
            passage: text.passage(ofTokens: finding.clause), actor: actor,
            verb: text.passage(ofTokens: finding.predicate).text, stance: finding.stance)
        reaction.channel = channels.channel(of: finding)
        reaction.target = finding.target.map { target in
            Target(passage: text.passage(ofTokens: target), person: actors.person(inTarget: target))
        }
        reaction.quote = finding.quote
        return reaction
    }
}
