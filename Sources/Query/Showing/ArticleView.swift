import Coverage

/// One article of the archive with all its facts, to be read.
public struct ArticleView: Sendable, Equatable {
    public var id: Int64
    public var outlet: String?
    public var title: String?
    public var url: String?
    /// ISO 8601, as precise as the document was.
    public var publishedAt: String?
    /// ISO 8601, as precise as the document was.
    public var modifiedAt: String?
    /// BCP 47 tag.
    public var language: String?
    /// In the order of the byline.
    public var authors: [String]
    public var byline: String?
    public var datelinePlace: String?
    public var datelineAgencies: String?
    /// The file, line or address that it was read from.
    public var source: String
    /// JSON object: the fields of the document that have no column.
    public var extra: String?
    /// UTC, ISO 8601.
    public var addedAt: String
    /// What the spans of all facts point into.
    public var body: String

    /// The newest revision; nil when it is this one.
    public var newestID: Int64?
    /// The likely origin of its words; nil when it is the origin, or the text stands nowhere else.
    public var originID: Int64?
    public var originOutlet: String?

    /// In the order of the body, as the following.
    public var mentions: [Mention] = []
    public var quotes: [Quotation] = []
    public var hashtags: [TagUse] = []
    public var reactions: [Response] = []

    /// A place that names a person.
    public struct Mention: Sendable, Equatable {
        public var personID: Int64
        /// The fullest form of the name.
        public var person: String
        /// From 0 to 1, where no article prints the full name and general usage gives it; nil else.
        public var nameConfidence: Double?
        public var role: String?
        public var passage: Passage
    }

    /// A quote with its speaker's full name.
    public struct Quotation: Sendable, Equatable {
        public var id: Int64
        public var kind: String
        public var text: String
        /// Where its pieces stand; one where nothing interrupts it.
        public var pieces: [Span]
        /// The person's full name, or the speaker as printed.
        public var speaker: String?
        /// The speaker as printed, and where.
        public var speakerPassage: Passage?
        /// `person`, `group`, `organisation`, `document` or `unknown`.
        public var speakerKind: String?
        /// The person's full name; nil when the speaker is no known person.
        public var speakerName: String?
        /// Whether the quote names no speaker but continues the quotation before it.
        public var isCarriedOver: Bool
        /// 0 to 1, that the speaker is right; nil where it was not judged.
        public var confidence: Double?
        /// Whether the article asserts that the words were said.
        public var isAsserted: Bool
        public var cue: Passage?
    }

    public struct TagUse: Sendable, Equatable {
        /// Case-folded, without `#`.
        public var tag: String
        public var passage: Passage
    }

    /// A reaction with full names.
    public struct Response: Sendable, Equatable {
        public var id: Int64
        public var passage: Passage
        /// The person's full name, or the actor as printed.
        public var actor: String?
        /// The actor as printed, and where; nil for an unnamed public.
        public var actorPassage: Passage?
        /// `person`, `group`, `organisation` or `public`.
        public var actorKind: String
        /// The person's full name; nil when the actor is no known person.
        public var actorName: String?
        public var verb: String
        public var stance: String
        public var channel: String?
        /// The person's full name, or the target as printed.
        public var target: String?
        /// The target as printed, and where.
        public var targetPassage: Passage?
        /// The person's full name; nil when the target is no known person.
        public var targetName: String?
        /// Where the words stand that were said with it.
        public var quote: Span?
    }
}
