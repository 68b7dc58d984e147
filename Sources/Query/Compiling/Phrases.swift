extension Lexicon {
    /// The phrases that together find `words` one after the other; none when no word begins as the last one does.
    func phrases(_ words: [String], isPrefix: Bool) throws -> [FTSPattern] {
        guard isPrefix, let last = words.last else { return [.phrase(words)] }
        let begin = words.dropLast()
        let completions = try completions(of: last)
        return completions.prefixes.map { .phrase(begin + [$0], isPrefix: true) }
            + completions.words.map { .phrase(begin + [$0]) }
    }

    /// One pattern of these phrases.
    func pattern(_ words: [String], isPrefix: Bool) throws -> FTSPattern {
        .any(try phrases(words, isPrefix: isPrefix)) ?? .nothing
    }

    /// Whether the index has no words for `term`, so that its text must be looked for as it stands: an emoji, or a script
    /// without spaces.
    func isLiteral(_ term: Term) -> Bool {
        term.text.unicodeScalars.contains(where: \.isOfUnspacedScript) || words(of: term.text).isEmpty
    }

    /// `expression` without the terms that are mere punctuation, such as a dash between words; nil when nothing else is left.
    func withoutPunctuation(_ expression: Expression) -> Expression? {
        switch expression {
        case .term(let term): isPunctuation(term) ? nil : expression
        case .near(let first, let second, _):
            isPunctuation(first) || isPunctuation(second)
                ? .all([first, second].filter { !isPunctuation($0) }.map { .term($0) }) : expression
        case .not(let inner): withoutPunctuation(inner).map { .not($0) }
        case .and(let parts): .all(parts.compactMap(withoutPunctuation))
        case .or(let parts): .any(parts.compactMap(withoutPunctuation))
        case .tag, .filter: expression
        }
    }

    private func isPunctuation(_ term: Term) -> Bool {
        words(of: term.text).isEmpty
            && term.text.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII || scalar.properties.isWhitespace || (0x2000...0x206F).contains(scalar.value)
            }
    }
}
