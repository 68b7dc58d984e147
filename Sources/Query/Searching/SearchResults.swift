/// What a search found.
public struct SearchResults: Sendable, Equatable {
    /// How the hits are ordered.
    public enum Ranking: Sendable, Equatable {
        /// By how well they match.
        case all
        /// There are so many that only this number of the newest in the archive were compared.
        case newest(Int)
        /// By date, latest first: asked for, or there is nothing to rank by.
        case byDate
    }

    /// The number of all articles that match, whatever limit and offset.
    public var total: Int
    /// The number of hits: copies of one text that match count once, unless each is shown.
    public var distinct: Int
    public var ranking: Ranking
    /// The hits of the page that was asked for.
    public var hits: [SearchHit]
    /// Sentences on what was taken otherwise than the user may have meant.
    public var notes: [String]
    /// What to try instead; nil when something was found.
    public var suggestions: Suggestions?
}

/// An article that matches.
public struct SearchHit: Sendable, Equatable {
    public var id: Int64
    public var outlet: String?
    /// ISO 8601, as precise as the document was.
    public var publishedAt: String?
    /// The headline in pieces; empty when there is none.
    public var title: [SnippetPart]
    /// The stretch of the body that shows best why it matches, in pieces, on one line.
    public var snippet: [SnippetPart]
    public var url: String?
    /// The file, line or address that it was read from.
    public var source: String?
    /// The article's newest revision, where this is an older one.
    public var newestID: Int64?
    /// How well it matches: the lower, the better. Nil when hits are not ranked.
    public var rank: Double?
    /// Other articles with the same text, or nearly, that match; none where each copy is a hit of its own.
    public var copies: [Copy] = []

    /// An article whose text is the same or nearly.
    public struct Copy: Sendable, Equatable {
        public var id: Int64
        public var outlet: String?
        /// ISO 8601, as precise as the document was.
        public var publishedAt: String?
        /// To the group's likely origin, 0 to 1.
        public var similarity: Double
    }
}

/// A piece of a snippet.
public struct SnippetPart: Sendable, Equatable {
    public var text: String
    /// Whether this piece is what was looked for.
    public var isHit: Bool

    public init(_ text: String, isHit: Bool = false) {
        self.text = text
        self.isHit = isHit
    }
}
