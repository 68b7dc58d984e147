/// A field of a document that `--map FIELD=COLUMN` can find elsewhere.
public enum DocumentField: String, CaseIterable, Sendable {
    case title, body, published, modified, outlet, authors, url, language

    /// By its own name or a common one: `headline`, `Text`, `date-published`. Nil for others.
    public init?(userText: String) {
        guard let target = FieldNames.target(of: userText) else { return nil }
        switch target {
        case .field(let field): self = field
        case .byline: self = .authors
        case .domain: return nil
        }
    }
}
