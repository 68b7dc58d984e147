/// Tells verbs that report from the same words in other uses: nouns, passives, denials.
struct CueContext {
    let text: AnnotatedText

    /// Whether the verb is passive or denied, so that its subject did not say it: `is expected`, `did not say`.
    func isPassiveOrDenied(_ cue: Int, from start: Int) -> Bool {
        var isNearest = true
        for index in stride(from: cue - 1, through: start, by: -1) {
            let hash = text.tokens[index].hash
            if Self.negations.contains(hash) { return true }
            guard text.tokens[index].isA(.auxiliary) else { continue }
            if isNearest, Self.being.contains(hash), !text.tokens[cue].isA(.saying) { return true }
            isNearest = false
        }
        return false
    }

    /// Whether the word is as likely a plural noun (`two states`, `reports the paper filed`) and its subject no name or pronoun.
    func mayBeNoun(_ cue: Int, after source: TokenRange) -> Bool {
        guard Self.nouns.contains(text.tokens[cue].hash), let last = source.last else { return false }
        return !text.tokens[last].isCapitalised && !text.tokens[last].isA([.pronoun, .document, .group, .role])
    }

    private static let being: Set<UInt64> = hashes("is are was were be been being")
    private static let negations: Set<UInt64> = hashes(
        "not never didn't don't doesn't hasn't haven't hadn't won't wouldn't couldn't can't shouldn't")
    private static let nouns: Set<UInt64> = hashes(
        """
        states reports tweets claims notes fears hopes demands estimates calls jokes remarks promises vows pledges reads
        report claim state show fear hope note posted
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
