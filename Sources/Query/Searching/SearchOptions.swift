/// Which of the hits are wanted, and in which order.
public struct SearchOptions: Sendable, Equatable {
    public enum Order: String, Sendable, CaseIterable {
        /// The best first; of equally good ones, the newest in the archive.
        case relevance
        /// The latest published first.
        case date
    }

    /// The most hits to return.
    public var limit: Int
    /// The number of hits to leave out before.
    public var offset: Int
    public var order: Order
    /// Whether each copy of a text is a hit of its own.
    public var showsCopies: Bool
    /// Whether older revisions of articles are searched as well.
    public var includesRevisions: Bool

    public init(
        limit: Int = 20, offset: Int = 0, order: Order = .relevance, showsCopies: Bool = false, includesRevisions: Bool = false
    ) {
        self.limit = limit
        self.offset = offset
        self.order = order
        self.showsCopies = showsCopies
        self.includesRevisions = includesRevisions
    }
}
