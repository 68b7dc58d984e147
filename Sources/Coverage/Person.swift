/// A person as one article shows them.
public struct Person: Sendable, Equatable {
    /// The name by which the person is known, without title and possessive: the fullest form in this article, completed or
    /// shortened where general usage is clear.
    public var name: String
    /// The fullest form that the document itself prints, body or headline.
    public var printedName: String
    /// Where the article prints only a part of the name and general usage gives the rest: how sure that is, from 0 to 1.
    public var nameConfidence: Double?
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
        printedName = name
        self.mentions = mentions
    }
}
