import SQLite

/// A query as the database is asked: the rows that match `pattern`, where there is one, and all of `conditions`.
struct CompiledQuery {
    /// What ranks the rows.
    var pattern: FTSPattern?
    var conditions: [Condition]
}

/// Makes FTS5 patterns and SQL conditions of expressions.
///
/// What FTS5 can say goes into one pattern, which is fast and ranks. The rest (filters, hashtags, text without words, and what
/// combines these by OR and NOT) becomes exact SQL conditions; where such a part has a pattern that is wider, that pattern joins
/// in for its rank.
struct Compiler {
    let connection: Connection
    let lexicon: Lexicon
    let table: SearchedTable

    func compile(_ query: SearchQuery) throws -> CompiledQuery {
        guard let expression = query.expression else { return CompiledQuery(pattern: nil, conditions: []) }
        let widened = try HashtagPhrases(connection: connection, lexicon: lexicon).widened(expression)
        return try compile(lexicon.withoutPunctuation(widened) ?? widened)
    }

    /// The whole query as one condition.
    func condition(_ query: SearchQuery) throws -> Condition { condition(of: try compile(query)) }

    private func condition(of compiled: CompiledQuery) -> Condition {
        .all((compiled.pattern.map { [table.matches($0)] } ?? []) + compiled.conditions)
    }

    private func compile(_ expression: Expression) throws -> CompiledQuery {
        let parts = if case .and(let parts) = expression { parts } else { [expression] }
        var wanted: [FTSPattern] = []
        var unwanted: [FTSPattern] = []
        var conditions: [Condition] = []
        for part in parts {
            if let pattern = try exact(part) {
                wanted.append(pattern)
            } else if case .not(let inner) = part, let pattern = try exact(inner) {
                unwanted.append(pattern)
            } else {
                if let pattern = try wider(part) { wanted.append(pattern) }
                conditions.append(try condition(part))
            }
        }
        guard let pattern = FTSPattern.all(wanted) else {
            if let none = FTSPattern.any(unwanted) { conditions.append(table.matches(none).negated) }
            return CompiledQuery(pattern: nil, conditions: conditions)
        }
        return CompiledQuery(pattern: FTSPattern.any(unwanted).map(pattern.excluding) ?? pattern, conditions: conditions)
    }

    // MARK: Conditions

    private func condition(_ expression: Expression) throws -> Condition {
        if let pattern = try exact(expression) { return table.matches(pattern) }
        switch expression {
        case .and: return condition(of: try compile(expression))
        case .or(let parts):
            let patterns = try parts.map { ($0, try exact($0)) }
            let matching = FTSPattern.any(patterns.compactMap(\.1)).map { [table.matches($0)] } ?? []
            return .any(matching + (try patterns.filter { $0.1 == nil }.map { try condition($0.0) }))
        case .not(let inner): return try negation(inner)
        case .near(let first, let second, _): return .all([try condition(.term(first)), try condition(.term(second))])
        case .tag(let tag): return table.uses(tag)
        case .filter(let filter):
            return try FilterCompiler(connection: connection, lexicon: lexicon, table: table).condition(filter)
        case .term(let term):
            if table == .quotes, term.field == .title, !lexicon.isLiteral(term) {
                // A quote has no title; its article has.
                let articles = Compiler(connection: connection, lexicon: lexicon, table: .articles)
                return try articles.condition(expression)
            }
            return table.contains(term.text, field: term.field)
        }
    }

    /// What does not match `expression`. NOT stands before single things only, so that the SQL does not nest deeper than the query.
    private func negation(_ expression: Expression) throws -> Condition {
        if let pattern = try exact(expression) { return table.matches(pattern).negated }
        switch expression {
        case .not(let inner): return try condition(inner)
        case .or(let parts): return condition(of: try compile(.and(parts.map { .not($0) })))
        case .and(let parts): return .any(try parts.map { try negation($0) })
        case .term, .tag, .near, .filter: return try condition(expression).negated
        }
    }

    // MARK: Patterns

    /// The pattern that says exactly what `expression` says, if FTS5 can say it.
    private func exact(_ expression: Expression) throws -> FTSPattern? {
        switch expression {
        case .term(let term): return try pattern([term]) { $0[0] }
        case .near(let first, let second, let distance):
            return try pattern([first, second]) { .near($0[0], $0[1], distance: distance) }
        case .or(let parts):
            let patterns = try parts.map(exact)
            return patterns.contains(nil) ? nil : .any(patterns.compactMap { $0 })
        case .and(let parts):
            let wanted = try parts.filter { !$0.isNegation }.map(exact)
            let unwanted = try parts.compactMap { if case .not(let inner) = $0 { try exact(inner) as FTSPattern?? } else { nil } }
            guard !wanted.contains(nil), !unwanted.contains(nil), let all = FTSPattern.all(wanted.compactMap { $0 }) else {
                return nil
            }
            return FTSPattern.any(unwanted.compactMap { $0 }).map(all.excluding) ?? all
        case .tag, .filter, .not: return nil
        }
    }

    /// A pattern that matches all that `expression` matches, and more; nil when there is none.
    private func wider(_ expression: Expression) throws -> FTSPattern? {
        if let pattern = try exact(expression) { return pattern }
        switch expression {
        case .and(let parts): return .all(try parts.compactMap(wider))
        case .or(let parts):
            let patterns = try parts.map(wider)
            return patterns.contains(nil) ? nil : .any(patterns.compactMap { $0 })
        case .tag(let tag): return try exact(.term(Term(tag.name, isPrefix: tag.isPrefix)))
        case .near(let first, let second, _): return .all(try [first, second].compactMap { try wider(.term($0)) })
        case .term, .filter, .not: return nil
        }
    }

    /// The pattern that `combine` makes of the terms' phrases; nil when a term has no words or is not of this index.
    private func pattern(_ terms: [Term], _ combine: ([FTSPattern]) -> FTSPattern) throws -> FTSPattern? {
        guard !terms.contains(where: { lexicon.isLiteral($0) }) else { return nil }
        let isTitle = terms.contains { $0.field == .title }
        if isTitle && table == .quotes { return nil }
        var combinations: [[FTSPattern]] = [[]]
        for term in terms {
            let phrases = try lexicon.phrases(lexicon.words(of: term.text), isPrefix: term.isPrefix)
            combinations = combinations.flatMap { begin in phrases.map { begin + [$0] } }
        }
        let pattern = FTSPattern.any(combinations.map(combine)) ?? .nothing
        return isTitle ? pattern.in(column: "title") : pattern
    }
}

extension Expression {
    fileprivate var isNegation: Bool { if case .not = self { true } else { false } }
}
