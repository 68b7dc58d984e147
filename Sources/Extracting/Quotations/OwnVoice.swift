/// Tells words that somebody says in their own voice from those of an article about them.
struct OwnVoice {
    let text: AnnotatedText

    /// Whether somebody speaks of himself or to somebody, outside quote marks, or opens a letter.
    func speaks(in words: TokenRange) -> Bool {
        text.tokens[words.lowerBound].hash == Self.dear
            || words.contains {
                !text.tokens[$0].isQuoted && (Self.isFirstPerson(text.tokens[$0]) || Self.isSecondPerson(text.tokens[$0]))
            }
    }

    /// Whether an `I` or `we` stands in the words, outside quote marks.
    func speaksOfItself(in words: TokenRange) -> Bool {
        words.contains { !text.tokens[$0].isQuoted && Self.isFirstPerson(text.tokens[$0]) }
    }

    /// `Dear neighbours,`
    func opensLetter(_ paragraph: TokenRange) -> Bool {
        text.tokens[paragraph.lowerBound].hash == Self.dear && paragraph.count <= 12
    }

    /// `US` is none.
    static func isFirstPerson(_ token: Token) -> Bool {
        token.kind == .word && firstPerson.contains(token.hash) && !token.isAllCaps
    }

    private static func isSecondPerson(_ token: Token) -> Bool { token.kind == .word && secondPerson.contains(token.hash) }

    private static let dear = WordHash.of("dear")
    private static let firstPerson = WordHash.all(
        of: "i me my mine myself i'm i've i'll i'd we us our ours ourselves we're we've we'll we'd let's")
    private static let secondPerson = WordHash.all(of: "you your yours you're you've you'll yourself")
}
