/// One passage that gives words or thoughts to a speaker.
public struct Quote: Sendable, Equatable {
    /// How much of the passage stands in quote marks.
    public enum Kind: String, Sendable, CaseIterable {
        /// All of it, or it is set apart without them: a block quotation, a post, a statement that is announced.
        case direct
        /// Some of it.
        case mixed
        /// None of it.
        case indirect
    }

    public var kind: Kind
    /// The pieces in the order of the body; one for a quote that nothing interrupts. Never empty.
    public var pieces: [Passage]
    /// Nil where the article does not say who speaks.
    public var speaker: Speaker?
    /// The word that gives the words to the speaker: `said`, `tweeted`, `according to`.
    public var cue: Passage?

    /// False where the article reports that the words were not said, or might be: `did not say that`, `would say`.
    public var isAsserted = true

    public init(kind: Kind, pieces: [Passage], speaker: Speaker? = nil, cue: Passage? = nil) {
        self.kind = kind
        self.pieces = pieces
        self.speaker = speaker
        self.cue = cue
    }

    /// The words; several pieces are joined by ` … `.
    public var text: String { pieces.map(\.text).joined(separator: " … ") }

    /// From the begin of the first piece to the end of the last.
    public var span: Span {
        pieces.dropFirst().reduce(pieces.first?.span ?? Span(0, 0)) { $0.union($1.span) }
    }
}

/// Who speaks, as the article puts it.
public struct Speaker: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case person, group, organisation, document, unknown
    }

    /// The words that name the speaker: `the letter`, `They`, `Ms Argento`.
    public var passage: Passage
    public var kind: Kind
    /// Place in `Facts.people`, where the speaker is one of them.
    public var person: Int?
    /// Places in `Facts.people` of those whom the words of a group name, in their order: `Quill and Lund`. `person` is nil then.
    public var persons: [Int] = []
    /// Whether the quote does not name its speaker but continues the quotation before it.
    public var isCarriedOver: Bool
    /// 0 to 1, that `person` is right; nil where it was not judged.
    public var confidence: Double?

    public init(
        passage: Passage, kind: Kind, person: Int? = nil, isCarriedOver: Bool = false, confidence: Double? = nil
    ) {
        self.passage = passage
        self.kind = kind
        self.person = person
        self.isCarriedOver = isCarriedOver
        self.confidence = confidence
    }
}
