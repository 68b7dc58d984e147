extension Expression: CustomStringConvertible {
    /// The tree in brackets: `(and metoo (not "red carpet"))`.
    public var description: String {
        switch self {
        case .term(let term): term.queryText
        case .tag, .filter: queryText
        case .near(let first, let second, let distance): "(near/\(distance) \(first.queryText) \(second.queryText))"
        case .not(let inner): "(not \(inner))"
        case .and(let parts): "(and \(parts.map(\.description).joined(separator: " ")))"
        case .or(let parts): "(or \(parts.map(\.description).joined(separator: " ")))"
        }
    }
}
