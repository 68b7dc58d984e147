import Coverage

/// Finds what a text says of its hashtags: which stand for the same, and what they mean.
struct HashtagFamilies {
    let text: AnnotatedText
    private let tags: [Int]
    /// Where a tag or its campaign is named, by token.
    private let names: [(tokens: TokenRange, tag: String)]
    /// A tag that a relation looks back to stands at most so many tokens before.
    private static let reach = 120

    init(text: AnnotatedText, campaigns: [CampaignMention]) {
        self.text = text
        tags = text.tokens.indices.filter { text.tokens[$0].kind == .hashtag }
        let used = tags.map { (tokens: $0..<($0 + 1), tag: Hashtags.tag(text.tokens[$0], in: text)) }
        names = (used + campaigns.map { (text.tokens(in: $0.passage.span), $0.tag) }).sorted {
            $0.tokens.lowerBound < $1.tokens.lowerBound
        }
    }

    private func tag(_ token: Int) -> String { Hashtags.tag(text.tokens[token], in: text) }

    // MARK: Equivalences

    func equivalences() -> [HashtagEquivalence] {
        var found: [HashtagEquivalence] = []
        for token in tags {
            if let other = inParentheses(after: token) { add(token, other, nil, from: token, to: other + 2, &found) }
            if let other = knownAs(after: token) { add(token, other, nil, from: token, to: other + 1, &found) }
        }
        for noun in text.tokens.indices where Self.versions.contains(text.tokens[noun].hash) { addVersion(noun, &found) }
        return found.sorted { $0.passage.span < $1.passage.span }
    }

    private func add(
        _ token: Int, _ other: Int, _ language: String?, from start: Int, to end: Int, _ found: inout [HashtagEquivalence]
    ) {
        add(tag(token), tag(other), language, from: start, to: end, &found)
    }

    private func add(
        _ tag: String, _ other: String, _ language: String?, from start: Int, to end: Int, _ found: inout [HashtagEquivalence]
    ) {
        guard tag != other else { return }
        let passage = text.passage(ofTokens: start..<min(end, text.tokens.count))
        found.append(HashtagEquivalence(tag: tag, equivalent: other, language: language, passage: passage))
    }

    /// `#SaveIt (#SauvonsLe)`, `#SaveIt (or #SauvonsLe in France)`
    private func inParentheses(after token: Int) -> Int? {
        guard token + 3 < text.tokens.count, text.tokens[token + 1].isMark("(") else { return nil }
        let isJoined = [WordHash.of("or"), WordHash.of("in"), WordHash.of("aka")].contains(text.tokens[token + 2].hash)
        if text.tokens[token + 2].kind == .hashtag { return token + 2 }
        guard isJoined else { return nil }
        return ((token + 3)..<min(token + 6, text.tokens.count)).first { text.tokens[$0].kind == .hashtag }
    }

    /// `#SaveIt, known in France as #SauvonsLe`
    private func knownAs(after token: Int) -> Int? {
        let near = (token + 1)..<min(token + 9, text.tokens.count)
        guard let known = near.first(where: { text.tokens[$0].hash == Self.known }),
            let other = near.first(where: { $0 > known && text.tokens[$0].kind == .hashtag }),
            text.tokens[other - 1].hash == Self.nameIntroducer || text.tokens[other - 2].hash == Self.nameIntroducer
        else { return nil }
        return other
    }

    /// `its French version #SauvonsLe`, `#SauvonsLe, the French version of #SaveIt`
    private func addVersion(_ noun: Int, _ found: inout [HashtagEquivalence]) {
        let sentence = text.sentences[text.tokens[noun].sentence]
        let before = max(sentence.lowerBound, noun - 3)..<noun
        let language = before.lazy.compactMap { Languages.code(of: text.tokens[$0].hash) }.first
        let next = names.first {
            $0.tokens.lowerBound > noun && $0.tokens.lowerBound <= noun + 5 && isClose(noun, $0.tokens.lowerBound)
        }
        let previous = names.last {
            $0.tokens.upperBound <= noun && noun - $0.tokens.upperBound <= Self.reach && $0.tag != next?.tag
        }
        guard let next else { return }
        if noun + 1 < text.tokens.count, text.tokens[noun + 1].hash == Self.of {
            let following = names.first {
                $0.tokens.lowerBound >= next.tokens.upperBound && $0.tokens.lowerBound <= next.tokens.upperBound + 3
                    && isClose(next.tokens.upperBound - 1, $0.tokens.lowerBound)
            }
            let near = previous.flatMap { noun - $0.tokens.upperBound <= 8 ? $0 : nil }
            guard let other = following ?? near else { return }
            let start = min(other.tokens.lowerBound, before.lowerBound + (before.count == 3 ? 1 : 0))
            let end = max(other.tokens.upperBound, next.tokens.upperBound)
            add(next.tag, other.tag, language, from: start, to: end, &found)
        } else if let previous {
            let isHere = previous.tokens.lowerBound >= sentence.lowerBound
            let start = isHere ? previous.tokens.lowerBound : before.first { text.tokens[$0].isA(.determiner) } ?? noun
            add(previous.tag, next.tag, language, from: start, to: next.tokens.upperBound, &found)
        }
    }

