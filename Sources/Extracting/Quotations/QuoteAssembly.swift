import Coverage

/// Makes quotes of attributions: pieces cut to their words, kind, speaker.
struct QuoteAssembly {
    let text: AnnotatedText
    let people: People

    /// The quotes in the order of the body.
    func quotes(of attributions: [Attribution]) -> [Quote] {
        var resolution = SpeakerResolution(text: text, people: people)
        let assertion = Assertion(text: text)
        var quotes: [Quote] = []
        for attribution in SharedClaims(text).settled(attributions.map(cutToWords)) {
            let pieces = attribution.contents
            let kind = attribution.isSetApart ? .direct : kind(pieces)
            guard !pieces.isEmpty, !isEmpty(pieces, kind) else { continue }
            var quote = Quote(kind: kind, pieces: pieces.map { text.passage(ofTokens: $0) })
            quote.cue = attribution.cue.map { text.passage(ofTokens: $0) }
            quote.speaker = resolution.speaker(of: attribution)
            quote.isAsserted = assertion.isAsserted(attribution)
            quotes.append(quote)
        }
        return quotes.sorted { $0.span < $1.span }
    }

    private func cutToWords(_ attribution: Attribution) -> Attribution {
        var cut = attribution
        cut.contents = apart(
            attribution.contents.compactMap { words($0, said: attribution.cue, isSetApart: attribution.isSetApart) })
        return cut
    }

    /// Pieces that overlap as one: two stretches of a quotation both reach to its marks; and so do those with marks of one quotation between.
    private func apart(_ pieces: [TokenRange]) -> [TokenRange] {
        var apart: [TokenRange] = []
        for piece in pieces.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = apart.last, piece.lowerBound < last.upperBound || standTogether(last, piece) {
                apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, piece.upperBound)
            } else {
                apart.append(piece)
            }
        }
        return apart
    }

    private func standTogether(_ piece: TokenRange, _ next: TokenRange) -> Bool {
        guard piece.upperBound <= next.lowerBound else { return false }
        let (last, first) = (text.tokens[piece.upperBound - 1], text.tokens[next.lowerBound])
        return last.isQuoted && first.isQuoted && last.region == first.region
            && (piece.upperBound..<next.lowerBound).allSatisfy { !text.tokens[$0].isWordLike && !text.tokens[$0].isQuoteMark }
    }

    /// `it`, `which`, `Friday`, `nothing more`, `so again`, `goodbye to the crew`: one word that names nothing, or a day, words that
    /// stand for what somebody says, or does not, and greetings tell nothing.
    private func isEmpty(_ pieces: [TokenRange], _ kind: Quote.Kind) -> Bool {
        guard kind == .indirect, pieces.count == 1 else { return false }
        let words = pieces[0].filter { text.tokens[$0].isWordLike }
        if words.allSatisfy({ Self.placeholders.contains(text.tokens[$0].hash) }) { return true }
        if let first = words.first, Self.greetings.contains(text.tokens[first].hash) { return true }
        return words.count == 1
            && text.tokens[words[0]].isA([.function, .pronoun, .determiner, .conjunction, .preposition, .relative, .calendar])
    }

    /// What somebody says as a gesture: `said goodbye to the crew`.
    private static let greetings = WordHash.all(of: "goodbye good-bye farewell hello goodnight hi")
    private static let placeholders = WordHash.all(
        of:
            "nothing little much so the same as again more less anything something otherwise likewise it that this no of kind sort"
    )

    private func kind(_ pieces: [TokenRange]) -> Quote.Kind {
        var quoted = 0
        var words = 0
        for piece in pieces {
            for index in piece where text.tokens[index].isWordLike && text.tokens[index].kind != .possessive {
                words += 1
                if text.tokens[index].isQuoted { quoted += 1 }
            }
        }
        return quoted == 0 ? .indirect : quoted == words ? .direct : .mixed
    }

    /// The `that` between cue and content belongs to neither.
    private func isJoint(_ index: Int, in piece: TokenRange) -> Bool {
        index == piece.lowerBound && text.tokens[index].hash == Clauses.that && !text.tokens[index].isQuoted && piece.count > 1
    }

    /// The piece from its first to its last word; the marks around a wholly quoted piece stay outside, its last comma inside.
    ///
    /// - Parameter cue: of the attribution; one that stands in the quotation reports what somebody else said, which is not all of it.
    private func words(_ piece: TokenRange, said cue: TokenRange?, isSetApart: Bool) -> TokenRange? {
        guard let first = piece.first(where: { text.tokens[$0].isWordLike && (isSetApart || !isJoint($0, in: piece)) }),
            let last = piece.last(where: { text.tokens[$0].isWordLike })
        else { return nil }
        let isDirect = piece.allSatisfy { text.tokens[$0].isQuoted || !text.tokens[$0].isWordLike }
        if isDirect {
            let words = text.regions[text.tokens[first].region].words
            let end = text.regions[text.tokens[last].region].words
            if let cue, words.overlaps(cue) || end.overlaps(cue) { return first..<(last + 1) }
            return min(words.lowerBound, first)..<max(end.upperBound, last + 1)
        }
        let opens = first > piece.lowerBound && text.tokens[first].isQuoted && text.tokens[first - 1].isQuoteMark
        var end = last + 1
        if text.tokens[last].isQuoted {
            let region = text.regions[text.tokens[last].region]
            if region.words.upperBound <= piece.upperBound { end = max(end, region.outer.upperBound) }
        }
        return (opens ? first - 1 : first)..<end
    }
}
