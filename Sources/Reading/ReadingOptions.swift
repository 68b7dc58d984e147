import Coverage

/// What the user says about the documents that they do not say themselves, and where their fields are.
public struct ReadingOptions: Sendable {
    /// The outlet of documents that name none.
    public var outlet: String?
    /// The date of documents that give none.
    public var published: Timestamp?
    /// The language (BCP 47) of documents that name none.
    public var language: String?
    /// `--map FIELD=COLUMN`: where a field is found, whatever the common names say. A column of nested JSON is a dotted
    /// path: `meta.title`.
    public var fieldMap: [DocumentField: String]

    public init(
        outlet: String? = nil, published: Timestamp? = nil, language: String? = nil,
        fieldMap: [DocumentField: String] = [:]
    ) {
        self.outlet = outlet
        self.published = published
        self.language = language
        self.fieldMap = fieldMap
    }

    /// The options under which a document was read, so that it is read again as it was.
    public init(given: GivenFields) {
        self.init(
            outlet: given.outlet, published: given.published.flatMap { Timestamp(parsing: $0) }, language: given.language)
    }

    /// What is kept of the options with each original.
    var given: GivenFields { GivenFields(outlet: cleaned.outlet, published: published?.text, language: cleaned.language) }

    /// A language as a BCP 47 tag: `en-US` from `en_US` or `EN-us`, `en` from `English`; nil for what is no language.
    public static func languageTag(_ text: String) -> String? { Language.tag(text) }

    /// Without what says nothing: a blank outlet, a language that is none.
    var cleaned: ReadingOptions {
        var options = self
        options.outlet = outlet?.composed.collapsed
        if options.outlet?.isEmpty == true { options.outlet = nil }
        options.language = language.flatMap(Language.tag)
        return options
    }
}
