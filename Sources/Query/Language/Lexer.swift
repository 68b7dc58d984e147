/// A piece of a query's text.
enum Lexeme: Equatable {
    case open
    case close
    /// The `-` before a word, phrase, filter or parenthesis.
    case minus
    /// A word or phrase with the `field:` before it. `source` is all of it as written.
    case text(String, field: String?, isQuoted: Bool, isPrefix: Bool, source: String)
}

/// Cuts a query into lexemes. Every text has some; only white space has none.
struct Lexer {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private(set) var lexemes: [Lexeme] = []
    private(set) var notes: [String] = []
    /// For each closing mark, the last place that has one: what opens after it stays open.
    private let lastMark: [Unicode.Scalar: Int]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var lastMark: [Unicode.Scalar: Int] = [:]
        for (place, scalar) in scalars.enumerated() where Self.closers.contains(scalar) { lastMark[scalar] = place }
        self.lastMark = lastMark
        while position < scalars.count { readLexeme() }
    }

    private static let closers: Set<Unicode.Scalar> = ["\"", "”", "“", "»"]

    /// The marks that close what `mark` opens; nil when it opens nothing.
    private static func closers(of mark: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch mark {
        case "\"": ["\""]
        case "“": ["”"]
        case "„": ["“", "”"]
        case "«": ["»"]
        default: nil
        }
    }

    private mutating func readLexeme() {
        let scalar = scalars[position]
        switch scalar {
        case _ where Self.isSpace(scalar): position += 1
        case "(": append(.open)
        case ")": append(.close)
        case "-" where beginsNegation(): append(.minus)
        default:
            if Self.closers(of: scalar) != nil {
                let begin = position
                if let phrase = readQuoted() {
                    appendText(phrase, field: nil, isQuoted: true, from: begin)
                } else {
                    notes.append("The quotation mark \(scalar) is never closed; it was left out.")
                    position += 1
                }
            } else {
                readBare()
            }
        }
    }

    private mutating func append(_ lexeme: Lexeme) {
        lexemes.append(lexeme)
        position += 1
    }

    /// A minus negates at the begin of a word, when a word, phrase or parenthesis follows at once.
    private func beginsNegation() -> Bool {
        guard position + 1 < scalars.count, position == 0 || endsWord(scalars[position - 1]) else { return false }
        let next = scalars[position + 1]
        return !Self.isSpace(next) && next != "-" && next != ")"
    }

    private func endsWord(_ scalar: Unicode.Scalar) -> Bool { Self.isSpace(scalar) || scalar == "(" || scalar == ")" }

    /// The text between the mark here and the one that closes it; nil, and nothing read, when it is never closed.
    private mutating func readQuoted() -> String? {
        guard let closers = Self.closers(of: scalars[position]), closers.contains(where: { (lastMark[$0] ?? -1) > position })
        else { return nil }
        guard let end = scalars[(position + 1)...].firstIndex(where: closers.contains) else { return nil }
        defer { position = end + 1 }
        return Self.text(scalars[(position + 1)..<end])
    }

    private mutating func readBare() {
        let begin = position
        while position < scalars.count, !endsWord(scalars[position]), Self.closers(of: scalars[position]) == nil {
            position += 1
        }
        let bare = scalars[begin..<position]
        if let colon = bare.firstIndex(of: ":"), let field = Self.field(bare[..<colon]) {
            if colon + 1 < position {
                appendText(Self.text(bare[(colon + 1)...]), field: field, isQuoted: false, from: begin)
                return
            }
            if position < scalars.count, Self.closers(of: scalars[position]) != nil, let value = readQuoted() {
                appendText(value, field: field, isQuoted: true, from: begin)
                return
            }
            notes.append("\(field): needs a value right behind the colon; it was taken as a word.")
        } else if let colon = bare.firstIndex(of: ":"), isLikeField(bare[..<colon]), isLikeValue(colon + 1, end: position) {
            let fields = Self.fields.map { "\($0):" }.joined(separator: ", ")
            notes.append("\(Self.text(bare[...colon])) is no field and was taken as a word; there are \(fields).")
        }
        appendText(Self.text(bare), field: nil, isQuoted: false, from: begin)
    }

    private mutating func appendText(_ text: String, field: String?, isQuoted: Bool, from begin: Int) {
        var text = text
        var isPrefix = false
        if isQuoted {
            isPrefix = position < scalars.count && scalars[position] == "*"
            if isPrefix { position += 1 }
        } else if text.utf8.count > 1, text.utf8.last == UInt8(ascii: "*") {
            isPrefix = true
            text.unicodeScalars.removeLast()
        }
        let source = Self.text(scalars[begin..<position])
        lexemes.append(.text(text, field: field, isQuoted: isQuoted, isPrefix: isPrefix, source: source))
    }

    /// Whether what stands before a colon could be meant as a field: a word of letters, and no initial.
    private func isLikeField(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        name.count > 1 && name.allSatisfy { $0.properties.isAlphabetic || $0 == "_" || $0 == "-" }
    }

    /// Whether a value begins here: a word that is no rest of an address or a name with colons, or a quotation mark.
    private func isLikeValue(_ place: Int, end: Int) -> Bool {
        guard place < end else { return place < scalars.count && Self.closers(of: scalars[place]) != nil }
        let value = scalars[place..<end]
        return (value.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false)
            && !value.contains(":") && !value.contains("@")
    }

    private static let fields = ["outlet", "person", "speaker", "hashtag", "since", "until", "lang", "title"]

    private static func field(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
        guard scalars.count <= 8 else { return nil }
        let name = text(scalars).lowercased()
        return fields.contains(name) ? name : nil
    }

    /// NUL counts as white space: no text holds it, and C strings end there.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value == 0 }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.lazy.map { $0.value == 0 ? " " : $0 })
        return String(text)
    }
}
