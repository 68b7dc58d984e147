/// What to try after a search that found nothing.
public struct Suggestions: Sendable, Equatable {
    /// A word that no article holds, and the archive's words that are spelt nearly so.
    public struct Spelling: Sendable, Equatable {
        public var word: String
        /// The nearest first, of equally near ones the most frequent. All are in some article.
        public var alternatives: [Alternative]
    }

    public struct Alternative: Sendable, Equatable {
        public var word: String
        /// The number of articles that hold it, in any of its forms.
        public var articles: Int
    }

    /// A filter that no article can pass, because the archive has no such outlet, person, speaker, hashtag or language.
    public struct UnknownName: Sendable, Equatable {
        /// The filter as the user may write it: `outlet:Gardian`.
        public var filter: String
        /// Names that the archive has, the nearest first.
        public var nearest: [String]
    }

    public var spellings: [Spelling]
    public var unknownNames: [UnknownName]
    /// The query with the best of these put in, when it finds something.
    public var query: String?
}
