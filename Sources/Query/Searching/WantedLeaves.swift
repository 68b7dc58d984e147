extension Expression {
    /// The terms, tags and filters that are looked for; not those that are excluded.
    var wantedLeaves: [Expression] {
        switch self {
        case .term, .tag, .filter: [self]
        case .near(let first, let second, _): [.term(first), .term(second)]
        case .and(let parts), .or(let parts): parts.flatMap(\.wantedLeaves)
        case .not: []
        }
    }

    /// The expression with `replace` applied to the terms, tags and filters that are looked for.
    func replacingLeaves(_ replace: (Expression) -> Expression) -> Expression {
        switch self {
        case .term, .tag, .filter: return replace(self)
        case .near(let first, let second, let distance):
            guard case .term(let first) = replace(.term(first)), case .term(let second) = replace(.term(second)) else {
                return self
            }
            return .near(first, second, distance: distance)
        case .and(let parts): return .all(parts.map { $0.replacingLeaves(replace) }) ?? self
        case .or(let parts): return .any(parts.map { $0.replacingLeaves(replace) }) ?? self
        case .not: return self
        }
    }
}
