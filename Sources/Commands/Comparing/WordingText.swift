import Query

/// A wording with marks on what went of the fullest one and what came.
struct WordingText {
    private let marks: DifferenceText

    init(marks: DifferenceText) { self.marks = marks }

    /// - Parameter isTold: marks what is shared instead.
    func marked(_ pieces: [WordDifference.Piece], isTold: Bool) -> String {
        pieces.map { isTold ? marks.shared($0) : marks.marked(Self.shortened($0)) }.joined(separator: " ")
    }

    /// The first and last words of a long cut: all of it stands above, in the fullest wording.
    private static func shortened(_ piece: WordDifference.Piece) -> WordDifference.Piece {
        let words = piece.text.split(whereSeparator: \.isWhitespace)
        guard piece.change == .removed, words.count > mostOfCut else { return piece }
        var piece = piece
        piece.text = (words.prefix(edgeOfCut) + ["[…]"] + words.suffix(edgeOfCut)).joined(separator: " ")
        return piece
    }

    /// In words.
    private static let mostOfCut = 12
    private static let edgeOfCut = 4
}
