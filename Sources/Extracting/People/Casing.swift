/// How each sentence is cased, and each word once headlines in capitals are read as if they were not.
struct Casing {
    enum Line: UInt8 {
        case normal
        /// Nearly every word in capitals.
        case capitals
        /// Nearly every word begins with a capital.
        case title
    }

    /// By sentence.
    private(set) var lines: [Line] = []
    /// By token: whether it counts as capitalised.
    private(set) var isCapitalised: [Bool]
    /// By token: whether it is to be read as if only its first letter were a capital.
    private(set) var isRewritten: [Bool]

    init(_ text: AnnotatedText, names: NameList, usage: WordUsage) {
        let tokens = text.tokens
        isCapitalised = tokens.map { $0.isCapitalised || ($0.kind == .word && $0.shape.contains(.innerCapital)) }
        isRewritten = Array(repeating: false, count: tokens.count)
        lines = text.sentences.map { Self.line(tokens[$0]) }
        for index in LowerCaseNames(text: text, names: names, usage: usage).candidates() { isCapitalised[index] = true }
        if lines.contains(.capitals) { rewriteCapitals(text, names, usage) }
    }

    /// Lines in capitals are read as title lines; what articles write small inside sentences is small there: `VIMM WINS AGAIN`.
    private mutating func rewriteCapitals(_ text: AnnotatedText, _ names: NameList, _ usage: WordUsage) {
        let acronyms = acronyms(text)
        for (sentence, line) in lines.enumerated() where line == .capitals {
            for index in text.sentences[sentence]
            where text.tokens[index].isAllCaps && !acronyms.contains(text.tokens[index].hash) {
                let word = text.tokens[index].hash
                let isSmall = usage[word] != .unknown && usage[word][1] == 0 && names[word].isDisjoint(with: [.given, .surname])
                isRewritten[index] = true
                isCapitalised[index] = !text.tokens[index].isA(.function) && !isSmall
            }
            lines[sentence] = .title
        }
    }

    private static func line(_ tokens: ArraySlice<Token>) -> Line {
        var words = 0
        var capitalised = 0
        var allCaps = 0
        var longLower = 0
        for token in tokens where token.kind == .word {
            words += 1
            if !token.shape.contains(.hasLower) { allCaps += 1 }
            if token.isCapitalised { capitalised += 1 } else if token.end - token.start >= 4 { longLower += 1 }
        }
        if words < 2 { return .normal }
        if allCaps * 10 >= words * 7 { return .capitals }
        // Few headlines end with a period, and short sentences may be full of names.
        let least = tokens.last?.isMark(".") == true ? 8 : 6
        return capitalised * 10 >= words * least && words >= 4 && longLower * 4 <= words ? .title : .normal
    }

    /// Words that stand in capitals where their neighbours do not.
    private func acronyms(_ text: AnnotatedText) -> Set<UInt64> {
        var found: Set<UInt64> = []
        for (sentence, line) in lines.enumerated() where line != .capitals {
            for token in text.tokens[text.sentences[sentence]] where token.isAllCaps { found.insert(token.hash) }
        }
        return found
    }
}
