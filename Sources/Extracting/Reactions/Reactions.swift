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
        let occasions = ReactionOccasions(text: text, found: found, actors: actors, finder: channels)
        return merging.merged(found, actors).map { finding, actor in
            var reaction = reaction(finding, actor)
            reaction.channel = occasions.channel(of: finding, by: actor)
            return reaction
        }
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
        for piece in finding.quote.flatMap(quotes.place(ofQuote:))?.pieces ?? [] {
            if let other = places.persons(in: piece).first(where: { $0.person != actor.person }) { return other.tokens }
        }
        return nil
    }
}
