import Coverage
import Testing

@testable import Query

@Suite struct WordDifferenceTests {
    /// In wdiff's notation.
    private func marked(_ old: String, _ new: String) -> String {
        WordDifference(from: old, to: new).pieces.map { piece in
            switch piece.change {
            case .same: piece.text
            case .removed: "[-\(piece.text)-]"
            case .added: "{+\(piece.text)+}"
            }
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("The ferry stays.", "The ferry stays.", "The ferry stays."),
        ("The ferry stays.", "The ferry goes.", "The ferry [-stays.-] {+goes.+}"),
        ("One. Two. Three.", "One. Three.", "One. [-Two.-] Three."),
        ("One. Three.", "One. Two. Three.", "One. {+Two.+} Three."),
        ("", "New words", "{+New words+}"), ("Old words", "", "[-Old words-]"), ("", "", ""),
        ("“Don’t go,” he said.", "\"Don't go,\" he said.", "“Don’t go,” he said."),
    ]) func whatWentAndCame(old: String, new: String, expected: String) {
        #expect(marked(old, new) == expected)
    }

    @Test func aStrayWordDoesNotTearAChangeApart() {
        let edits = WordDifference(
            from: "alpha beta gamma the delta epsilon zeta", to: "one two three the four five six"
        ).edits
        #expect(edits.count == 1 && edits.first?.old != nil && edits.first?.new != nil)
    }

    @Test func bothTextsCanBeHadAgain() {
        var generator = SystemRandomNumberGenerator()
        let vocabulary = ["ferry", "quay.", "the", "mayor", "said.", "“No,”"]
        for _ in 0..<200 {
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 0...30, using: &generator)).map { _ in vocabulary.randomElement(using: &generator) ?? "" }
            }
            let pieces = WordDifference(from: texts[0].joined(separator: " "), to: texts[1].joined(separator: " ")).pieces
            let old = pieces.filter { $0.change != .added }.map(\.text).joined(separator: " ")
            let new = pieces.filter { $0.change != .removed }.map(\.text).joined(separator: " ")
            #expect(old == texts[0].joined(separator: " "))
            #expect(new == texts[1].joined(separator: " "))
        }
    }

    @Test func placesAreCodePointsOfTheirText() {
        let (old, new) = ("🚢 Café closed.", "🚢🚢 Café reopened today.")
        for piece in WordDifference(from: old, to: new).pieces {
            let scalars = Array((piece.change == .added ? new : old).unicodeScalars)
            #expect(String(String.UnicodeScalarView(scalars[piece.span.start..<piece.span.end])) == piece.text)
        }
    }

    @Test func longUnlikeTextsTakeNoTime() {
        let texts = ["a", "b"].map { name in (0..<30_000).map { "\(name)\($0)" }.joined(separator: " ") }
        #expect(WordDifference(from: texts[0], to: texts[1]).edits.count == 1)
    }
}
