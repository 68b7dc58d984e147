import Coverage

/// Which findings tell of one occasion, so that the channel that one of them tells is that of all.
struct ReactionOccasions {
    private let text: AnnotatedText
    private let found: [ReactionFinding]
    private let actors: [Actor]
    private let channels: [Reaction.Channel?]
    private let finder: ChannelFinder
    /// The findings' places in `found`, in the order of their predicates.
    private let order: [Int]

    /// The length of an occasion in sentences.
    private static let length = 6
    /// Findings on each side that are looked at: all of them in texts that people write; where a sentence holds thousands, each that
    /// looked at all of them would take minutes.
    private static let reach = 100
    private static let networks: [Reaction.Channel?] = [.twitter, .facebook, .instagram]

    init(text: AnnotatedText, found: [ReactionFinding], actors: [Actor], finder: ChannelFinder) {
        self.text = text
        self.found = found
        self.actors = actors
        self.finder = finder
        channels = zip(found, actors).map { finder.channel(of: $0, by: $1) }
        order = found.indices.sorted { (found[$0].predicate.lowerBound, $0) < (found[$1].predicate.lowerBound, $1) }
    }

    func channel(of finding: ReactionFinding, by actor: Actor) -> Reaction.Channel? {
        let isAlone = finder.isOfAnotherTime(finding)
        let places = near(finding).filter { place in
            channels[place] != nil
                && (found[place].predicate == finding.predicate
                    || !isAlone && isOneOccasion(found[place], actors[place], finding, actor))
        }
        guard let nearest = places.min(by: { distance(found[$0], finding) < distance(found[$1], finding) }) else { return nil }
        // `on social media` is one of the networks that the article names for the same occasion.
        if channels[nearest] == .socialMedia, let exact = places.first(where: { Self.networks.contains(channels[$0]) }) {
            return channels[exact]
        }
        return channels[nearest]
    }

    /// Places in `found`, in their order.
    private func near(_ finding: ReactionFinding) -> [Int] {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if found[order[middle]].predicate.lowerBound < finding.predicate.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return order[max(0, low - Self.reach)..<min(order.count, low + Self.reach)].sorted()
    }

    /// What one actor does in a stretch of text is taken for one occasion: its channel is told once.
    private func isOneOccasion(_ a: ReactionFinding, _ actorA: Actor, _ b: ReactionFinding, _ actorB: Actor) -> Bool {
        guard let person = actorA.person, person == actorB.person else { return false }
        return abs(text.tokens[a.predicate.lowerBound].sentence - text.tokens[b.predicate.lowerBound].sentence) <= Self.length
    }

    private func distance(_ a: ReactionFinding, _ b: ReactionFinding) -> Int {
        abs(a.predicate.lowerBound - b.predicate.lowerBound)
    }
}
