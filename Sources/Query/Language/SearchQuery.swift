/// A user's question. Any text is one: what is no syntax is looked for as it stands.
public struct SearchQuery: Hashable, Sendable {
    /// What the user wrote.
    public let text: String
    /// What is looked for; nil when there is nothing to look for, so that everything matches.
    public let expression: Expression?
    /// Sentences on what was taken otherwise than the user may have meant.
    public let notes: [String]

    /// Reads `text`. Never fails; docs/query-language.md tells the language.
    public init(parsing text: String) {
        let lexer = Lexer(text)
        let parser = Parser(lexer.lexemes)
        self.text = text
        notes = lexer.notes + parser.notes
        if let expression = parser.expression {
            self.expression = expression
        } else {
            // Only parentheses and the like: then these are what is looked for.
            let rest = text.unicodeScalars.split { $0.properties.isWhitespace || $0.value == 0 }.map { String($0) }
            expression = Expression.all(rest.map { .term(Term($0, isQuoted: true)) })
        }
    }

    /// A query for `expression`; its text is written so that reading it gives `expression` again.
    public init(_ expression: Expression) {
        self.expression = expression
        text = expression.queryText
        notes = []
    }
}
