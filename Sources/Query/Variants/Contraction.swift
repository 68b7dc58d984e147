/// Words that were drawn together, and how they are spelled out: `didn't` is `did not`.
enum Contraction {
    /// The words of a contraction that stands for nothing else; nil for any other word.
    ///
    /// - Parameter word: in lower case, with straight apostrophes.
    static func words(of word: String) -> [String]? {
        if let irregular = irregular[word] { return irregular }
        if word.hasSuffix("n't"), word.utf8.count > 4, word != "ain't" { return [String(word.dropLast(3)), "not"] }
        for (ending, full) in endings where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count {
            return [String(word.dropLast(ending.utf8.count)), full]
        }
        return nil
    }

    /// What a contraction may stand for, where only the words of another wording can tell: `it's` is `it is` or `it has`.
    static func readings(of word: String) -> [[String]] {
        guard let apostrophe = word.lastIndex(of: "'") else { return [] }
        let first = String(word[..<apostrophe])
        guard pronouns.contains(first) else { return [] }
        switch word[apostrophe...] {
        case "'s": return [[first, "is"], [first, "has"]]
        case "'d": return [[first, "would"], [first, "had"]]
        default: return []
        }
    }

    private static let irregular = [
        "won't": ["will", "not"], "can't": ["can", "not"], "cannot": ["can", "not"], "shan't": ["shall", "not"],
        "let's": ["let", "us"],
    ]
    private static let endings = [("'ll", "will"), ("'re", "are"), ("'ve", "have"), ("'m", "am")]
    private static let pronouns: Set<String> = [
        "i", "you", "he", "she", "it", "we", "they", "that", "there", "who", "what", "where", "here", "how",
    ]
}
