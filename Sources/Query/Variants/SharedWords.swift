import Wordings

/// The words that a wording has in common with another, in any order: content words in any form, and function words beside them.
enum SharedWords {
    /// Of longer wordings nobody reads word by word what they share.
    private static let mostWords = 2_000

    /// The wording in stretches that stand in the other one (`same`) and others (`added`).
    static func pieces(of text: WordedText, in other: WordedText) -> [WordDifference.Piece] {
        guard text.keys.count <= mostWords, other.keys.count <= mostWords else { return [] }
        let stems = text.keys.map(stem)
        var isShared = shared(stems, other.keys.map(stem), isContent: isContent(text, stems))
        // A contraction is shared whole or not at all.
        for place in isShared.indices.dropFirst() where text.isOneWord(place - 1, place) && isShared[place - 1] != isShared[place]
        {
            (isShared[place - 1], isShared[place]) = (false, false)
        }
        var pieces: [WordDifference.Piece] = []
        var start = 0
        for end in isShared.indices.map({ $0 + 1 }) where end == isShared.count || isShared[end] != isShared[start] {
            pieces.append(
                WordDifference.Piece(
                    change: isShared[start] ? .same : .added, text: text.text(of: start..<end), span: text.span(of: start..<end)))
            start = end
        }
        return pieces
    }

    /// Of each word whether it tells something by itself.
    static func isContent(_ text: WordedText) -> [Bool] { isContent(text, text.keys.map(stem)) }

    private static func isContent(_ text: WordedText, _ stems: [UInt32]) -> [Bool] {
        text.keys.indices.map { isContent($0, of: text, stems[$0]) }
    }

    /// What stands between spaces may be several words, where a script has none.
    private static func stem(_ key: String) -> UInt32 { Stem.all(in: key).reduce(0) { $0 &* 31 &+ $1 } }

    /// Whether a word tells something by itself: words of one or two letters seldom do, unless they are numbers or initials.
    private static func isContent(_ place: Int, of text: WordedText, _ stem: UInt32) -> Bool {
        guard stem != 0, !FunctionWords.stems.contains(stem) else { return false }
        let key = text.keys[place]
        if key.count > 2 || key.unicodeScalars.contains(where: { $0.properties.numericType != nil }) { return true }
        let letters = text.text(of: place..<(place + 1)).unicodeScalars.filter(\.properties.isAlphabetic)
        return letters.count > 1 && letters.allSatisfy { !$0.properties.isLowercase }
    }

    /// Of each word of the first whether it stands in a run of words that the second has too, and that tells something.
    private static func shared(_ stems: [UInt32], _ others: [UInt32], isContent: [Bool]) -> [Bool] {
        var isShared = Array(repeating: false, count: stems.count)
        // Of each word of the second how long a run ends there, up to the word of the first before.
        var lengths = Array(repeating: 0, count: others.count + 1)
        for place in stems.indices {
            var next = Array(repeating: 0, count: others.count + 1)
            for (other, stem) in others.enumerated() where stem == stems[place] && stem != 0 {
                next[other + 1] = lengths[other] + 1
                let run = (place - lengths[other])...place
                if run.contains(where: { isContent[$0] }) { for word in run { isShared[word] = true } }
            }
            lengths = next
        }
        return isShared
    }
}
