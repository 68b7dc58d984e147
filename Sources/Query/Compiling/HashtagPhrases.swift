import SQLite

/// Lets words find the hashtags that are written together of them: `me too` also finds `#MeToo`.
struct HashtagPhrases {
    let connection: Connection
    let lexicon: Lexicon
    /// Hashtags of more words are not looked for.
    private static let mostWords = 5

    /// The query with such hashtags as alternatives.
    func widened(_ query: SearchQuery) throws -> SearchQuery {
        guard let expression = query.expression else { return query }
        return SearchQuery(try widened(expression))
    }

    /// The expression with such hashtags as alternatives; what is excluded stays as it is.
    func widened(_ expression: Expression) throws -> Expression {
        switch expression {
        case .term(let term): return Expression.any([expression] + (try tags(of: [term]))) ?? expression
        case .and(let parts): return Expression.all(try widened(parts)) ?? expression
        case .or(let parts): return Expression.any(try parts.map(widened)) ?? expression
        case .near, .tag, .filter, .not: return expression
        }
    }

    /// Of words that must all be there, those that stand side by side in the query may stand as one in the text.
    private func widened(_ parts: [Expression]) throws -> [Expression] {
        var result: [Expression] = []
        var start = 0
        while start < parts.count {
            var end = min(parts.count, start + Self.mostWords)
            var found: [Expression] = []
            while end > start + 1 {
                found = try tags(
                    of: parts[start..<end].compactMap { if case .term(let term) = $0 { term } else { nil } }, of: end - start)
                if !found.isEmpty { break }
                end -= 1
            }
            if found.isEmpty {
                result.append(try widened(parts[start]))
                start += 1
            } else {
                let together = Expression.all(Array(parts[start..<end]))
                result.append(Expression.any([together].compactMap { $0 } + found) ?? parts[start])
                start = end
            }
        }
        return result
    }

    private func tags(of terms: [Term], of count: Int) throws -> [Expression] { terms.count == count ? try tags(of: terms) : [] }

    /// The hashtags that are written together of the words of some terms.
    private func tags(of terms: [Term]) throws -> [Expression] {
        guard terms.allSatisfy({ $0.field == .anywhere && !$0.isPrefix }) else { return [] }
        let words = terms.flatMap { lexicon.words(of: $0.text) }
        guard (2...Self.mostWords).contains(words.count) else { return [] }
        let statement = try connection.prepare(
            "SELECT h.tag FROM hashtag_words w JOIN hashtags h ON h.id = w.hashtag_id WHERE w.words = ? ORDER BY h.tag")
        try statement.bind([.text(words.joined(separator: " "))])
        var found: [Expression] = []
        while try statement.step() { found.append(.term(Term(statement.text(0) ?? ""))) }
        return found
    }
}
