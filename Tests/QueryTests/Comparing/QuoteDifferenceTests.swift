import Testing

@testable import Query

@Suite struct QuoteDifferenceTests {
    private func quote(_ text: String, _ speaker: String?) -> ArticleView.Quotation {
        ArticleView.Quotation(
            id: 1, kind: "direct", text: text, pieces: [], speaker: speaker, speakerName: speaker, isCarriedOver: false,
            isAsserted: true)
    }

    private func changes(_ old: [(String, String?)], _ new: [(String, String?)]) -> [String] {
        QuoteDifference(from: old.map { quote($0.0, $0.1) }, to: new.map { quote($0.0, $0.1) }).entries.map {
            "\($0.change.rawValue): \($0.old?.speaker ?? "-") > \($0.new?.speaker ?? "-")"
        }
    }

    @Test func whatBecameOfEachQuote() {
        #expect(changes([("We stay", "Ada")], [("We stay,", "Ada")]) == [])
        #expect(changes([("We stay", "Ada")], [("We stay", "Tom")]) == ["quote re-attributed: Ada > Tom"])
        #expect(changes([("We stay", "Ada")], [("we stay", nil)]) == ["quote re-attributed: Ada > -"])
        #expect(changes([("We stay on the quay", "Ada")], [("We stay near the quay", "Ada")]) == ["quote reworded: Ada > Ada"])
        #expect(
            changes([("We stay", "Ada")], [("Not a word of truth", "Ada")]) == ["quote added: - > Ada", "quote removed: Ada > -"])
    }

    @Test func theSameWordsTwiceAreTwoQuotes() {
        #expect(changes([("No", "Ada")], [("No", "Ada"), ("No", "Ada")]) == ["quote added: - > Ada"])
        #expect(changes([("No", "Tom"), ("No", "Ada")], [("No", "Ada"), ("No", "Tom")]) == [])
    }
}
