import Testing

@testable import Extracting

@Suite struct QuoteMarksTests {
    /// The words of each outermost region, and of those inside, are marked `0`, `1`, …
    @Test(arguments: [
        "He “⟦left|0⟧” and \"⟦came|0⟧\" ''⟦back|0⟧'' ``⟦soon|0⟧'' «⟦today|0⟧» „⟦here|0⟧“.",
        "‘⟦It isn’t the workers’ fault|0⟧’, he said.",
        "'⟦It isn't so|0⟧', he said of the '90s.",
        "the workers' rights and the players’ hotel, rock 'n' roll",
        "“⟦He said ‘⟦no|1⟧’ to me|0⟧”",
        "“⟦He said “⟦no|1⟧” to me|0⟧”",
        "\"⟦He said \"⟦no|1⟧\" to me|0⟧\"",
        "“⟦It was “⟦a war of Berg’s choosing.|1⟧” It has ended,|0⟧” she said. “⟦It leaks.|0⟧",
        "“⟦It leaks,|0⟧” she said, “⟦and was “⟦a choice.|1⟧” So it is,|0⟧” and a 6” pipe.",
        "\"⟦He said '⟦no|1⟧' to me|0⟧\"",
        "''⟦being a '⟦lone woman,|1⟧' or so|0⟧''",
        "''⟦he is '⟦late|1⟧'|0⟧''",
        "a 6\" pipe and a 5'10\" man",
        "“⟦never closed|0⟧",
        "Er ist »⟦da|0⟧«, sagte er, »⟦und bleibt|0⟧«.",
        "« ⟦Il reste|0⟧ », dit-elle.",
        "市長は「⟦港は『⟦永遠に|1⟧』開く|0⟧」と述べた。",
        "\"\"",
    ])
    func regions(_ marked: String) {
        let text = MarkedText(marked)
        let annotated = AnnotatedText(text.body)
        let found = annotated.regions.map { (String($0.depth), annotated.passage(ofTokens: $0.words)) }
        let expected = text.passages.sorted { $0.passage.span.start < $1.passage.span.start }
        #expect(found.map(\.0) == expected.map(\.label))
        #expect(found.map(\.1) == expected.map(\.passage))
    }

    @Test func reopenedParagraphsAreOneQuotation() {
        let regions = AnnotatedText("“One.\n\n“Two.\n\n“Three.” Four.\n\n“Five.”").regions
        #expect(regions.map(\.continues) == [false, true, true, false])
        #expect(regions.map(\.first) == [0, 0, 0, 3])
        #expect(regions.map(\.last) == [2, 2, 2, 3])
        #expect(regions.map(\.isClosed) == [false, false, true, true])
    }

    @Test func turnsOfATranscriptAreNot() {
        let regions = AnnotatedText("\"QUILL: It stands.\n\n\"LUND: It does not.\n\n\"And it leaks.").regions
        #expect(regions.map(\.continues) == [false, false, true])
    }

    /// Only the last paragraph closes, and none in between opens anew.
    @Test(arguments: [
        "“⟦It stands.|0⟧\n\n⟦It leaks.|0⟧\n\n⟦Nobody cares.|0⟧” It rained. “⟦No|0⟧”",
        "\"⟦It stands.|0⟧\n\n⟦It isn't safe,|0⟧\" Quill said.",
        "Quill wrote: “⟦It was not “⟦a choice.|1⟧” It stands.|0⟧\n\n⟦It leaks, say “⟦those|1⟧” who know.|0⟧”",
        "“⟦It was not “⟦a choice.|1⟧” It stands.|0⟧\n\n“⟦It leaks.|0⟧”",
    ])
    func paragraphsThatAreNotReopened(_ marked: String) {
        regions(marked)
        let regions = AnnotatedText(MarkedText(marked).body).regions.filter { $0.depth == 0 }
        #expect(regions.map(\.continues) == regions.indices.map { $0 > 0 && $0 < 3 })
    }

    /// A mark that was forgotten costs its own paragraph only.
    @Test(arguments: [
        "“⟦It stands.|0⟧\n\nThe mayor said “⟦no|0⟧” to that.\n\nIt leaks.”",
        "“⟦It stands.|0⟧\n\nA pipe of 6\" leaks.",
        "“⟦It stands.|0⟧\n\n1.\n\n2.\n\n3.\n\n4.\n\n5.\n\nIt leaks.”",
        "the “⟦bridge stands.|0⟧\n\nIt leaks.”",
        "“⟦It stands.|0⟧\n\nMara Quill, engineer.”",
        "“⟦I said “no,|0⟧” she told us.\n\n“⟦It leaks.|0⟧”",
    ])
    func strayMarks(_ marked: String) {
        regions(marked)
        #expect(!AnnotatedText(MarkedText(marked).body).regions.contains { $0.continues })
    }
}
