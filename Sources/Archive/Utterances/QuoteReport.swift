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
    private let sections: [Span]

    /// Words in quote marks come before the sentence around them, and neighbours that report the same are one stretch.
    ///
    /// - Parameter sections: what the quote is divided into (`QuotePartRows.sections`).
    init(_ stretches: [Stretch], sections: [Span] = []) {
        self.sections = sections
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

    /// The utterance that the quote as a whole reports; nil where there is none, or more than one, or only a section does.
    var whole: Int64? {
        let utterances = Set(stretches.map(\.utterance))
        return utterances.count == 1 && sectionsThatReport.isEmpty ? utterances.first : nil
    }

    /// The sections that report something, where others do not: an attribution, or words of the outlet's own, set them apart as quotations
    /// of their own would be.
    private var sectionsThatReport: [Span] {
        guard sections.count > 1 else { return [] }
        let reporting = sections.filter { section in stretches.contains { section.overlaps($0.span) } }
        let (some, all) = (reporting.reduce(0) { $0 + $1.count }, sections.reduce(0) { $0 + $1.count })
        return Double(some) < Self.mostOfAll * Double(all) ? reporting : []
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
    var parts: [Stretch] {
        guard let first = stretches.first else { return [] }
        if Set(stretches.map(\.utterance)).count > 1 { return stretches }
        return sectionsThatReport.compactMap { section in
            let inside = stretches.map(\.span).filter(section.overlaps)
            return inside.first.map { start in
                Stretch(
                    span: inside.reduce(start) { $0.union($1) }, utterance: first.utterance, isQuoted: first.isQuoted)
            }
        }
    }

    /// Whether the text between two pieces ends a sentence: *," she said. "* divides, *," she said, "* does not.
    static func dividesSections(_ between: String) -> Bool {
        let last = between.unicodeScalars.last { !$0.properties.isWhitespace && !marks.contains($0) }
        return last.map { ".!?:".unicodeScalars.contains($0) } == true
            && between.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }

    private static let marks: Set<Unicode.Scalar> = ["“", "”", "\"", "„", "«", "»", "‘", "’", "'"]
}
