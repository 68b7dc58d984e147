/// One answer to somebody or something: who reacted, how, where, to what.
public struct Reaction: Sendable, Equatable {
    public enum Stance: String, Sendable, CaseIterable {
        case critical, supportive, mixed, neutral
    }

    /// Where the reaction took place; the raw value is what users see.
    public enum Channel: String, Sendable, CaseIterable {
        case twitter, facebook, instagram
        case socialMedia = "social media"
        case broadcastInterview = "broadcast interview"
        case pressStatement = "press statement"
        case newsAgency = "news agency"
        case newspaper
        case speechOrRally = "speech or rally"
        case debate, protest, court
        case petitionOrOpenLetter = "petition or open letter"
        case website, email
    }

    /// The passage that tells the reaction.
    public var passage: Passage
    public var actor: Actor
    /// The predicate: `denounced`, `drew criticism`.
    public var verb: String
    public var stance: Stance
    public var channel: Channel?
    /// Who or what is answered.
    public var target: Target?
    /// Place in `Facts.quotes` of the words that were said with it.
    public var quote: Int?

    public init(passage: Passage, actor: Actor, verb: String, stance: Stance) {
        self.passage = passage
        self.actor = actor
        self.verb = verb
        self.stance = stance
    }
}

/// Who reacts.
public struct Actor: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case person, group, organisation, `public`
    }

    /// Nil for a public that no words name.
    public var passage: Passage?
    public var kind: Kind
    /// Place in `Facts.people`.
    public var person: Int?

    public init(passage: Passage?, kind: Kind, person: Int? = nil) {
        self.passage = passage
        self.kind = kind
        self.person = person
    }
}

/// Who or what is answered.
public struct Target: Sendable, Equatable {
    public var passage: Passage
    /// Place in `Facts.people`.
    public var person: Int?

    public init(passage: Passage, person: Int? = nil) {
        self.passage = passage
        self.person = person
    }
}
