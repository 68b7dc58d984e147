/// Words that say without a negation that what follows is not so, or not what was meant: `it was a lie that`, `ruled out`.
struct Disavowal {
    /// To the last word of the clause.
    let words: Range<Int>
    /// `has not ruled out`.
    let isDenied: Bool

    /// Nil where the clause ends in none; only words that belong to what follows may stand behind it.
    init?(endOf clause: WordedText) {
        let keys = clause.keys
        let begin = keys.indices.reversed().first { place in
            Self.phrases.contains { phrase in
                let end = place + phrase.count
                return end <= keys.count && zip(phrase, keys[place...]).allSatisfy { $0 == "_" || $0 == $1 }
                    && keys[end...].allSatisfy(Self.fillers.contains)
            }
        }
        guard let begin else { return nil }
        words = begin..<keys.count
        isDenied = keys[..<begin].suffix(Self.reach).contains(where: Self.negations.contains)
    }

    /// In words.
    private static let reach = 3
    private static let negations: Set<String> = ["not", "never", "no", "nor", "neither", "nobody", "without", "hardly"]
    /// `_` is any word; spelled as keys are.
    private static let phrases = [
        "a lie", "wrong to claim", "wrong to say", "wrong to suggest", "ruled out", "ruled out _ to", "ruled out any _ to",
        "rules out _ to", "rules out", "refuses to", "refused to", "declined to", "rejected the _", "rejected claims",
        "rejected suggestions", "falsely _", "misquoted as saying", "short of saying", "short of calling _",
        "apologized for saying", "apologized for calling _", "withdrew _ statement", "withdrew _ claim", "withdrew _ remark",
        "retracted _ statement", "retracted _ claim", "retracted _ remark",
    ].map { $0.split(separator: " ").map(String.init) }
    private static let fillers: Set<String> = ["that", "a", "an", "the", "any", "another", "his", "her", "their", "its"]
}
