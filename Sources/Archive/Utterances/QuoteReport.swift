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
    private let stretches: [Stretch]
    /// The utterance that the quote as a whole reports; nil where there is none, or more than one, or only a section does.
    let whole: Int64?
    /// What each part reports; none where the quote as a whole reports it.
    let parts: [Stretch]

    /// Words in quote marks come before the sentence around them, and neighbours that report the same are one stretch.
    ///
    /// - Parameter sections: what the quote is divided into (`QuotePartRows.sections`).
    init(_ stretches: [Stretch], sections: [Span] = []) {
        self.stretches = Self.merged(stretches)
        let utterances = Set(self.stretches.map(\.utterance))
        let reporting = utterances.count == 1 ? Self.reporting(sections, self.stretches) : []
        whole = utterances.count == 1 && reporting.isEmpty ? utterances.first : nil
        parts = utterances.count > 1 ? self.stretches : reporting
    }

    private static func merged(_ stretches: [Stretch]) -> [Stretch] {
        let quoted = stretches.filter(\.isQuoted)
        let kept = stretches.filter { stretch in
            stretch.isQuoted || !quoted.contains { stretch.span.contains($0.span) }
        }
        var merged: [Stretch] = []
        for stretch in kept.sorted(by: { ($0.span, $0.utterance) < ($1.span, $1.utterance) }) {
            if let last = merged.last, last.utterance == stretch.utterance, last.isQuoted == stretch.isQuoted,
                stretch.span.start - last.span.end <= mostBetween
            {
                merged[merged.count - 1].span = last.span.union(stretch.span)
            } else {
                merged.append(stretch)
            }
        }
        return merged
    }

    /// Code points between two sentences of one paragraph: a full stop, a mark and a space.
    private static let mostBetween = 4

    /// What the sections report that report something, where others do not: an attribution, or words of the outlet's own, set them apart as
    /// quotations of their own would be.
    private static func reporting(_ sections: [Span], _ stretches: [Stretch]) -> [Stretch] {
        guard sections.count > 1 else { return [] }
        var reporting: [Stretch] = []
        var some = 0
        for section in sections {
            let inside = stretches.filter { section.overlaps($0.span) }
            guard var stretch = stretches.first, let first = inside.first else { continue }
            stretch.span = inside.reduce(first.span) { $0.union($1.span) }
            reporting.append(stretch)
            some += section.count
        }
        let all = sections.reduce(0) { $0 + $1.count }
        return Double(some) < mostOfAll * Double(all) ? reporting : []
    }

    /// Where a quote that reports one utterance does so, when it says much more than that; nil where all of it does.
    func stretch(in quote: Span) -> Span? {
        guard whole != nil, let first = stretches.first else { return nil }
        let stretch = stretches.reduce(first.span) { $0.union($1.span) }
        return Double(stretch.count) < Self.mostOfAll * Double(quote.count) ? stretch : nil
    }

    /// A mark or a word more at the edges is no other statement.
    private static let mostOfAll = 0.85

    /// Whether the text between two pieces ends a sentence: *," she said. "* and *," she said. Nobody knew whether "* divide, *," she said, "*
    /// does not.
    static func dividesSections(_ between: String) -> Bool {
        guard let last = between.unicodeScalars.last(where: { !$0.properties.isWhitespace && !marks.contains($0) }) else {
            return false
        }
        return (ends.contains(last) || hasSentenceEnd(between))
            && between.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }

    /// Whether a word in lower case, which is no title as *Mr.* is, stands before a full stop.
    private static func hasSentenceEnd(_ between: String) -> Bool {
        between.split(whereSeparator: \.isWhitespace).contains { word in
            word.last.map { ".!?".contains($0) } == true && word.first?.isLowercase == true
        }
    }

    private static let ends = Set<Unicode.Scalar>(".!?:".unicodeScalars)
    private static let marks: Set<Unicode.Scalar> = ["“", "”", "\"", "„", "«", "»", "‘", "’", "'"]
}
