import Coverage
import Query

/// A long wording on a terminal: where others differ from it, and what stands there, is shown, not all that is the same.
enum LongWording {
    /// The fullest wording; of what others have cut, too, only the ends are shown where that is long.
    ///
    /// - Parameter styled: gives a word of what all have in common.
    static func fullest(_ utterance: Utterance, styled: (String) -> String) -> String {
        let text = utterance.wordings.first?.text ?? ""
        let words = placed(text)
        let core = utterance.wordings.count > 1 && utterance.coreWords > 1 ? place(of: utterance.core, in: text) : nil
        let differing = utterance.wordings.dropFirst().filter { $0.relation != .told }.flatMap(\.pieces)
            .filter { $0.change == .removed }.map(\.span)
        var isKept = words.indices.map { $0 < atBegin || $0 >= words.count - atEnd }
        for span in differing {
            let inside = words.indices.filter { words[$0].span.start < span.end && words[$0].span.end > span.start }
            for place in inside.prefix(ofChange) + inside.suffix(ofChange) {
                for near in max(0, place - beside)...min(words.count - 1, place + beside) { isKept[near] = true }
            }
        }
        let shown = words.map { word in
            core.map { word.span.start >= $0.start && word.span.end <= $0.end } == true ? styled(word.text) : word.text
        }
        return LongText.joined(shown, keeping: isKept)
    }

    /// A piece of another wording: its ends.
    static func piece(_ piece: WordDifference.Piece) -> WordDifference.Piece {
        var piece = piece
        let edge = piece.change == .same ? besidePiece : ofChange
        piece.text = piece.text.withoutMiddle(first: edge, last: edge)
        return piece
    }

    private static func placed(_ text: String) -> [(text: String, span: Span)] {
        var words: [(text: String, span: Span)] = []
        var word = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !word.isEmpty { words.append((String(word).printable, Span(count - word.count, count))) }
                word = String.UnicodeScalarView()
            } else {
                word.append(scalar)
            }
            count += 1
        }
        if !word.isEmpty { words.append((String(word).printable, Span(count - word.count, count))) }
        return words
    }

    private static func place(of core: String, in text: String) -> Span? {
        text.firstRange(of: core).map {
            let start = text.unicodeScalars.distance(from: text.startIndex, to: $0.lowerBound)
            return Span(start, start + core.unicodeScalars.count)
        }
    }

    /// In words: of the whole, of what others have cut, and around that.
    private static let atBegin = 25
    private static let atEnd = 15
    private static let ofChange = 25
    private static let beside = 6
    /// Of what is the same before and behind an edit.
    private static let besidePiece = 10
}
