import Coverage
import Testing

@testable import Extracting

/// Each text holds one quote that ends before its sentence does.
@Suite struct ContentBoundsTests {
    @Test(arguments: [
        "If ⟦the mayor|speaker⟧ ⟦said|cue⟧ ⟦the bridge was safe|content⟧, nobody would believe her.",
        "If ⟦the mayor|speaker⟧ ⟦said|cue⟧ that ⟦she would close the bridge|content⟧, the engineers would go home.",
        "Unless ⟦Quill|speaker⟧ ⟦says|cue⟧ ⟦the bridge is safe|content⟧, it will stay closed.",
        "Had ⟦Quill|speaker⟧ ⟦said|cue⟧ that ⟦the bridge was safe|content⟧, she would have lied.",
    ])
    func aSuppositionEndsWhereTheMainClauseBegins(_ marked: String) throws {
        let text = MarkedText(marked)
        let quote = try expectOne(text)
        #expect(!quote.isAsserted)
    }

    @Test(arguments: [
        "⟦Noting|cue⟧ that ⟦the bridge was old|content⟧, ⟦Quill|speaker⟧ asked for help.",
        "⟦Quill|speaker⟧, ⟦asked|cue⟧ ⟦if she would go|content⟧, did not reply.",
    ])
    func aParticipleEndsWhereTheSentenceGoesOn(_ marked: String) throws {
        _ = try expectOne(MarkedText(marked))
    }

    @Test func commasInsideWhatIsSaidStay() throws {
        let text = MarkedText("⟦Quill|speaker⟧ ⟦said|cue⟧ that ⟦if the bridge was safe, the town would open it|content⟧.")
        #expect(try expectOne(text).isAsserted)
    }

    private func expectOne(_ text: MarkedText) throws -> Quote {
        let quotes = text.facts.quotes.filter { $0.cue == text["cue"].first }
        let quote = try #require(quotes.first, "\(text.facts.quotes)")
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage == text["speaker"].first)
        return quote
    }
}
