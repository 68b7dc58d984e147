/// What stands before a predicate that makes it no fact: denied, planned, supposed, or a noun.
struct PredicateContext {
    let text: AnnotatedText
    let phrases: ReactionPhrases

    init(_ text: AnnotatedText) {
        self.text = text
        phrases = ReactionPhrases(text: text)
    }

    /// How a verb stands in its clause.
    enum Voice: Equatable {
        case active, passive, gerund
        /// After the verb at `leading`: `took to Twitter to slam`.
        case infinitive(leading: Int)
    }

    /// Nil where the word at `index`, in one of the `forms`, is no verb or tells no fact.
    func voice(of index: Int, forms: VerbForm, groupStart: Int, low: Int) -> Voice? {
        let auxiliaries = groupStart..<index
        if auxiliaries.contains(where: { Self.unreal.contains(text.tokens[$0].hash) }) { return nil }
        if isSupposed(groupStart, low) { return nil }
        let previous = index > low ? text.tokens[index - 1] : nil
        if forms.contains(.gerund) { return gerund(index, groupStart, low) }
        if previous?.hash == ReactionPhrases.to { return infinitive(index, low) }
        if !forms.isDisjoint(with: [.past, .participle]) {
            let hasBe = auxiliaries.contains { Self.be.contains(text.tokens[$0].hash) }
            let hasHave = auxiliaries.contains { Self.have.contains(text.tokens[$0].hash) }
            let isBy = index + 1 < text.tokens.count && text.tokens[index + 1].hash == ReactionPhrases.by
            if hasBe || isBy { return forms.contains(.participle) ? .passive : nil }
            if !forms.contains(.past), !hasHave { return forms.contains(.base) ? finite(index, forms, groupStart, low) : nil }
            if let previous, auxiliaries.isEmpty, isNounSlot(previous, index) { return nil }
            return .active
        }
        return finite(index, forms, groupStart, low)
    }

    /// `slam` and `slams` may be nouns: only what stands before them tells.
    private func finite(_ index: Int, _ forms: VerbForm, _ groupStart: Int, _ low: Int) -> Voice? {
        if groupStart < index {
            let isDo = (groupStart..<index).contains { Self.does.contains(text.tokens[$0].hash) }
            if isDo { return .active }
        }
        guard groupStart > low else { return nil }
        let subject = text.tokens[groupStart - 1]
        guard subject.kind == .word else { return nil }
        if isNounSlot(subject, index) || looksAdjectival(subject) { return nil }
        guard index + 1 < text.tokens.count else { return nil }
        let next = text.tokens[index + 1]
        let hasObject = next.isA([.determiner, .pronoun, .preposition, .quantifier]) || next.isCapitalised || next.isQuoteMark
        guard hasObject, !next.isA(.auxiliary), !Self.afterNouns.contains(next.hash) else { return nil }
        let isPlural =
            subject.isA([.plural, .group]) || phrases.ends(subject, "s") && !subject.isCapitalised
            || subject.isA(.pronoun) && !subject.isA([.masculine, .feminine])
        if forms.contains(.base) { return isPlural ? .active : nil }
        return isPlural && !subject.isA(.relative) ? nil : .active
    }

    /// `territorial disputes`
    private func looksAdjectival(_ word: Token) -> Bool {
        guard !word.isCapitalised else { return false }
        return phrases.ends(word, "al") || phrases.ends(word, "ous") || phrases.ends(word, "ive") || phrases.ends(word, "ic")
            || phrases.ends(word, "ful") || phrases.ends(word, "ing")
    }

    /// Whether a word before makes the next a noun or an attribute.
    private func isNounSlot(_ previous: Token, _ index: Int) -> Bool {
        if previous.kind == .possessive || previous.isMark("-") { return true }
        guard previous.kind == .word else { return false }
        if previous.isA(.pronoun) && !previous.isA(.determiner) { return false }
        if previous.isA(.determiner) || previous.isA(.quantifier) && !previous.isA(.plural) { return true }
        return previous.isA(.preposition) && !previous.isCapitalised && !previous.isA(.relative)
    }

    /// `…, calling it a farce`, `is slamming`; but not `the slamming of doors`.
    private func gerund(_ index: Int, _ groupStart: Int, _ low: Int) -> Voice? {
        let hasBe = (groupStart..<index).contains { Self.be.contains(text.tokens[$0].hash) }
        if hasBe { return .active }
        guard index > low else { return .gerund }
        let previous = text.tokens[groupStart > low ? groupStart - 1 : low]
        if previous.kind == .possessive || previous.isA(.determiner) && previous.kind == .word { return nil }
        if Self.denying.contains(previous.hash) { return nil }
        return .gerund
    }

