import Coverage
import Testing

@testable import Extracting

@Suite struct NamingQuotationsTests {
    private func quotes(_ body: String) -> [(text: String, speaker: String?, cue: String?)] {
        let facts = MarkedText(body).facts
        return facts.quotes.map { quote in
            (
                quote.pieces.map(\.text).joined(separator: " "), quote.speaker?.person.map { facts.people[$0].name },
                quote.cue?.text
            )
        }
    }

    @Test(arguments: [
        "Tom Lund has been in trouble since calling Minister Ida Quill a \"stubborn old mule\" in a letter.",
        "Tom Lund has been in trouble since labelling her a \"stubborn old mule\" in a letter.",
    ])
    func whatSomebodyIsCalledIsTheCallersWords(_ body: String) {
        #expect(quotes(body).contains { $0.text.contains("stubborn old mule") && $0.speaker == "Tom Lund" })
    }

    @Test(arguments: [
        "Ida Quill labelled the inquiry a \"circus\" on Monday.",
        "The inquiry began in March under what Ida Quill terms a \"circus\" of the press.",
        "What Ida Quill has branded a \"circus\" is the town hall.",
        "Ida Quill called the tax \"absurd\" and left.",
    ])
    func oneWordIsEnough(_ body: String) {
        #expect(quotes(body).contains { ($0.text.contains("circus") || $0.text.contains("absurd")) && $0.speaker == "Ida Quill" })
    }

    @Test(arguments: [
        "The new quay, termed a \"gamble\" by Ida Quill, opens in March.",
        "The new quay was called a \"gamble\" by Ida Quill on Monday.",
        "The new quay, termed a \"gamble\" by Ida Quill two years ago, opens in March.",
    ])
    func whoNamesMayStandBehind(_ body: String) {
        let found = quotes(body)
        #expect(found.map { $0.text.contains("a \"gamble\"") } == [true])
        #expect(found.map(\.speaker) == ["Ida Quill"])
    }

    @Test(arguments: [
        "Ida Quill takes part in what is called \"slow harbour days\" there.",
        "The bill of Ida Quill calls for \"maximum harbour care\" next year.",
        "Ida Quill wrote a novel called \"The Harbour of Glass\" there.",
        "Ida Quill owned a shop that has been called \"tiny\" there.",
    ])
    func whatIsNobodysJudgementIsNoQuote(_ body: String) {
        #expect(!quotes(body).contains { $0.cue?.contains("call") == true && $0.speaker == "Ida Quill" })
    }
}
