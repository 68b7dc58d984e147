import Coverage

/// Finds predicates of response and reads actor and target off the words around them.
struct PredicateScanner {
    let text: AnnotatedText
    let quotes: QuotePlaces
    let lexicon: ReactionLexicon
    let phrases: ReactionPhrases
    let context: PredicateContext
    let frames: ReactionFrames

    init(text: AnnotatedText, quotes: QuotePlaces, lexicon: ReactionLexicon) {
        self.text = text
        self.quotes = quotes
        self.lexicon = lexicon
        phrases = ReactionPhrases(text: text)
        context = PredicateContext(text)
        frames = ReactionFrames(text: text, quotes: quotes, lexicon: lexicon)
    }

    /// In the order of the body. A sentence without a word of the lexicon costs one look at each token.
    func findings() -> [ReactionFinding] {
        var found: [ReactionFinding] = []
        var index = 0
        while index < text.tokens.count {
            guard text.tokens[index].isA(.reacts), let (finding, end) = finding(at: index) else {
                index += 1
                continue
            }
            found.append(finding)
            index = max(index + 1, end)
        }
        return found
    }

    /// The reaction whose predicate begins at a token, with the predicate's end.
    private func finding(at index: Int) -> (ReactionFinding, Int)? {
        let token = text.tokens[index]
        let sentence = phrases.sentence(of: index)
        guard token.kind == .word, !token.isQuoted, !token.isCapitalised || index - sentence.lowerBound < 2 else { return nil }
        // The longest entry that fits counts: "hit back" before "hit".
        let openings = (lexicon.openings[token.hash] ?? []).sorted { $0.predicate.rest.count > $1.predicate.rest.count }
        for opening in openings {
            guard let end = end(of: opening.predicate.rest, after: index, to: sentence.upperBound) else { continue }
            let match = PredicateMatch(opening: opening, tokens: index..<end, sentence: sentence)
            if let finding = finding(match) { return (finding, end) }
        }
        return nil
    }

    /// Where the words of an entry end; two other words may stand between them, eight for `…`.
    private func end(of words: [UInt64], after index: Int, to high: Int) -> Int? {
        var next = index + 1
        var reach = 3
        for word in words {
            if word == Self.gap {
                reach = 9
                continue
            }
            guard
                let found = (next..<max(next, min(high, next + reach))).first(where: { text.tokens[$0].hash == word }),
                !(next..<found).contains(where: { text.tokens[$0].kind == .punctuation || text.tokens[$0].isQuoteMark })
            else { return nil }
            next = found + 1
            reach = 3
        }
        return next
    }

    private static let gap = WordHash.of(text: "…")

    private func finding(_ match: PredicateMatch) -> ReactionFinding? {
        switch match.opening.predicate.frame {
        case .response, .consequence: return nil
        case .marker: return frames.marker(match)
        default: break
        }
        let index = match.tokens.lowerBound
        guard !text.tokens[index].isCapitalised || match.opening.form.contains(.gerund) else { return nil }
        let start = phrases.groupStart(of: index, from: match.sentence.lowerBound)
        guard
            let voice = context.voice(of: index, forms: match.opening.form, groupStart: start, low: match.sentence.lowerBound)
        else { return nil }
        guard let finding = frames.finding(match, voice: voice, groupStart: start) else { return nil }
        return isAllegedByOthers(index, finding) ? nil : finding
    }

    /// Whether only another actor says that this reaction took place.
    private func isAllegedByOthers(_ index: Int, _ finding: ReactionFinding) -> Bool {
        guard let saying = quotes.saying(index, sentence: text.tokens[index].sentence) else { return false }
        guard let cue = saying.cue, !cue.isEmpty else { return true }
        if cue.overlaps(finding.predicate) || Judgements.sourcing.contains(text.tokens[cue.lowerBound].hash) { return false }
        guard let actor = finding.actor, actor.count == 1 else { return true }
        return !text.tokens[actor.lowerBound].isA([.masculine, .feminine])
    }
}

/// An entry of the lexicon as found in a sentence.
struct PredicateMatch {
    let opening: ReactionLexicon.Opening
    /// From the first to the last word of the entry.
    let tokens: TokenRange
    let sentence: TokenRange
}
