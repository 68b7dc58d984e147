/// What the attribution features ask about each token of a text, a column a question.
struct AttributionColumns {
    /// The lower-cased word; all quote marks are one word, so that the style of the marks makes no difference.
    private(set) var word: [UInt32] = []
    /// Kind and case.
    private(set) var shape: [UInt32] = []
    /// The last three and the first three bytes, lower-cased.
    private(set) var suffix: [UInt32] = []
    private(set) var prefix: [UInt32] = []
    private(set) var facts: [WordFacts] = []
    /// What the rules' lexicon knows of the word.
    private(set) var classes: [UInt32] = []
    private(set) var isQuoted: [Bool] = []

    static let quoteMark: UInt32 = 0x51
    static let comma: UInt32 = 0x1000 + 44
    static let colon: UInt32 = 0x1000 + 58
    static let that = UInt32(truncatingIfNeeded: WordHash.of("that") >> 16)
    static let and = UInt32(truncatingIfNeeded: WordHash.of("and") >> 16)
    static let but = UInt32(truncatingIfNeeded: WordHash.of("but") >> 16)
    static let who = UInt32(truncatingIfNeeded: WordHash.of("who") >> 16)
    static let which = UInt32(truncatingIfNeeded: WordHash.of("which") >> 16)

    init(_ text: AnnotatedText, words: WordTable) {
        let count = text.tokens.count
        word.reserveCapacity(count)
        shape.reserveCapacity(count)
        suffix.reserveCapacity(count)
        prefix.reserveCapacity(count)
        facts.reserveCapacity(count)
        classes.reserveCapacity(count)
        isQuoted.reserveCapacity(count)
        for token in text.tokens {
            let isWord = token.hash != 0
            word.append(Self.word(of: token))
            let cased = UInt32(token.shape.subtracting([.afterSpace]).rawValue)
            let length: UInt32 = isWord && token.end - token.start == 1 ? 1 : 0
            shape.append(cased | UInt32(token.kind.rawValue) << 8 | length << 16)
            suffix.append(isWord ? Self.letters(text.bytes, from: max(token.start, token.end - 3), to: token.end) : 0)
            prefix.append(isWord ? Self.letters(text.bytes, from: token.start, to: min(token.end, token.start + 3)) : 0)
            facts.append(words[word[word.count - 1]])
            classes.append(UInt32(truncatingIfNeeded: token.word.rawValue))
            isQuoted.append(token.isQuoted)
        }
    }

    private static func word(of token: Token) -> UInt32 {
        switch token.kind {
        case .quoteMark: quoteMark
        case .punctuation: 0x1000 + UInt32(token.byte)
        case .possessive: 0x2000
        case .hashtag: 0x2001
        case .handle: 0x2002
        case .address: 0x2003
        case .word, .number: UInt32(truncatingIfNeeded: token.hash >> 16)
        }
    }

    private static func letters(_ bytes: [UInt8], from start: Int, to end: Int) -> UInt32 {
        var value: UInt32 = 0
        for index in start..<end { value = value << 8 | UInt32(bytes[index].isUpperLetter ? bytes[index] | 0x20 : bytes[index]) }
        return value
    }
}
