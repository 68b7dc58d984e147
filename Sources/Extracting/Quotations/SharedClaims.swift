/// Settles which of two attributions has a quotation that both claim: the same words are quoted once.
struct SharedClaims {
    private let text: AnnotatedText

    init(_ text: AnnotatedText) {
        self.text = text
    }

    /// The attributions, each without the quoted words that are another's; one that has nothing left goes.
    ///
    /// - Parameter found: by paragraph, those of one paragraph as they were found.
    func settled(_ found: [Attribution]) -> [Attribution] {
        var settled = found
        // By the token with which each claim begins.
        let claims = found.indices.flatMap { place in found[place].contents.map { (place, $0) } }
            .sorted { ($0.1.lowerBound, $0.0) < ($1.1.lowerBound, $1.0) }
        for (number, (one, piece)) in claims.enumerated() {
            for (other, claim) in claims[(number + 1)...] {
                guard claim.lowerBound < piece.upperBound else { break }
                guard one != other, !reportsWithin(found[one], found[other]) else { continue }
                let loser = belongs(piece.clamped(to: claim), to: found[one], rather: found[other]) ? other : one
                settled[loser].contents = settled[loser].contents.flatMap { less($0, piece.clamped(to: claim)) }
            }
        }
        return settled.filter { !$0.contents.isEmpty }
    }

    /// Whether one is told by whom the other quotes.
    private func reportsWithin(_ a: Attribution, _ b: Attribution) -> Bool { holds(a, b.cue) || holds(b, a.cue) }

    private func holds(_ attribution: Attribution, _ cue: TokenRange?) -> Bool {
        guard let cue else { return false }
        return attribution.contents.contains { $0.overlaps(cue) }
    }

    /// Whether words that both claim are the first one's: who has a cue comes before who has none, who has the whole quotation before who
    /// has its begin, a verb before a participle (`Quill said, emphasizing the costs. "…"`), the cue of the same sentence before that of
    /// the one before, and the nearer before the farther one.
    private func belongs(_ words: TokenRange, to one: Attribution, rather other: Attribution) -> Bool {
        guard let cue = one.cue, let rival = other.cue else { return one.cue != nil || other.cue == nil }
        let (whole, rivals) = (hasWhole(words, one), hasWhole(words, other))
        if whole != rivals { return whole }
        let (isVerb, isRivalVerb) = (!text.tokens[cue.lowerBound].isA(.saying), !text.tokens[rival.lowerBound].isA(.saying))
        if isVerb != isRivalVerb { return isVerb }
        let (isInSentence, isRivalInSentence) = (endsInSentence(words, of: cue), endsInSentence(words, of: rival))
        if isInSentence != isRivalInSentence { return isInSentence }
        return words.distance(to: cue) <= words.distance(to: rival)
    }

    private func hasWhole(_ words: TokenRange, _ attribution: Attribution) -> Bool {
        guard let word = words.first(where: { text.tokens[$0].isQuoted }) else { return false }
        let region = text.regions[text.tokens[word].region].words
        return attribution.contents.contains { $0.lowerBound <= region.lowerBound && region.upperBound <= $0.upperBound }
    }

    private func endsInSentence(_ words: TokenRange, of cue: TokenRange) -> Bool {
        text.tokens[words.upperBound - 1].sentence == text.tokens[cue.lowerBound].sentence
    }

    /// What of a piece is left, from word to word, where words are another's.
    private func less(_ piece: TokenRange, _ words: TokenRange) -> [TokenRange] {
        guard piece.overlaps(words) else { return [piece] }
        return piece.subtracting(words).compactMap { part in
            guard let first = part.first(where: { text.tokens[$0].isWordLike }),
                let last = part.last(where: { text.tokens[$0].isWordLike })
            else { return nil }
            return first..<(last + 1)
        }
    }
}
