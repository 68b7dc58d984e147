extension Expression {
    /// The expression in the query language.
    var queryText: String {
        switch self {
        case .term(let term): term.queryText
        case .tag(let tag): "#\(tag.name)\(tag.isPrefix ? "*" : "")"
        case .near(let first, let second, let distance): "\(first.queryText) NEAR/\(distance) \(second.queryText)"
        case .filter(let filter): filter.queryText
        case .not(let inner): "-" + (inner.isOneWord ? inner.queryText : "(\(inner.queryText))")
        case .and(let parts):
            parts.map { if case .or = $0 { "(\($0.queryText))" } else { $0.queryText } }.joined(separator: " ")
        case .or(let parts): parts.map(\.queryText).joined(separator: " OR ")
        }
    }

    private var isOneWord: Bool {
        switch self {
        case .term, .tag, .filter: true
        case .near, .not, .and, .or: false
        }
    }
}

extension Term {
    var queryText: String {
        (field == .title ? "title:" : "") + (isQuoted ? quoted(text) : text) + (isPrefix ? "*" : "")
    }
}

extension Filter {
    var queryText: String {
        switch self {
        case .outlet(let name): "outlet:" + quotedIfNeeded(name)
        case .person(let name): "person:" + quotedIfNeeded(name)
        case .speaker(let name): "speaker:" + quotedIfNeeded(name)
        case .hashtag(let tag): "hashtag:" + quotedIfNeeded(tag.name) + (tag.isPrefix ? "*" : "")
        case .since(let date): "since:" + date.text
        case .until(let date): "until:" + date.text
        case .language(let tag): "lang:" + quotedIfNeeded(tag)
        }
    }
}

/// No text of a query holds the mark that it is quoted with, but a bare word may stand in quotes of another kind.
private func quoted(_ text: String) -> String { text.contains("\"") ? "“\(text)”" : "\"\(text)\"" }

private func quotedIfNeeded(_ text: String) -> String {
    text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "." || $0 == "-" } ? text : quoted(text)
}
