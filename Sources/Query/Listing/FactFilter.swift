import Coverage

/// Which facts a list shows. What is nil does not limit it.
public struct FactFilter: Sendable, Equatable {
    /// Words of a speaker's name. Quotes: who said it; other lists: articles that quote such a speaker.
    public var speaker: String?
    /// Words of a person's name. People: who is listed; reactions: who reacts or is answered; other lists: articles that name the
    /// person.
    public var person: String?
    /// Name or host of an outlet.
    public var outlet: String?
    /// Quotes: looked for in the quote's words; other lists: in the articles.
    public var match: SearchQuery?
    public var since: PartialDate?
    public var until: PartialDate?
    /// A hashtag, with or without `#`, that the article uses. Hashtags: the one that is listed.
    public var hashtag: String?
    /// Hashtags only: a hashtag, with or without `#`, whose whole family is listed.
    public var family: String?
    /// Of articles with several revisions, the older ones as well. What is listed of one article is listed in any case.
    public var includesRevisions = false
    /// Only from the likely origins of their words: what was copied counts once.
    public var withoutCopies = false
    public var articleID: Int64?
    /// Quotes only.
    public var kind: Quote.Kind?
    /// Reactions only.
    public var stance: Reaction.Stance?
    /// Reactions only: `twitter`, `protest`.
    public var channel: String?
    /// Reactions only: words of the name, or of the printed form, of who or what is answered.
    public var target: String?
    /// The most rows; nil for all.
    public var limit: Int?
    /// The number of rows to leave out before.
    public var offset = 0

    public init() {}
}
