/// Tells findings that report nothing: gestures, names that only sound like a verb, single words that strayed into a content.
struct FalseReports {
    private let text: AnnotatedText
    private let people: People
    private let clauses: Clauses

    init(_ text: AnnotatedText, people: People) {
        self.text = text
        self.people = people
        clauses = Clauses(text: text)
    }

    /// The attribution without stray pieces; nil where nothing is left, or its cue is none.
    func cleared(_ attribution: Attribution) -> Attribution? {
        guard let cue = attribution.cue else { return attribution }
        if isName(cue) || isGesture(cue) && !attribution.contents.contains(where: clauses.hasQuoted) { return nil }
        var cleared = attribution
        cleared.contents.removeAll { isStray($0, cue) }
        return cleared.contents.isEmpty ? nil : cleared
    }

    /// `Said` of `Omar bin Said`
    private func isName(_ cue: TokenRange) -> Bool {
        guard cue.count == 1, text.tokens[cue.lowerBound].isCapitalised, let mention = people.mention(at: cue.lowerBound) else {
            return false
        }
        return people.mentions[mention].tokens.count > 1
    }

    /// `shook her head`, `pointed at the planks`; `pointed out the danger` is none.
    private func isGesture(_ cue: TokenRange) -> Bool {
        [cue.lowerBound, cue.upperBound - 1].contains { place in
            guard Self.gestures.contains(text.tokens[place].hash) else { return false }
            return place + 1 == text.tokens.count || text.tokens[place + 1].hash != Self.out
        }
    }

    private static let out = WordHash.of("out")

    /// A single name before the cue, or one word of the sentence beside the cue's.
    private func isStray(_ piece: TokenRange, _ cue: TokenRange) -> Bool {
        let words = piece.filter { text.tokens[$0].isWordLike }
        guard let word = words.first, words.count == 1, !text.tokens[word].isQuoted else { return false }
        if text.tokens[word].sentence != text.tokens[cue.lowerBound].sentence { return true }
        return piece.upperBound < cue.lowerBound && text.tokens[word].isCapitalised && !text.tokens[word].isA(.function)
    }

    private static let gestures: Set<UInt64> = [
        WordHash.of("shook"), WordHash.of("shakes"), WordHash.of("shrugged"), WordHash.of("pointed"), WordHash.of("waved"),
    ]
}
