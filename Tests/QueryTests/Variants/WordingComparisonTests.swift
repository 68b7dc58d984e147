import Testing

@testable import Query

@Suite struct WordingComparisonTests {
    private func comparison(_ a: String, _ b: String) -> WordingComparison {
        WordingComparison(from: WordedText(a), to: WordedText(b), isTold: false)
    }

    private let pier = "We will rebuild the pier by June, whatever it costs."

    @Test(arguments: [
        ("we will rebuild the pier by June – “whatever it costs”", Utterance.Relation.same), ("rebuild the pier by June", .cut),
        ("We will surely rebuild the pier by June, whatever it costs", .extended),
        ("We'll rebuild that pier by June, whatever it takes", .edited), ("A new pier before the summer", .told),
    ])
    func relations(_ wording: String, _ relation: Utterance.Relation) { #expect(comparison(pier, wording).relation == relation) }

    @Test func whatWentAndCame() {
        let pieces = comparison("The ferry stays, folks.", "the old ferry stays").pieces
        #expect(pieces.map(\.change) == [.same, .added, .same, .removed])
        #expect(pieces.map(\.text) == ["the", "old", "ferry stays", "folks."])
    }

    /// A contraction is exchanged whole.
    @Test func contractionsAreNotTorn() {
        let pieces = comparison("we won’t close the pier", "we will close the pier").pieces
        #expect(pieces.map(\.text) == ["we", "won’t", "will", "close the pier"])
        #expect(comparison("we won’t close the pier", "we will not close the pier").relation == .same)
        let texts = ["by night we didn’t", "by night we did so"].map(WordedText.init)
        #expect(CommonCore.longest(in: texts).map { texts[0].text(of: $0) } == "by night we")
    }

    @Test func theLongestCommonRun() {
        let texts = [pier, "they will “rebuild the pier by June”", "to rebuild the pier by autumn"].map(WordedText.init)
        #expect(CommonCore.longest(in: texts).map { texts[0].text(of: $0) } == "rebuild the pier by")
        #expect(CommonCore.longest(in: [WordedText("a b"), WordedText("c d")]) == nil)
    }

    @Test(arguments: [
        ("a same-sex couple", "a same sex couple"), ("bread & fish by e-mail", "bread and fish by email"),
        ("a son-of-a-b---- and c---sucker", "a son-of-a-bitch and cocksucker"),
        ("he organised the harbour’s colours", "he organized the harbor’s colors"),
        ("the pier—I mean the F.B.I.’s pier", "the pier — I mean the FBI’s pier"),
    ])
    func spellingIsNoEdit(_ a: String, _ b: String) {
        #expect(comparison(a, b).relation == .same)
        #expect(comparison(b, a).relation == .same)
    }

    /// Two translations share the words that tell nothing; who only adds words has exchanged none.
    @Test func whatSharesNoTellingWordsIsOtherwise() {
        let fullest = "we know a gallant word from a rude shove"
        #expect(comparison(fullest, "we can tell a compliment from a rude push").relation == .told)
        #expect(comparison(fullest, "we know a gallant word from a rough shove").relation == .edited)
        #expect(comparison("broken old boats", "broken old boats strewn like matches").relation == .extended)
    }

    @Test func anEllipsisPartsWords() {
        #expect(comparison("The pier stays... the ferry goes", "the pier stays...the ferry goes").relation == .same)
        #expect(WordedText("stays…goes").keys == ["stays", "goes"])
    }

    @Test(arguments: [
        ("that f---ing pier", true), ("that f**king pier", true), ("that fucking pier", false), ("a well-known **", false),
    ])
    func maskedWordsAreKnown(_ text: String, _ isMasked: Bool) { #expect(WordedText(text).isMasked == isMasked) }

    @Test func shortWordsHaveOneSpelling() {
        #expect(comparison("a rise of four hours", "a rize of for hors").relation == .told)
        #expect(comparison("prices rise on the pier", "prices rize on the pier").relation == .edited)
    }

    @Test func aHyphenatedWordIsTwo() {
        let text = WordedText("a three-year-old’s e-mail")
        #expect(text.keys == ["a", "three", "year", "olds", "email"])
        #expect(text.text(of: 1..<4) == "three-year-old’s")
    }

    @Test func marksAloneBelongToTheWordBefore() {
        let text = WordedText("Stay — or … go")
        #expect(text.keys == ["stay", "or", "go"])
        #expect(text.text(of: 0..<2) == "Stay — or …")
    }
}
