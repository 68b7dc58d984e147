import Coverage
import Testing

@testable import Extracting

@Suite struct EmbeddedPostsTests {
    @Test(arguments: [
        "⟦We are closed. Thank you all!|post⟧ pic.twitter.com/Ab1Cd2 — ⟦Mara Quill|speaker⟧ (@maraquill) March 3, 2021",
        "⟦We are closed #MendIt|post⟧ — ⟦Mara Quill|speaker⟧ (@maraquill)",
        "⟦Mara Quill|speaker⟧ (@maraquill) ⟦We are closed, all of us|post⟧.",
    ])
    func postsAreThoseOfTheirAccount(_ marked: String) throws {
        let text = MarkedText("The bridge was shut on Monday.\n\n\(marked)\n\nIt rained all day.")
        let quote = try #require(text.facts.quotes.first)
        #expect(text.facts.quotes.count == 1)
        #expect(quote.kind == .direct)
        #expect(quote.text.hasPrefix(try #require(text["post"].first).text.prefix(28)))
        #expect(!quote.text.contains("@maraquill") && !quote.text.contains("pic.twitter"))
        #expect(quote.speaker?.passage == text["speaker"].first)
    }

    @Test func whatAPostQuotesIsReportedToo() {
        let quotes = MarkedText.facts(
            of: "\"We are closed,\" Ida Berg said in the hall. — Mara Quill (@maraquill) March 3, 2021\n\nIt rained."
        ).quotes
        #expect(quotes.map(\.kind) == [.direct, .direct])
        #expect(Set(quotes.compactMap(\.speaker?.passage.text)) == ["Ida Berg", "Mara Quill"])
    }

    @Test(arguments: [
        "Mara Quill (@maraquill) is a reporter for The Harbour Gazette.",
        "Follow Mara Quill on the web — and here (@maraquill) too.",
    ])
    func namesOfAccountsAreNoPosts(_ body: String) {
        #expect(MarkedText(body).facts.quotes.isEmpty)
    }
}