    /// `continued to attack`, `took to Twitter to slam`; what is wanted or planned has not happened.
    private func infinitive(_ index: Int, _ low: Int) -> Voice? {
        for before in stride(from: index - 2, through: max(low, index - 9), by: -1) {
            let word = text.tokens[before]
            if Self.leading.contains(word.hash) { return .infinitive(leading: before) }
            if word.isMark(",") || word.isMark(";") || word.isA(.relative) { return nil }
        }
        return nil
    }

    /// `if the union slams`
    private func isSupposed(_ groupStart: Int, _ low: Int) -> Bool {
        for before in stride(from: groupStart - 1, through: max(low, groupStart - 12), by: -1) {
            let word = text.tokens[before]
            if word.isMark(",") || word.isMark(";") || word.isQuoteMark { return false }
            if Self.supposing.contains(word.hash) { return true }
        }
        return false
    }

    private static let be: Set<UInt64> = [
        WordHash.of("is"), WordHash.of("are"), WordHash.of("was"), WordHash.of("were"), WordHash.of("been"),
        WordHash.of("being"), WordHash.of("be"), WordHash.of("am"), WordHash.of("i'm"), WordHash.of("we're"),
        WordHash.of("they're"),
    ]
    private static let have: Set<UInt64> = [
        WordHash.of("has"), WordHash.of("have"), WordHash.of("had"), WordHash.of("they've"), WordHash.of("we've"),
        WordHash.of("i've"), WordHash.of("he'd"), WordHash.of("she'd"),
    ]
    private static let does: Set<UInt64> = [WordHash.of("do"), WordHash.of("does"), WordHash.of("did")]
    /// Not said, not yet said, or perhaps said.
    private static let unreal: Set<UInt64> = [
        WordHash.of("not"), WordHash.of("n't"), WordHash.of("never"), WordHash.of("will"), WordHash.of("would"),
        WordHash.of("could"), WordHash.of("should"), WordHash.of("may"), WordHash.of("might"), WordHash.of("must"),
        WordHash.of("can"), WordHash.of("shall"), WordHash.of("won't"), WordHash.of("wouldn't"), WordHash.of("couldn't"),
        WordHash.of("shouldn't"), WordHash.of("can't"), WordHash.of("don't"), WordHash.of("doesn't"), WordHash.of("didn't"),
        WordHash.of("hasn't"), WordHash.of("haven't"), WordHash.of("hadn't"), WordHash.of("isn't"), WordHash.of("aren't"),
        WordHash.of("wasn't"), WordHash.of("weren't"), WordHash.of("he'll"), WordHash.of("she'll"), WordHash.of("they'll"),
    ]
    /// Prepositions that follow a noun rather than a verb of response: `protests like`, `attacks in`.
    private static let afterNouns: Set<UInt64> = [
        WordHash.of("of"), WordHash.of("in"), WordHash.of("like"), WordHash.of("by"), WordHash.of("from"), WordHash.of("among"),
        WordHash.of("between"), WordHash.of("since"), WordHash.of("during"),
    ]
    private static let supposing: Set<UInt64> = [WordHash.of("if"), WordHash.of("unless"), WordHash.of("whether")]
    private static let denying: Set<UInt64> = [
        WordHash.of("without"), WordHash.of("avoid"), WordHash.of("avoided"), WordHash.of("of"), WordHash.of("for"),
        WordHash.of("instead"),
        WordHash.of("consider"), WordHash.of("considering"),
    ]
    /// Verbs whose infinitive tells what was done.
    private static let leading: Set<UInt64> = [
        WordHash.of("continued"), WordHash.of("continues"), WordHash.of("went"), WordHash.of("began"), WordHash.of("took"),
        WordHash.of("used"), WordHash.of("appeared"), WordHash.of("gathered"), WordHash.of("rushed"), WordHash.of("joined"),
        WordHash.of("moved"), WordHash.of("came"), WordHash.of("turned"), WordHash.of("wrote"), WordHash.of("spoke"),
        WordHash.of("stopped"), WordHash.of("forced"), WordHash.of("voted"), WordHash.of("stepped"), WordHash.of("seemed"),
    ]
}
