import Coverage
import Testing

@testable import Extracting

@Suite struct UnclaimedQuotationsTests {
    @Test func paragraphWithoutAttributionContinuesTheSourceBefore() throws {
        let text = MarkedText(
            """
            "The bridge is safe," said ⟦the letter|speaker⟧.

            "⟦We defend a right to cross it, day and night.|content⟧"
            """)
        let quote = try #require(text.facts.quotes.last)
        #expect(text.facts.quotes.count == 2)
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage == text["speaker"].first)
        #expect(quote.speaker?.isCarriedOver == true)
        #expect(quote.cue == nil)
    }

    @Test(arguments: ["1.", "1)"]) func numbersOfAListAreNoWords(_ number: String) {
        let next = number.replacing("1", with: "2")
        let body =
            "Anna Quill said:\n\n\(number) “Close the harbour now, whatever the price is.”\n\n\(next) “Open the ferry to everybody who asks.”"
        let quotes = MarkedText(body).facts.quotes
        let words = ["Close the harbour now, whatever the price is.", "Open the ferry to everybody who asks."]
        #expect(quotes.map { $0.pieces.map(\.text) } == words.map { [$0] })
        #expect(quotes.map { $0.speaker?.passage.text } == ["Anna Quill", "Anna Quill"])
    }

    @Test func aCrossheadIsNobodysWords() {
        let body = """
            "The bridge is safe for everyone," Mara Quill said on Monday.

            'Pretty rough water'

            It was a long day for the town.

            "We shall see what comes of it."
            """
        let quotes = MarkedText(body).facts.quotes
        #expect(!quotes.contains { $0.pieces[0].text.hasPrefix("Pretty") })
        #expect(quotes.contains { $0.pieces[0].text.hasPrefix("The bridge") })
    }

    @Test(arguments: [":", ","])
    func introductionStandsAboveTheQuotation(_ mark: String) throws {
        let text = MarkedText(
            """
            ⟦The engineers|speaker⟧ ⟦wrote|cue⟧\(mark)

            "⟦The bridge is safe for everyone.|content⟧"
            """)
        let quote = try #require(text.facts.quotes.first)
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage == text["speaker"].first)
        #expect(quote.cue == text["cue"].first)
        #expect(quote.speaker?.isCarriedOver == false)
    }

    @Test(arguments: [
        "It was late. \"⟦We will be back,|content⟧\" ⟦protesters|speaker⟧ ⟦chanted|cue⟧ outside the hall.",
        "It was late. \"⟦We are sorry,|content⟧\" ⟦read|cue⟧ ⟦a sign|speaker⟧ on the door.",
        "It rained all day. \"⟦We are closed for good,|content⟧\" ⟦read|cue⟧ ⟦a note|speaker⟧ at the pub.",
        "⟦According to|cue⟧ ⟦the report|speaker⟧, \"⟦the bridge is not safe|content⟧\".",
        "The engineers met. ⟦The union's statement|speaker⟧, which was printed in March, ⟦read|cue⟧:\n\n“⟦It is safe.|content⟧”",
    ])
    func anySubjectAndVerbBesideAQuotationAreItsSource(_ marked: String) throws {
        let text = MarkedText(marked)
        let quote = try #require(text.facts.quotes.last { $0.kind == .direct })
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage == text["speaker"].first)
        #expect(quote.cue == text["cue"].first)
    }

    @Test func plainParagraphEndsTheRunningSource() throws {
        let body = "\"The bridge is safe,\" said the letter.\n\nIt rained all day.\n\n\"The tunnel is closed for good now.\""
        let quote = try #require(MarkedText(body).facts.quotes.last)
        #expect(quote.speaker == nil)
        #expect(quote.kind == .direct)
    }

    @Test(arguments: [("“", "”"), ("\"", "\""), ("''", "''"), ("‘", "’")])
    func severalParagraphsAreOneQuotation(_ open: String, _ close: String) throws {
        let text = MarkedText(
            "They write: \(open)⟦The bridge is safe. It stands.\n\n\(open)The tunnel is not. It leaks.|content⟧\(close)\n\nNobody spoke."
        )
        #expect(text.facts.quotes.count == 1)
        #expect(text.facts.quotes.first?.pieces == text["content"])
        #expect(text.facts.quotes.first?.kind == .direct)
    }

    @Test(arguments: ["“", ""])
    func attributionInTheLastParagraphTakesTheWholeQuotation(_ mark: String) throws {
        let text = MarkedText("“⟦The bridge is safe. It stands.\n\n\(mark)The tunnel is not,|content⟧” ⟦Quill|speaker⟧ said.")
        #expect(text.facts.quotes.count == 1)
        #expect(text.facts.quotes.first?.pieces == text["content"])
        #expect(text.facts.quotes.first?.speaker?.passage == text["speaker"].first)
    }

    @Test func markNeverClosedEndsWithItsParagraph() throws {
        let text = MarkedText("She said: \"⟦The bridge is safe.|content⟧\n\nNobody else spoke.")
        #expect(text.facts.quotes.first?.pieces == text["content"])
    }

    @Test func paragraphsThatAreNotReopenedAreOneQuotation() throws {
        let text = MarkedText(
            "⟦Quill|speaker⟧ ⟦wrote|cue⟧: “⟦It was not “a choice of ours.” It stands.\n\nIt leaks. Nobody cares.|content⟧”\n\nIt rained."
        )
        let quote = try #require(text.facts.quotes.first)
        #expect(text.facts.quotes.count == 1)
        #expect(quote.pieces == text["content"])
        #expect(quote.kind == .direct)
        #expect(quote.speaker?.passage == text["speaker"].first)
    }
}
