/// A person as one article shows them.
public struct Person: Sendable, Equatable {
    /// The fullest form of the name in this article, without title and possessive.
    public var name: String
    /// Every place that names the person, in the order of the body.
    public var mentions: [Passage]
    /// What the article calls the person: `actress`, `minister`.
    public var role: Passage?
    /// The age as printed: `74`.
    public var age: Passage?
    /// The nationality as printed: `French`.
    public var nationality: Passage?

    public init(name: String, mentions: [Passage]) {
        self.name = name
        self.mentions = mentions
    }
}
