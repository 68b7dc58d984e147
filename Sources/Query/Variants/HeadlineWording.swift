import Wordings

/// What an article's headline prints of the words that it quotes, in marks or behind the speaker's name: of a quotation often not all.
public struct HeadlineWording: Sendable, Equatable {
    /// As the headline prints it.
    public var text: String
    /// Whether it is all that the article quotes of it.
    public var isWhole: Bool
    /// The words right before these that the headline left out, and that deny them or make them depend on something; nil where there are none.
    public var turningCut: String?

    /// Nil where no stretch of the headline stands so among the words.
    ///
    /// - Parameters:
    ///   - place: where the article quotes them; what is told without quote marks has no words of its own to be known by.
    ///   - fullest: the utterance's fullest wording, of which the headline may print more than the article's body.
    static func of(_ place: Utterance.Place, fullest: WordedText) -> HeadlineWording? {
        guard let title = place.title, place.kind != .indirect else { return nil }
        let stretches = stretches(of: title)
        guard !stretches.isEmpty else { return nil }
        let own = WordedText(place.text)
        for (before, stretch) in stretches {
            let text = WordedText(stretch)
            let isWhole = text.keys == own.keys
            guard isWhole || SharedWords.isContent(text).count(where: { $0 }) >= leastContent else { continue }
            for other in [own, fullest] {
                guard let turned = turned(text, from: other) else { continue }
                // The headline may deny them in its own words.
                let words = WordedText(before)
                let isTurned = TurningWords.stand(in: words.keys.indices, of: words) || Disavowal(endOf: words) != nil
                return HeadlineWording(
                    text: inner(stretch), isWhole: isWhole, turningCut: isTurned ? nil : turned.cut.first)
            }
        }
        return nil
    }

    /// As many words that tell something make a quotation known again.
    private static let leastContent = 2

    /// So many words stand together in a quotation, or are one with gaps.
    private static let leastWithGaps = 4

    /// What was cut beside words that stand in a quotation, in a row or, where they are many, with gaps; nil where they do not.
    private static func turned(_ text: WordedText, from quotation: WordedText) -> TurnedWording? {
        let comparison = WordingComparison(from: quotation, to: text, isTold: false)
        guard comparison.relation == .cut || comparison.relation == .same else { return nil }
        let gaps = comparison.pieces.dropFirst().dropLast().count { $0.change == .removed }
        return gaps == 0 || text.keys.count >= leastWithGaps ? comparison.turned : nil
    }

    /// In code points. What is longer is no headline, and nobody reads it to its end.
    private static let longest = 500

    /// What stands between quote marks, or on either side of a colon, with the words before it; the longest first.
    private static func stretches(of title: String) -> [(before: String, stretch: String)] {
        let scalars = Array(title.unicodeScalars.prefix(longest))
        var parts = [String.UnicodeScalarView()]
        for place in scalars.indices {
            if scalars.hasQuoteMark(at: place) || scalars[place] == ":" { parts.append(String.UnicodeScalarView()) }
            parts[parts.count - 1].append(scalars[place])
        }
        guard parts.count > 1 else { return [] }
        return parts.indices.sorted { parts[$0].count > parts[$1].count }.map { place in
            (parts[..<place].map(String.init).joined(), String(parts[place]))
        }
    }

    /// Without the marks around it, but with those of its own: `Stop the ferry!`
    private static func inner(_ stretch: String) -> String {
        var scalars = stretch.unicodeScalars[...]
        let isEdge = { (scalar: Unicode.Scalar) in
            scalar.properties.isQuotationMark || scalar.properties.isWhitespace || [",", ":", ".", ";"].contains(scalar)
        }
        while scalars.first.map(isEdge) == true { scalars.removeFirst() }
        while scalars.last.map(isEdge) == true { scalars.removeLast() }
        return String(scalars)
    }
}
