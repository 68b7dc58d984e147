/// Quotations of which the sentence says whose words they are: `in Lund's words, "an act of spite"`, `"an act of spite", in the words of Lund`.
struct OwnWords {
    private let text: AnnotatedText
    private let clauses: Clauses
    private let sources: SourceFinder
    /// Words of whose they are.
    private static let longest = 8

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
    }

    /// The attribution of a quotation with such words on either side.
    func attribution(of quotation: TokenRange) -> Attribution? {
        let sentence = clauses.sentence(of: quotation.lowerBound)
        return phrase(before: quotation.lowerBound, from: sentence.lowerBound, quotation)
            ?? phrase(after: quotation.upperBound, to: sentence.upperBound, quotation)
    }

    /// `in Lund's words,`, `in the words of Lund,`, with the comma or a colon or nothing.
    private func phrase(before quotation: Int, from low: Int, _ content: TokenRange) -> Attribution? {
        var end = quotation
        if end > low, text.tokens[end - 1].isMark(",") || text.tokens[end - 1].isMark(":") { end -= 1 }
        guard let start = (max(low, end - Self.longest)..<end).last(where: { text.tokens[$0].hash == Self.in }) else {
            return nil
        }
        return attribution(start..<end, content)
    }

    private func phrase(after quotation: Int, to high: Int, _ content: TokenRange) -> Attribution? {
        var start = quotation
        if start < high, text.tokens[start].isMark(",") { start += 1 }
        guard start < high, text.tokens[start].hash == Self.in else { return nil }
        let end =
            (start..<min(high, start + Self.longest)).first { !text.tokens[$0].isWordLike } ?? min(high, start + Self.longest)
        return attribution(start..<end, content)
    }

    /// - Parameter phrase: from *in* on.
    private func attribution(_ phrase: TokenRange, _ content: TokenRange) -> Attribution? {
        guard let words = phrase.first(where: { Self.words.contains(text.tokens[$0].hash) }), words > phrase.lowerBound + 1 else {
            return nil
        }
        let source: TokenRange?
        if words + 2 < phrase.upperBound, text.tokens[words - 1].hash == Self.the, text.tokens[words + 1].hash == Self.of {
            source = sources.right(of: words + 1, to: phrase.upperBound)
        } else if words + 1 < phrase.upperBound {
            source = nil
        } else if text.tokens[words - 1].kind == .possessive {
            source = sources.nounPhrase(endingAt: words - 2, phrase.lowerBound + 1)
        } else {
            // `in her own words`
            let owner = text.tokens[words - 1].hash == Self.own ? words - 2 : words - 1
            source = text.tokens[owner].isA([.masculine, .feminine]) ? owner..<(owner + 1) : nil
        }
        return source.map { Attribution(cue: words..<(words + 1), source: $0, contents: [content]) }
    }

    private static let `in` = WordHash.of("in")
    private static let own = WordHash.of("own")
    private static let the = WordHash.of("the")
    private static let of = WordHash.of("of")
    private static let words = WordHash.all(of: "words phrase telling view opinion")
}
