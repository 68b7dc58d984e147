import Query

/// What an article makes of the fullest wording, in a word or two.
struct WordingNote {
    let text: String
    /// Whether the words show what went and what came, or what is shared.
    let isMarked: Bool

    init(_ relation: Utterance.Relation, at place: Utterance.Place) {
        // Who prints all the words elsewhere in the article, or goes on in others, has cut none.
        let isInFull = place.printsFullest && !place.pieces.isEmpty
        let isOnlyUnmarked = place.kind == .indirect && !place.pieces.isEmpty && place.pieces.allSatisfy { $0.change == .same }
        (text, isMarked) =
            switch relation {
            case .fullest, .same: (place.kind == .indirect ? "told in full" : "in full", false)
            case _ where isInFull: ("in part, elsewhere in full", false)
            case .cut where place.saysMore && place.kind == .direct: ("cut, quoted with more", true)
            case .cut: ("cut", true)
            case .extended: (Self.isInBrackets(place.pieces) ? "with words in brackets" : "with more words", true)
            case .edited: (Self.isInBrackets(place.pieces) ? "edited in brackets" : "edited", true)
            case .told where place.kind != .indirect: ("in other words", true)
            case .told: isOnlyUnmarked ? ("without quote marks", false) : ("told", true)
            }
    }

    /// Whether the outlet marks all that it changed: what came stands in brackets, and nothing went without that.
    private static func isInBrackets(_ pieces: [WordDifference.Piece]) -> Bool {
        WordDifference.edits(of: pieces).allSatisfy { edit in
            guard let words = edit.new?.text.unicodeScalars.filter({ !marks.contains($0) }) else { return false }
            return words.first == "[" && words.last == "]" && words.count { $0 == "[" } == 1
        }
    }

    /// What may stand around the brackets.
    private static let marks = Set("“”\"'‘’,.;:!?".unicodeScalars)
}
