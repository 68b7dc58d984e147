import Coverage
import Testing

@testable import Extracting

@Suite struct BlockQuotationsTests {
    @Test(arguments: [
        "⟦Mara Quill|speaker⟧ ⟦wrote|cue⟧:", "⟦The ministry|speaker⟧ ⟦said|cue⟧ in a statement:",
        "Read ⟦Mara Quill|speaker⟧'s full ⟦statement|cue⟧:",
    ])
    func wordsSetApartAreThoseOfWhoeverIsIntroduced(_ introduction: String) throws {
        let text = MarkedText(
            "The bridge was closed.\n\n\(introduction)\n\n⟦It is safe. We said so, she said so.\n\nNobody walks.|content⟧\n\nIt rained."
        )
        var document = Document(source: "test", body: text.body)
        document.blockQuotations = text["content"].map(\.span)
        let quotes = try Extractor().facts(of: document).quotes
        let quote = try #require(quotes.first)
        #expect(quotes.count == 1, "\(quotes.map(\.text))")
        #expect(quote.span.start == text["content"].first?.span.start)
        #expect(quote.text.hasSuffix("Nobody walks"))
        #expect(quote.speaker?.passage == text["speaker"].first)
        #expect(quote.cue == text["cue"].first)
        #expect(quote.kind == .direct)
    }

    @Test func withoutAnIntroductionTheyAreNobodys() throws {
        let text = MarkedText("The bridge was closed.\n\n⟦It is safe for all of us.|content⟧\n\nIt rained.")
        var document = Document(source: "test", body: text.body)
        document.blockQuotations = text["content"].map(\.span)
        #expect(try Extractor().facts(of: document).quotes.isEmpty)
    }
}
