/// A word, number or mark: a stretch of UTF-8 bytes with all that the rules ask about it, so that none of them makes a String.
struct Token {
    enum Kind: UInt8 {
        /// Letters, with inner apostrophes, hyphens and periods: `don't`, `self-made`, `U.S.`, `Mr.`.
        case word
        /// Begins with a digit and has no letter: `74`, `1,000`, `3.5`.
        case number
        /// `'s`, or the apostrophe after a plural.
        case possessive
        case punctuation
        /// A quote mark of any style; an apostrophe that merely looks like one becomes punctuation or possessive.
        case quoteMark
        /// `#` and the tag.
        case hashtag
        /// `@` and the name.
        case handle
        /// A URL or an e-mail address.
        case address
    }

    /// How the letters are cased.
    struct Shape: OptionSet {
        let rawValue: UInt8
        /// The first letter is upper case.
        static let capitalised = Shape(rawValue: 1)
        /// At least one letter is lower case.
        static let hasLower = Shape(rawValue: 2)
        static let hasDigit = Shape(rawValue: 4)
        /// White space or the paragraph's begin stands before it.
        static let afterSpace = Shape(rawValue: 8)
        /// Ends with a period that belongs to it.
        static let abbreviated = Shape(rawValue: 16)
        /// An upper-case letter follows a hyphen or an apostrophe: `al-Assad`, `d'Estaing`.
        static let innerCapital = Shape(rawValue: 32)
        /// An apostrophe stands inside.
        static let contraction = Shape(rawValue: 64)
    }

    /// First byte in the body.
    var start: Int
    /// The byte after the last.
    var end: Int
    /// Of the lower-cased bytes without a closing period: equal words, equal hashes.
    var hash: UInt64
    /// What the lexicon knows of the word.
    var word: WordClass
    var kind: Kind
    var shape: Shape
    /// The first byte, for marks.
    var byte: UInt8
    /// Index in `AnnotatedText.sentences`.
    var sentence = 0
    /// Index of the outermost quote region around it, without the region's own marks; -1 outside.
    var region = -1

    var isQuoted: Bool { region >= 0 }
    var isCapitalised: Bool { kind == .word && shape.contains(.capitalised) }
    /// Two or more letters, all upper case.
    var isAllCaps: Bool { isCapitalised && !shape.contains(.hasLower) && end - start > 1 && !shape.contains(.abbreviated) }
    var isQuoteMark: Bool { kind == .quoteMark }
    var isWordLike: Bool { kind != .punctuation && kind != .quoteMark }

    /// Whether the lexicon has it in one of the classes.
    func isA(_ classes: WordClass) -> Bool { word.intersects(classes) }

    func isMark(_ character: Unicode.Scalar) -> Bool {
        kind == .punctuation && UInt32(byte) == character.value
    }

    /// A comma, or a dash of any length.
    var isCommaOrDash: Bool { isMark(",") || isDash }
    /// A full stop, an exclamation mark, a question mark or an ellipsis.
    var endsSentence: Bool { isMark(".") || isMark("!") || isMark("?") || isEllipsis }
    var isEllipsis: Bool { kind == .punctuation && byte == Token.ellipsis }
    var isDash: Bool { kind == .punctuation && (byte == UInt8(ascii: "-") || byte == Token.longDash) }

    /// What `byte` holds for – — and ―.
    static let longDash: UInt8 = 0x96
    /// What `byte` holds for ….
    static let ellipsis: UInt8 = 0x85
}
