import Coverage

/// What of one quote reports which utterances.
struct QuoteReport {
    /// A stretch that reports an utterance.
    struct Stretch: Hashable {
        var span: Span
        let utterance: Int64
        let isQuoted: Bool
    }

    /// In the order of the body.
    private(set) var stretches: [Stretch]

    /// Words in quote marks come before the sentence around them, and neighbours that report the same are one stretch.
    init(_ stretches: [Stretch]) {
        let quoted = stretches.filter(\.isQuoted)
        let kept = stretches.filter { stretch in
            stretch.isQuoted || !quoted.contains { stretch.span.contains($0.span) }
        }
        self.stretches = []
        for stretch in kept.sorted(by: { ($0.span, $0.utterance) < ($1.span, $1.utterance) }) {
            if let last = self.stretches.last, last.utterance == stretch.utterance, last.isQuoted == stretch.isQuoted,
                stretch.span.start - last.span.end <= Self.mostBetween
            {
                self.stretches[self.stretches.count - 1].span = last.span.union(stretch.span)
            } else {
                self.stretches.append(stretch)
            }
        }
    }

    /// Code points between two sentences of one paragraph: a full stop, a mark and a space.
    private static let mostBetween = 4

    /// The utterance that the quote as a whole reports; nil where there is none, or more than one.
    var whole: Int64? {
        let utterances = Set(stretches.map(\.utterance))
        return utterances.count == 1 ? utterances.first : nil
    }

    /// Where a quote that reports one utterance does so, when it says much more than that; nil where all of it does.
    func stretch(in quote: Span) -> Span? {
        guard whole != nil, let first = stretches.first else { return nil }
        let stretch = stretches.reduce(first.span) { $0.union($1.span) }
        return Double(stretch.count) < Self.mostOfAll * Double(quote.count) ? stretch : nil
    }

    /// A mark or a word more at the edges is no other statement.
    private static let mostOfAll = 0.85

    /// What each part reports; none where the quote as a whole reports it.
    var parts: [Stretch] { Set(stretches.map(\.utterance)).count > 1 ? stretches : [] }
}
