import Coverage

/// Cuts quotes into the wordings that are compared.
///
/// A direct quote gives its sentences. A mixed one gives what stands in quote marks, and where that is at most one stretch of two
/// telling words or more also its clauses; an indirect one its clauses.
public struct QuoteCutter {
    /// A piece of a quote.
    public struct Piece: Sendable {
        let stretch: TextStretch
        /// Whether quote marks stand around it.
        let isMarked: Bool

        public init(_ passage: Passage, isMarked: Bool) {
            self.stretch = TextStretch(passage)
            self.isMarked = isMarked
        }

        /// A piece of a body; nil where the body does not reach so far.
        public init?(_ span: Span, of body: CodePointText) {
            guard let range = body.bytes(from: span.start, to: span.end) else { return nil }
            stretch = TextStretch(body.bytes, range, from: span.start)
            let before = (body.text(from: max(span.start - 2, 0), to: span.start) ?? "").unicodeScalars
            isMarked = QuotedFragments.opens(before: before.last, before.dropLast().last)
        }
    }

    private let weights: WordWeights

    /// - Parameters:
    ///   - topics: of the article in which the quotes stand.
    ///   - memory: serves one article after the other, as long as the table is the same.
    public init(table: WordTable, topics: Topics, memory: WordMemory = WordMemory()) {
        weights = WordWeights(table: table, topics: topics, memory: memory)
    }

    /// The wordings of a quote, in the order of the body; none for words that tell nothing.
    public func wordings(of kind: Quote.Kind, _ pieces: [Piece]) -> [Wording] {
        if kind == .direct { return quotation(pieces.map(\.stretch)) }
        return pieces.flatMap { piece in
            if piece.isMarked { return quotation([piece.stretch]) }
            guard kind == .mixed else { return told(piece.stretch) }
            let fragments = QuotedFragments.all(in: piece.stretch).flatMap(fragment)
            let areMany = fragments.count { $0.words.count(where: \.isContent) > 1 } > 1
            return areMany ? fragments : told(piece.stretch) + fragments
        }
    }

    /// The sentences of quoted words, also of one that an attribution interrupts.
    private func quotation(_ pieces: [TextStretch]) -> [Wording] {
        var sentences: [[WordWeights.Placed]] = []
        for (place, piece) in pieces.enumerated() {
            var next = SentenceCuts.sentences(of: piece).map(weights.words)
            if place > 0, let last = sentences.last, let first = next.first,
                SentenceCuts.continues(piece.text, after: pieces[place - 1].text)
            {
                sentences[sentences.count - 1] = last + first
                next.removeFirst()
            }
            sentences += next
        }
        return sentences.flatMap { wordings($0, areQuoted: true) }
    }

    private func told(_ stretch: TextStretch) -> [Wording] {
        SentenceCuts.clauses(of: stretch).flatMap { wordings(weights.words(of: $0), areQuoted: false) }
    }

    private func fragment(_ stretch: TextStretch) -> [Wording] {
        let words = weights.words(of: stretch)
        guard words.count > UtteranceCriteria.mostWordsOfFragment else {
            return ParallelPhrases.divided(words).flatMap { $0.count > 1 ? wordings($0, areQuoted: true) : [] }
        }
        return quotation([stretch])
    }

    /// Each from its first to its last word.
    private func wordings(_ words: [WordWeights.Placed], areQuoted: Bool) -> [Wording] {
        stride(from: 0, to: words.count, by: UtteranceCriteria.mostWords).compactMap { start in
            let part = words[start..<min(start + UtteranceCriteria.mostWords, words.count)]
            guard let first = part.first, let last = part.last,
                areQuoted
                    ? part.count >= UtteranceCriteria.fewestFunctionWords || part.contains(where: { $0.word.isContent })
                    : part.reduce(0, { $0 + ($1.word.isContent ? Int($1.word.weight) : 0) }) >= UtteranceCriteria.leastOfTold
            else { return nil }
            return Wording(
                span: Span(first.span.start, last.span.end), isQuoted: areQuoted, words: part.map(\.word))
        }
    }

    /// The places of a wording's words, in code points of the body.
    ///
    /// - Parameter text: from the wording's begin to its end, which `start` is the first code point of; an attribution within it counts as
    ///   the others do.
    public static func places(in text: String, from start: Int) -> [Span] {
        var reader = WordReader(text, from: start)
        var spans: [Span] = []
        while reader.next() {
            if Stem.of(reader.letters) != 0 { spans.append(Span(reader.start, reader.end)) }
        }
        return spans
    }
}
