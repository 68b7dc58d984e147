import SQLite

/// Finds what the user may have meant.
struct Suggester {
    let connection: Connection
    let lexicon: Lexicon

    /// The most words of a query that are looked at, and the most alternatives shown for each.
    private static let mostWords = 8
    private static let mostAlternatives = 5

    func suggestions(for query: SearchQuery, count: (SearchQuery) throws -> Int) throws -> Suggestions {
        var suggestions = Suggestions(spellings: [], unknownNames: [], query: nil)
        guard let expression = query.expression else { return suggestions }
        let names = NameSuggester(connection: connection, lexicon: lexicon)
        var replacements: [Filter: Filter] = [:]
        for filter in expression.wantedLeaves.compactMap(Self.named) where try !names.isKnown(filter) {
            let nearest = try names.nearest(to: filter)
            suggestions.unknownNames.append(.init(filter: filter.queryText, nearest: nearest))
            if let best = nearest.first { replacements[filter] = filter.renamed(best) }
        }
        suggestions.spellings = try spellings(of: missingWords(in: expression))
        let words = Dictionary(
            suggestions.spellings.compactMap { spelling in spelling.alternatives.first.map { (spelling.word, $0.word) } },
            uniquingKeysWith: { first, _ in first })
        let better = SearchQuery(expression.replacingLeaves { replaced($0, words, replacements) })
        if better.expression != expression, try count(better) > 0 { suggestions.query = better.text }
        return suggestions
    }

    /// The filter that a leaf is or, for `#tag`, stands for.
    private static func named(_ leaf: Expression) -> Filter? {
        switch leaf {
        case .filter(let filter): filter
        case .tag(let tag): .hashtag(tag)
        default: nil
        }
    }

    private func missingWords(in expression: Expression) throws -> [String] {
        var words: [String] = []
        for case .term(let term) in expression.wantedLeaves where !lexicon.isLiteral(term) {
            for word in lexicon.words(of: term.text) where !words.contains(word) && words.count < Self.mostWords {
                if try lexicon.articleCount(of: word) == 0 { words.append(word) }
            }
        }
        return words
    }

    /// Looks through the vocabulary once for all `words`.
    private func spellings(of words: [String]) throws -> [Suggestions.Spelling] {
        guard !words.isEmpty else { return [] }
        var distances = words.map { EditDistance(from: $0) }
        let limits = words.map { EditDistance.tolerance(length: $0.unicodeScalars.count) }
        var near: [[(word: String, distance: Int)]] = Array(repeating: [], count: words.count)
        try lexicon.visitVocabulary { candidate in
            for place in words.indices {
                guard let distance = distances[place].distance(to: candidate, limit: limits[place]) else { continue }
                near[place].append((candidate, distance))
            }
        }
        return try zip(words, near).map { word, near in
            let counted = try near.map { ($0.word, $0.distance, try lexicon.articleCount(of: $0.word)) }.filter { $0.2 > 0 }
            let best = counted.sorted { ($0.1, -$0.2, $0.0) < ($1.1, -$1.2, $1.0) }.prefix(Self.mostAlternatives)
            return .init(word: word, alternatives: best.map { .init(word: $0.0, articles: $0.2) })
        }
    }

    private func replaced(_ leaf: Expression, _ words: [String: String], _ filters: [Filter: Filter]) -> Expression {
        switch leaf {
        case .filter(let filter): return .filter(filters[filter] ?? filter)
        case .tag(let tag):
            if case .hashtag(let near) = filters[.hashtag(tag)] { return .tag(near) }
            return leaf
        case .term(var term):
            let old = lexicon.words(of: term.text)
            guard !lexicon.isLiteral(term), old.contains(where: { words[$0] != nil }) else { return leaf }
            let new = old.map { words[$0] ?? $0 }
            term.text = new.joined(separator: " ")
            term.isQuoted = new.count > 1 || term.isQuoted
            return .term(term)
        default: return leaf
        }
    }
}

extension Filter {
    fileprivate func renamed(_ name: String) -> Filter {
        switch self {
        case .outlet: .outlet(name)
        case .person: .person(name)
        case .speaker: .speaker(name)
        case .hashtag: .hashtag(Tag(name))
        case .language: .language(name)
        case .since, .until: self
        }
    }
}
