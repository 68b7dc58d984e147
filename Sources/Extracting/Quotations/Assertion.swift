/// Tells what was said from what was not, or only might be: `did not say`, `would argue`, `if she says`.
struct Assertion {
    let text: AnnotatedText

    /// Whether the article asserts that the words were said: no negation or modal verb belongs to the cue.
    func isAsserted(_ attribution: Attribution) -> Bool {
        guard let cue = attribution.cue, !text.tokens[cue.lowerBound].isQuoted else { return true }
        let sentence = text.sentences[text.tokens[cue.lowerBound].sentence]
        var index = cue.upperBound - 1
        while index >= sentence.lowerBound {
            let token = text.tokens[index]
            if Self.doubting.contains(token.hash) { return false }
            let belongs = cue.contains(index) || token.isA([.auxiliary, .adverb])
            guard belongs else { break }
            index -= 1
        }
        return true
    }

    private static let doubting: Set<UInt64> = hashes(
        """
        not never didn't don't doesn't hasn't haven't hadn't won't wouldn't couldn't can't shouldn't neither nor nobody
        would could might may should
        """)

    private static func hashes(_ words: StaticString) -> Set<UInt64> {
        words.withUTF8Buffer { bytes in
            Set(
                bytes.split(whereSeparator: \.isSpace).map { word in
                    var hash = WordHash()
                    for byte in word { hash.add(byte) }
                    return hash.value
                })
        }
    }
}
