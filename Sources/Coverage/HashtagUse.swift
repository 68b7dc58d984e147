/// One place that uses a hashtag.
public struct HashtagUse: Sendable, Equatable {
    /// Case-folded, without `#`: by this the same tag is known.
    public var tag: String
    /// As it stands, with `#`.
    public var passage: Passage

    public init(tag: String, passage: Passage) {
        self.tag = tag
        self.passage = passage
    }
}
