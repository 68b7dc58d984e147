/// Makes an expression of lexemes. Every row of lexemes has one: what is no syntax is taken as words.
///
/// `NOT` and `NEAR` bind most, then AND (written or not), then OR.
struct Parser {
    /// Parentheses deeper than this are left out: the parsers of SQLite and FTS5 hold a hundred open things, and a level takes some.
    static let maximumDepth = 10

    private let lexemes: [Lexeme]
    private var position = 0
    private(set) var notes: [String] = []
    private(set) var expression: Expression?

    init(_ lexemes: [Lexeme]) {
        self.lexemes = Self.matched(lexemes)
        expression = readAlternatives()
    }

    /// The lexemes without parentheses that have no partner, hold nothing, or lie too deep, and without a minus before nothing.
    private static func matched(_ lexemes: [Lexeme]) -> [Lexeme] {
        var isKept = [Bool](repeating: true, count: lexemes.count)
        var open: [Int] = []
        var textsBefore = 0
        var textsAtOpen: [Int] = []
        for (place, lexeme) in lexemes.enumerated() {
            switch lexeme {
            case .open:
                open.append(place)
                textsAtOpen.append(textsBefore)
            case .close:
                guard let partner = open.popLast(), let before = textsAtOpen.popLast() else {
                    isKept[place] = false
                    continue
                }
                if open.count >= maximumDepth || textsBefore == before {
                    isKept[place] = false
                    isKept[partner] = false
                }
            case .text: textsBefore += 1
            case .minus: break
            }
        }
        for place in open { isKept[place] = false }
        var kept: [Lexeme] = []
        for (place, lexeme) in lexemes.enumerated().reversed() where isKept[place] {
            if lexeme == .minus, kept.isEmpty || kept.last == .close { continue }
            kept.append(lexeme)
        }
        return kept.reversed()
    }

    // MARK: Grammar

    private mutating func readAlternatives() -> Expression? {
        var alternatives: [Expression] = []
        while true {
            if let part = readConjunction() { alternatives.append(part) }
            guard isOperator("OR"), hasOperand(after: position) else { break }
            position += 1
        }
        return .any(alternatives)
    }

    private mutating func readConjunction() -> Expression? {
        var parts: [Expression] = []
        while position < lexemes.count, lexemes[position] != .close {
            if isOperator("OR"), !parts.isEmpty, hasOperand(after: position) { break }
            if isOperator("AND"), !parts.isEmpty, hasOperand(after: position) {
                position += 1
                continue
            }
            if let operand = readOperand() { parts.append(operand) }
        }
        return .all(parts)
    }

    private mutating func readOperand() -> Expression? {
        var isNegated = false
        while position < lexemes.count {
            guard lexemes[position] == .minus || (isOperator("NOT") && hasOperand(after: position)) else { break }
            isNegated.toggle()
            position += 1
        }
        let operand = readNear()
        return isNegated ? operand.map { if case .not(let inner) = $0 { inner } else { .not($0) } } : operand
    }

    private mutating func readNear() -> Expression? {
        var left = readPrimary()
        var parts: [Expression] = []
        while case .term(let first)? = left, let distance = nearDistance, let second = operand(at: position + 1) {
            position += 2
            parts.append(.near(first, second, distance: distance))
            left = .term(second)
        }
        return parts.isEmpty ? left : .all(parts)
    }

    private mutating func readPrimary() -> Expression? {
        guard position < lexemes.count else { return nil }
        defer { position += 1 }
        switch lexemes[position] {
        case .close, .minus: return nil
        case .text: return meaning(of: lexemes[position])
        case .open:
            position += 1
            return readAlternatives()
        }
    }

    // MARK: Operators

    private func isOperator(_ word: String) -> Bool {
        guard position < lexemes.count, case .text(word, nil, false, false, _) = lexemes[position] else { return false }
        return true
    }

    /// Whether an operator at `place` has something to work on; one without is a word.
    private func hasOperand(after place: Int) -> Bool { place + 1 < lexemes.count && lexemes[place + 1] != .close }

    /// The most words that may stand between, when a `NEAR` or `NEAR/5` is next.
    private var nearDistance: Int? {
        guard position < lexemes.count, case .text(let word, nil, false, false, _) = lexemes[position],
            word.hasPrefix("NEAR")
        else { return nil }
        if word == "NEAR" { return 10 }
        guard word.hasPrefix("NEAR/"), let distance = Int(word.dropFirst(5)), (0...1_000_000).contains(distance) else {
            return nil
        }
        return distance
    }

    /// The term at `place`, if it is one and no operator.
    private mutating func operand(at place: Int) -> Term? {
        guard place < lexemes.count, case .text(let word, _, let isQuoted, _, _) = lexemes[place],
            isQuoted || !["OR", "AND", "NOT"].contains(word), case .term(let term)? = meaning(of: lexemes[place])
        else { return nil }
        return term
    }
}

// MARK: - Words and filters

extension Parser {
    private mutating func meaning(of lexeme: Lexeme) -> Expression? {
        guard case .text(let text, let field, let isQuoted, let isPrefix, let source) = lexeme else { return nil }
        let literal = Term(isQuoted && field == nil ? text : source, isQuoted: isQuoted && field == nil)
        guard let field else {
            if !isQuoted, text.first == "#" {
                let name = text.dropFirst()
                if Tag.isName(name) { return .tag(Tag(String(name), isPrefix: isPrefix)) }
            }
            return .term(Term(text, isQuoted: isQuoted, isPrefix: isPrefix))
        }
        if text.allSatisfy(\.isWhitespace) { return .term(literal) }
        // The star is a part of a name here, except where it can be the begin of one.
        let value = isPrefix && (field == "person" || field == "speaker") ? text + "*" : text
        switch field {
        case "title": return .term(Term(text, isQuoted: isQuoted, isPrefix: isPrefix, field: .title))
        case "outlet": return .filter(.outlet(value))
        case "person": return .filter(.person(value))
        case "speaker": return .filter(.speaker(value))
        case "lang": return .filter(.language(value))
        case "hashtag":
            return .filter(.hashtag(Tag(String(value.first == "#" ? value.dropFirst() : value[...]), isPrefix: isPrefix)))
        default:
            guard let date = PartialDate(text) else {
                notes.append("\(source) is no date such as 2018, 2018-01 or 2018-01-09; it was taken as words.")
                return .term(literal)
            }
            return .filter(field == "since" ? .since(date) : .until(date))
        }
    }
}
