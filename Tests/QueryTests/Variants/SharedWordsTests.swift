import Testing

@testable import Query

@Suite struct SharedWordsTests {
    private func shared(_ text: String, _ other: String) -> String {
        SharedWords.pieces(of: WordedText(text), in: WordedText(other)).map { $0.change == .same ? "*\($0.text)*" : $0.text }
            .joined(separator: " ")
    }

    /// Content words in any form and order, function words only beside them.
    @Test(arguments: [
        ("the pier would be rebuilt by June", "By June we rebuilt the pier", "*the pier* would be *rebuilt by June*"),
        ("it was a matter of harbours", "The harbour was it", "it was a matter of *harbours*"),
        ("nothing of this", "The harbour of Arlen", "nothing of this"),
        ("the pier", "the pier", "*the pier*"), ("12 men of the EU", "In the EU: 12", "*12* men of *the EU*"),
        ("la fin de la mer", "Le vent de la mer", "la fin *de la mer*"),
        ("rebuilt we didn’t", "we did not like what they rebuilt we did", "*rebuilt we* didn’t"),
        ("le bruit de tout", "le vent de nuit", "le bruit de tout"),
        ("海港长说码头关闭", "海上没有船", "海港长说码头关闭"), ("码头关闭", "码头关闭", "*码头关闭*"),
    ])
    func words(_ told: String, _ fullest: String, _ expected: String) { #expect(shared(told, fullest) == expected) }

    @Test func tellingsShowWhatTheyShare() {
        let comparison = WordingComparison(
            from: WordedText("We will rebuild the pier"), to: WordedText("a new pier"), isTold: true)
        #expect(comparison.relation == .told)
        #expect(comparison.pieces.map(\.change) == [.added, .same] && comparison.pieces.last?.text == "pier")
    }
}
