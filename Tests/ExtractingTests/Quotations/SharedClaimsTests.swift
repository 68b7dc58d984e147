import Coverage
import Testing

@testable import Extracting

/// The same words are quoted once.
@Suite struct SharedClaimsTests {
    private func quotes(_ body: String) -> [String] {
        MarkedText(body).facts.quotes.map { quote in
            let words = quote.pieces.map(\.text).joined(separator: " … ")
            return "\(quote.speaker?.passage.text ?? "-"): \(words)"
        }
    }

    @Test func aBracketBeforeTheWordsIsNoOtherQuotation() {
        let body = """
            Ida Berg spoke to reporters on the quay on Monday.

            “[The council] says it did not know what the harbour costs. I do not know whether it did,” Berg added in the interview.
            """
        #expect(quotes(body).count == 1, "\(quotes(body))")
    }

    @Test func aParagraphBelongsToWhoeverIsNamedBehindIt() {
        let body = """
            “It is a warning to all islanders,” Mara Quill said on Friday. “If the ferry goes, how can you feel at home on an island that nobody reaches.

            “I have been thinking about where we are as a town and what we can expect,” added Jon Espeland, the harbour master.
            """
        let found = quotes(body)
        #expect(
            found.count == 2 && found.allSatisfy { $0.hasPrefix("Mara Quill") != $0.contains("where we are as a town") },
            "\(found)")
    }

    @Test func whoQuotesSomebodyElseHasTheWordsToo() {
        let body = "“The council told us that ‘the pier is safe’ and we believed it,” Mara Quill said on Monday."
        let found = MarkedText(body).facts.quotes
        #expect(found.contains { $0.kind == .direct && $0.pieces[0].text.hasPrefix("The council told us") }, "\(quotes(body))")
    }

    private func settled(_ body: String, _ attributions: (AnnotatedText) -> [Attribution]) -> [[String]] {
        let text = AnnotatedText(body)
        return SharedClaims(text).settled(attributions(text)).map { $0.contents.map { text.passage(ofTokens: $0).text } }
    }

    /// Of `“One two,” Quill said. “Three four,” Lund added.` by the tokens of their words.
    @Test func theCueOfTheSentenceKeepsWhatBothClaim() {
        let body = "“One two,” Quill said. “Three four,” Lund added."
        let text = AnnotatedText(body)
        let words = Dictionary(
            text.tokens.indices.map { (text.passage(ofTokens: $0..<($0 + 1)).text, $0) }, uniquingKeysWith: { first, _ in first })
        guard let one = words["One"], let two = words["two"], let three = words["Three"], let four = words["four"],
            let said = words["said"], let added = words["added"]
        else {
            Issue.record("words are not tokens")
            return
        }
        let quill = Attribution(cue: said..<(said + 1), contents: [one..<(two + 1), three..<(four + 1)])
        let lund = Attribution(cue: added..<(added + 1), contents: [three..<(four + 1)])
        let nobody = Attribution(contents: [three..<(four + 1)])
        for order in [[quill, lund, nobody], [nobody, lund, quill], [lund, nobody, quill]] {
            let found = settled(body) { _ in order }
            #expect(found.sorted { $0[0] < $1[0] } == [["One two"], ["Three four"]], "\(found)")
        }
    }
}
