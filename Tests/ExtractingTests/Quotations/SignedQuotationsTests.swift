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

    @Test(arguments: ["Anna bin Rashid", "Ludwig van Quill", "Mayor Mara Quill", "Mia"])
    func theWholeNameIsTheSpeaker(_ name: String) {
        let facts = MarkedText("Two letters came on Monday.\n\n\"We will cross it again.\" — \(name)").facts
        #expect(facts.quotes.map { $0.speaker?.passage.text } == [name])
        #expect(facts.quotes.first?.speaker?.person != nil)
    }

    @Test func aSignatureIsNoReaction() {
        let facts = MarkedText("\"The bridge is a disgrace to the town.\" — Mara Quill, a critic of the mayor").facts
        #expect(facts.quotes.count == 1)
        #expect(facts.reactions.isEmpty)
    }

    @Test func aDashInsideTheQuotationSignsNothing() {
        let text = AnnotatedText("“We will cross it — Quill willing.”")
        #expect(SignedQuotations(text: text).attribution(in: 0) == nil)
    }
}
