import Coverage
import Testing

@testable import Extracting

@Suite struct HeadlineColonsTests {
    /// Each text holds one quote, whose words, speaker and colon are marked; the second paragraph introduces the person.
    @Test(arguments: [
        ("⟦Mara Quill|speaker⟧⟦:|cue⟧ ⟦Bridge will close by winter|content⟧", Quote.Kind.indirect),
        ("⟦Mayor Quill|speaker⟧⟦:|cue⟧ '⟦The bridge is safe|content⟧'", .direct),
        ("⟦Mayor|speaker⟧⟦:|cue⟧ ⟦Bridge is safe|content⟧", .indirect),
        ("⟦Bridge will close by winter|content⟧⟦:|cue⟧ ⟦ministry|speaker⟧", .indirect),
        ("'⟦Bridge is safe|content⟧': ⟦Quill|speaker⟧ ⟦warns|cue⟧ council", .direct),
        ("⟦Bridge will close by winter|content⟧⟦:|cue⟧ ⟦report|speaker⟧", .indirect),
        ("⟦Police|speaker⟧⟦:|cue⟧ ⟦Two held after bridge protest|content⟧", .indirect),
    ])
    func theSpeakerStandsBesideTheColon(_ marked: String, _ kind: Quote.Kind) throws {
        let text = MarkedText(marked + "\n\nMayor Mara Quill opened the hall on Monday.")
        let quotes = text.facts.quotes
        #expect(quotes.count == 1, "\(quotes.map(\.text))")
        let quote = try #require(quotes.first)
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage.text.hasSuffix(try #require(text["speaker"].first).text) == true)
        #expect(quote.cue == text["cue"].first)
        #expect(quote.kind == kind)
    }

    @Test(arguments: [
        "Live updates: Bridge closes", "Norhaven: A town by the sea", "Bridge to close: what we know",
        "Opinion: The bridge must close", "Three things matter here: money, time and the mayor.",
    ])
    func otherColonsNameNobody(_ body: String) {
        #expect(MarkedText(body).facts.quotes.isEmpty)
    }
}
