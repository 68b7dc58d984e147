/// Words that deny what stands beside them, or make it depend on something: `did not`, `only if`.
enum TurningWords {
    /// Of the words that end right before others those that turn these; nil where none does.
    static func before(_ words: Range<Int>, of text: WordedText) -> Range<Int>? {
        guard !words.isEmpty else { return nil }
        var isSameClause = true
        for place in words.reversed() {
            let distance = words.upperBound - place
            if text.endsSentence(place) || distance > longestCondition { return nil }
            if text.endsClause(place) || clauseWords.contains(text.keys[place]) { isSameClause = false }
            let begin = words.contains(place - 1) ? place - 1 : nil
            if isSameClause, distance <= reach, isNegation(place, of: text) {
                // `did not deny`, `never openly denied`, `no doubt`
                let wordsBefore = words.prefix(place - words.lowerBound).suffix(2)
                if denials.contains(text.keys[place]), wordsBefore.contains(where: { negations.contains(text.keys[$0]) }) {
                    return nil
                }
                let hasAuxiliary =
                    begin.map { auxiliaries.contains(text.keys[$0]) || text.spans[$0] == text.spans[place] } ?? false
                return (hasAuxiliary ? place - 1 : place)..<words.upperBound
            }
            // A condition may be a clause of its own: `if it rains, we stay`.
            if isCondition(place, of: text), isSameClause || begin.map(text.endsClause) ?? true {
                return (begin.map { text.keys[$0] == "only" } == true ? place - 1 : place)..<words.upperBound
            }
        }
        return nil
    }

    /// Of the words that begin right behind others those that turn these; nil where none does.
    static func behind(_ words: Range<Int>, of text: WordedText) -> Range<Int>? {
        for place in words.prefix(reachBehind) {
            if place > 0, text.endsSentence(place - 1) || text.goesOn(place - 1) { return nil }
            // `a circus, not a fair` says the same of the circus.
            let denies = isNegation(place, of: text) && place == words.lowerBound && !(place > 0 && text.endsClause(place - 1))
            if denies || isCondition(place, of: text) { return words.lowerBound..<words.upperBound }
        }
        return nil
    }

    /// Whether some words are of this kind, wherever among them.
    static func stand(in words: Range<Int>, of text: WordedText) -> Bool {
        words.contains { isNegation($0, of: text) || isCondition($0, of: text) }
    }

    private static func isNegation(_ place: Int, of text: WordedText) -> Bool {
        let next = text.keys.indices.contains(place + 1) ? text.keys[place + 1] : ""
        return negations.contains(text.keys[place]) && !harmless.contains("\(text.keys[place]) \(next)")
    }

    private static func isCondition(_ place: Int, of text: WordedText) -> Bool {
        // Without *only*, `only if the guild agrees` leaves other ways open.
        if text.keys[place] == "only" {
            return text.keys.indices.contains(place + 1) && onlyBefore.contains(text.keys[place + 1])
        }
        return conditions.contains(text.keys[place]) && !(place > 0 && indirect.contains(text.keys[place - 1]))
    }

    /// In words.
    private static let reach = 4
    private static let reachBehind = 3
    private static let longestCondition = 20

    private static let negations: Set<String> = denials.union([
        "not", "never", "no", "nor", "neither", "nobody", "none", "nothing", "nowhere", "hardly", "scarcely", "barely", "rarely",
        "seldom", "without", "untrue", "false",
    ])
    private static let denials: Set<String> = [
        "deny", "denies", "denied", "denying", "doubt", "doubts", "doubted", "doubting",
    ]
    private static let harmless: Set<String> = [
        "not only", "not just", "not merely", "not simply", "no doubt", "no wonder", "no question", "no matter", "without doubt",
        "without hesitation", "no uncertain", "never tired", "never tires", "not hesitate", "not for",
    ]
    private static let conditions: Set<String> = ["if", "unless", "provided", "providing", "except", "lest"]
    private static let onlyBefore: Set<String> = ["if", "when", "after", "because"]
    /// Before `if` these make it a question or a comparison.
    private static let indirect: Set<String> = [
        "as", "ask", "asks", "asked", "asking", "wonder", "wonders", "wondered", "know", "knows", "knew", "see", "what", "even",
    ]
    private static let auxiliaries: Set<String> = [
        "do", "does", "did", "is", "are", "was", "were", "am", "be", "been", "has", "have", "had", "will", "would", "shall",
        "should", "can", "could", "may", "might", "must",
    ]
    private static let clauseWords: Set<String> = [
        "but", "and", "because", "although", "though", "while", "when", "who", "which",
    ]
}
