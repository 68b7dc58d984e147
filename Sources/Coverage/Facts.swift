/// All that extraction found in one document. Every fact points into the body.
public struct Facts: Sendable, Equatable {
    /// One entry a person; quotes and reactions refer to people by their place in this list.
    public var people: [Person] = []
    /// In the order of the body.
    public var quotes: [Quote] = []
    /// In the order of the body.
    public var hashtags: [HashtagUse] = []
    /// In the order of the body.
    public var equivalences: [HashtagEquivalence] = []
    /// In the order of the body.
    public var glosses: [HashtagGloss] = []
    /// In the order of the body.
    public var campaigns: [CampaignMention] = []
    /// In the order of the body.
    public var accounts: [AccountMention] = []
    /// In the order of the body.
    public var reactions: [Reaction] = []

    public init() {}
}

/// A document together with its facts: what the archive stores.
public struct Article: Sendable, Equatable {
    public var document: Document
    public var facts: Facts

    public init(document: Document, facts: Facts) {
        self.document = document
        self.facts = facts
    }
}

/// A stretch of the body and its words: `body[span] == text`, always.
public struct Passage: Sendable, Hashable {
    public var text: String
    public var span: Span

    public init(_ text: String, _ span: Span) {
        self.text = text
        self.span = span
    }
}
