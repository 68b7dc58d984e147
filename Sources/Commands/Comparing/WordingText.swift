import Query

/// A wording with marks on what went of the fullest one and what came.
struct WordingText {
    private let marks: DifferenceText
    private let isShort: Bool

    /// - Parameter isShort: whether only the ends of what is long are shown.
    init(marks: DifferenceText, isShort: Bool = false) { (self.marks, self.isShort) = (marks, isShort) }

    /// - Parameter isTold: marks what is shared instead.
    func marked(_ pieces: [WordDifference.Piece], isTold: Bool) -> String {
        var text = ""
        for (piece, next) in zip(pieces, pieces.dropFirst().map(Optional.some) + [nil]) {
            var piece = piece
            var end = next == nil ? "" : " "
            // The hyphen stays outside of the marks, which Markdown would not take for any otherwise.
            if let next, Self.isJoined(piece, next), let hyphen = piece.text.popLast() { end = String(hyphen) }
            // What one piece opens may be closed in one that stands in the other wording only.
            piece.text = QuotationMarks.balanced(piece.text)
            if isShort { piece = LongWording.piece(piece) }
            text += (isTold ? marks.shared(piece) : marks.marked(Self.shortened(piece))) + end
        }
        return text
    }

    /// Whether nothing but the hyphen at the end of the first parts two pieces: `state-` and `funded`.
    private static func isJoined(_ first: WordDifference.Piece, _ second: WordDifference.Piece) -> Bool {
        switch (first.change, second.change) {
        case (.removed, _): return false
        case (_, .removed):
            let end = first.text.unicodeScalars.suffix(2)
            return end.count == 2 && end.last == "-" && end.first?.properties.isAlphabetic == true
        default: return first.span.end == second.span.start
        }
    }

    /// The first and last words of a long cut: all of it stands above, in the fullest wording.
    private static func shortened(_ piece: WordDifference.Piece) -> WordDifference.Piece {
        let words = piece.text.split(whereSeparator: \.isWhitespace)
        guard piece.change == .removed, words.count > mostOfCut else { return piece }
        var piece = piece
        piece.text = (words.prefix(edgeOfCut) + ["…"] + words.suffix(edgeOfCut)).joined(separator: " ")
        return piece
    }

    /// In words.
    private static let mostOfCut = 12
    private static let edgeOfCut = 4
}