    /// Whether no clause begins between two tokens.
    private func isClose(_ start: Int, _ end: Int) -> Bool {
        ((start + 1)..<max(start + 1, end)).allSatisfy { !text.tokens[$0].isMark(";") && !text.tokens[$0].isA(.auxiliary) }
            && text.tokens[start].sentence == text.tokens[end].sentence
    }

    // MARK: Glosses

    func glosses() -> [HashtagGloss] { tags.compactMap(gloss) }

    /// `#SauvonsLe (Let's Save It)`, `#SauvonsLe, which translates "Let's Save It"`, `#SauvonsLe, French for "Let's Save It"`
    private func gloss(of token: Int) -> HashtagGloss? {
        let sentence = text.sentences[text.tokens[token].sentence]
        var index = token + 1
        guard index < sentence.upperBound else { return nil }
        let opens = text.tokens[index].isMark("(")
        let high = opens ? closing(index, sentence.upperBound) : min(sentence.upperBound, token + 10)
        guard let high else { return nil }
        if opens || text.tokens[index].isCommaOrDash { index += 1 }
        var languages = Spoken()
        var hasCue = false
        while index < high, let word = introducing(index, high) {
            languages.note(word, text.tokens[index - 1].hash)
            hasCue = hasCue || word.isCue
            index += 1
        }
        guard index < high, let words = meaning(index, high, isParenthesised: opens, hasCue: hasCue) else { return nil }
        return HashtagGloss(
            tag: tag(token), gloss: text.passage(ofTokens: words), language: languages.gloss, tagLanguage: languages.tag)
    }

    private func closing(_ open: Int, _ high: Int) -> Int? {
        (open..<min(high, open + 16)).first { text.tokens[$0].isMark(")") }
    }

    /// The languages that the words before a gloss name.
    private struct Spoken {
        var gloss: String?
        var tag: String?

        mutating func note(_ word: Introducing, _ previous: UInt64) {
            guard let language = word.language else { return }
            if word.isFor { tag = language } else { gloss = language }
        }
    }

    private struct Introducing {
        var isCue = false
        var language: String?
        /// `French for`
        var isFor = false
    }

    /// A word that leads to a meaning: `which`, `translates`, `as`, `French for`.
    private func introducing(_ index: Int, _ high: Int) -> Introducing? {
        let token = text.tokens[index]
        if token.isMark(":") || token.isMark(",") { return Introducing() }
        guard token.kind == .word else { return nil }
        if let language = Languages.code(of: token.hash) {
            return Introducing(
                isCue: true, language: language, isFor: index + 1 < high && text.tokens[index + 1].hash == Self.glossIntroducer)
        }
        if Self.meaning.contains(token.hash) { return Introducing(isCue: true) }
        return Self.linking.contains(token.hash) && !token.isCapitalised ? Introducing() : nil
    }

    /// The words of the meaning: quoted ones, or in parentheses a title in capitals or whatever a cue leads to.
    private func meaning(_ index: Int, _ high: Int, isParenthesised: Bool, hasCue: Bool) -> TokenRange? {
        let token = text.tokens[index]
        if token.isQuoteMark, index + 1 < text.tokens.count, text.tokens[index + 1].isQuoted, isParenthesised || hasCue {
            let region = text.regions[text.tokens[index + 1].region]
            guard region.isClosed, region.words.count <= 12 else { return nil }
            var words = region.words
            while let last = words.last, !text.tokens[last].isWordLike { words.removeLast() }
            return words.isEmpty || words.contains(where: { text.tokens[$0].kind == .hashtag }) ? nil : words
        }
        let words = index..<high
        guard isParenthesised, (2...10).contains(words.count),
            words.allSatisfy({ text.tokens[$0].kind == .word || text.tokens[$0].kind == .possessive })
        else { return nil }
        // `(Jan 9)`, `(Reuters photo)` and `(see below)` are no titles.
        let isTitle =
            token.isCapitalised && !words.contains { text.tokens[$0].isA(.calendar) }
            && words.filter { text.tokens[$0].isCapitalised }.count * 2 > words.count
        return isTitle || hasCue ? words : nil
    }

    private static let known = WordHash.of("known")
    private static let nameIntroducer = WordHash.of("as")
    private static let of = WordHash.of("of")
    private static let glossIntroducer = WordHash.of("for")
    private static let versions: Set<UInt64> = [
        WordHash.of("version"), WordHash.of("counterpart"), WordHash.of("equivalent"), WordHash.of("translation"),
        WordHash.of("variant"), WordHash.of("analogue"), WordHash.of("analog"), WordHash.of("sister"), WordHash.of("sibling"),
    ]
    private static let meaning: Set<UInt64> = [
        WordHash.of("translates"), WordHash.of("translated"), WordHash.of("translating"), WordHash.of("translation"),
        WordHash.of("means"), WordHash.of("meaning"), WordHash.of("literally"), WordHash.of("roughly"), WordHash.of("i.e"),
    ]
    private static let linking: Set<UInt64> = [
        WordHash.of("which"), WordHash.of("that"), WordHash.of("is"), WordHash.of("as"), WordHash.of("to"), WordHash.of("into"),
        WordHash.of("in"), WordHash.of("for"), WordHash.of("or"), WordHash.of("loosely"), WordHash.of("can"), WordHash.of("be"),
        WordHash.of("hashtag"),
    ]
}
