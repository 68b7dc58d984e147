import Coverage
import Testing

@testable import Extracting

@Suite struct SignedQuotationsTests {
    @Test(arguments: ["—", "–", "-"])
    func theNameAfterTheDashIsTheSpeaker(_ dash: String) throws {
        let text = MarkedText("“⟦We will cross it again.|content⟧” \(dash) ⟦Mara Quill|speaker⟧, engineer")
        let quote = try #require(text.facts.quotes.first)
        #expect(text.facts.quotes.count == 1)
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage == text["speaker"].first)
        #expect(quote.kind == .direct)
    }

    @Test func aDashInsideTheQuotationSignsNothing() {
        let text = AnnotatedText("“We will cross it — Quill willing.”")
        #expect(SignedQuotations(text: text).attribution(in: 0) == nil)
    }
}
