/// Divides words where a phrase beside another says its noun again: *an act of arson* | *and an act of malice*.
///
/// An outlet that quotes both at once reports what others quote one by one.
enum ParallelPhrases {
    static func divided(_ words: [WordWeights.Placed]) -> [[WordWeights.Placed]] {
        var phrases: [[WordWeights.Placed]] = []
        var start = 0
        for place in words.indices where begins(at: place, in: words, from: start) {
            phrases.append(Array(words[start..<place]))
            start = place
        }
        return phrases + [Array(words[start...])]
    }

    /// Whether `and` stands there, an article behind it, and in the next two words one that the phrase before has too.
    private static func begins(at place: Int, in words: [WordWeights.Placed], from start: Int) -> Bool {
        guard words[place].word.stem == and, place + 1 < words.count, articles.contains(words[place + 1].word.stem) else {
            return false
        }
        return words[(place + 2)...].prefix(2).contains { next in
            next.word.isContent && words[start..<place].contains { $0.word.stem == next.word.stem }
        }
    }

    private static let and = Stem.of(Array("and".utf8))
    private static let articles = Set(["a", "the"].map { Stem.of(Array($0.utf8)) })
}
