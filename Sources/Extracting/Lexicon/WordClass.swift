/// What the lexicon knows of a word, whatever its case. A word may be of several classes.
struct WordClass: OptionSet {
    let rawValue: UInt64
    private init(bit: UInt64) { rawValue = 1 << bit }
    init(rawValue: UInt64) { self.rawValue = rawValue }

    // Verbs that give words to a speaker.
    /// `said`, `tells`, `tweeted`: finite, and a clause may follow at once.
    static let says = WordClass(bit: 0)
    /// `called`, `believes`: finite; a clause follows after `that`, or a quotation.
    static let thinks = WordClass(bit: 1)
    /// `saying`, `adding that`.
    static let saying = WordClass(bit: 2)
    /// `say`, `write`: the form after a plural or after `to`.
    static let say = WordClass(bit: 3)

    // Closed classes.
    static let auxiliary = WordClass(bit: 4)
    static let pronoun = WordClass(bit: 5)
    static let masculine = WordClass(bit: 6)
    static let feminine = WordClass(bit: 7)
    static let plural = WordClass(bit: 8)
    static let determiner = WordClass(bit: 9)
    static let preposition = WordClass(bit: 10)
    static let conjunction = WordClass(bit: 11)
    static let relative = WordClass(bit: 12)
    static let adverb = WordClass(bit: 13)
    static let quantifier = WordClass(bit: 27)

    // Names and what stands beside them.
    static let title = WordClass(bit: 14)
    static let role = WordClass(bit: 15)
    static let nationality = WordClass(bit: 16)
    static let calendar = WordClass(bit: 17)
    static let place = WordClass(bit: 18)
    static let organisation = WordClass(bit: 19)
    static let document = WordClass(bit: 20)
    static let group = WordClass(bit: 21)
    static let givenName = WordClass(bit: 22)
    static let particle = WordClass(bit: 23)
    static let suffix = WordClass(bit: 24)
    static let abbreviation = WordClass(bit: 25)
    /// Public figures who are named by their surname alone.
    static let knownSurname = WordClass(bit: 26)
    /// Words for who belongs to a party or a faith; many are listed as nationalities as well.
    static let allegiance = WordClass(bit: 28)

    // Reactions; their words lie in Reactions/lexicon.
    /// Begins a predicate of response, or is a noun of one.
    static let reacts = WordClass(bit: 40)
    /// Judges what is spoken of.
    static let judges = WordClass(bit: 41)
    /// Begins a phrase that tells where a reaction took place.
    static let channel = WordClass(bit: 42)

    /// Every finite or infinite form that may report what was said.
    static let reports: WordClass = [.says, .thinks, .saying, .say]
    /// Words that are no part of a name, even at a sentence's begin.
    static let function: WordClass = [
        .auxiliary, .pronoun, .determiner, .preposition, .conjunction, .relative, .adverb, .quantifier,
    ]

    /// Whether the two share a class.
    func intersects(_ other: WordClass) -> Bool { rawValue & other.rawValue != 0 }
}
