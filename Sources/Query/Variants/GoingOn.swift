import Coverage

/// Quotations that begin as the fullest wording does and go on in other words where that has more: another translation cuts nothing.
enum GoingOn {
    /// The same utterance; what goes on so is told in other words, with the sentence in which it goes on.
    static func worded(_ utterance: Utterance, _ bodies: inout ArticleBodies) throws -> Utterance {
        guard let fullest = utterance.wordings.first.map({ WordedText($0.text) }) else { return utterance }
        var worded = utterance
        worded.wordings = []
        for var wording in utterance.wordings {
            guard wording.relation == .cut else {
                worded.wordings.append(wording)
                continue
            }
            var others: [Utterance.Wording] = []
            var cut: [Utterance.Place] = []
            for var place in wording.places {
                guard let text = try longer(place, &bodies) else {
                    cut.append(place)
                    continue
                }
                place.pieces = SharedWords.pieces(of: WordedText(text), in: fullest)
                (place.text, place.printedOtherwise) = (text, [])
                (place.turningCut, place.turningAdded, place.cutBefore, place.cutBehind) = ([], [], "", "")
                others.append(Utterance.Wording(relation: .told, places: [place]))
            }
            wording.places = cut
            worded.wordings += (cut.isEmpty ? [] : [wording]) + others
        }
        return worded
    }

    /// The words with the sentence behind them, where the quotation goes on and that sentence stands for the words that it lacks.
    private static func longer(_ place: Utterance.Place, _ bodies: inout ArticleBodies) throws -> String? {
        guard place.kind == .direct, !place.printsFullest, place.span.end < place.quotation.end,
            let cut = place.pieces.last, cut.change == .removed
        else { return nil }
        let rest = try bodies.text(place.articleID, from: place.span.end, to: place.quotation.end)
        let next = firstSentence(of: rest)
        guard isLike(WordedText(cut.text), WordedText(next)) else { return nil }
        return try bodies.text(place.articleID, from: place.span.start, to: place.span.end + next.unicodeScalars.count)
    }

    /// Whether enough words stand in both in the same order, function words for the most part: one sentence in two translations.
    private static func isLike(_ a: WordedText, _ b: WordedText) -> Bool {
        guard a.keys.count <= mostWords, b.keys.count <= mostWords else { return false }
        let numbers = EditScript.numbered(a.keys, b.keys)
        let same = EditScript.steps(from: numbers.old, to: numbers.new).count { if case .keep = $0 { true } else { false } }
        return same >= leastSame && same * 100 >= min(a.keys.count, b.keys.count) * leastShare
    }

    private static let mostWords = 200
    private static let leastSame = 5
    /// Per cent of the shorter one.
    private static let leastShare = 40

    /// Up to the end of the sentence that begins in it: the stop before belongs to the words before.
    private static func firstSentence(of text: String) -> String {
        var sentence = String.UnicodeScalarView()
        var hasBegun = false
        for scalar in text.unicodeScalars {
            if hasBegun, scalar == "\n" || scalar.isQuoteMark { break }
            sentence.append(scalar)
            if scalar.properties.isAlphabetic { hasBegun = true }
            if hasBegun, stops.contains(scalar) { break }
        }
        return String(sentence)
    }

    private static let stops: Set<Unicode.Scalar> = [".", "!", "?", "…"]
}
