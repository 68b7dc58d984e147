import Testing

@testable import Query

@Suite struct CommonSpellingTests {
    /// Both wordings by their words, as they are compared.
    private func keys(_ a: String, _ b: String) -> (first: [String], second: [String]) {
        let texts = CommonSpelling.spelled([WordedText(a), WordedText(b)])
        return (texts[0].keys, texts[1].keys)
    }

    @Test(arguments: [
        ("the harbour workforce stays", "the harbour work force stays"), ("a well-known seafarer", "a well known sea-farer"),
        ("we didn’t ask", "we did not ask"), ("it can't and won't", "it cannot and will not"), ("I'm here", "I am here"),
        ("it’s late and she’s gone", "it is late and she has gone"), ("they'd stay", "they would stay"),
        ("that d--n pier", "that damn pier"), ("that d**n pier", "that damn pier"), ("that damn pier", "that d—n pier"),
        ("that [expletive] pier", "that damn pier"), ("that “[expletive deleted]” pier", "that damn pier"),
        ("that [expletive] pier", "that god damn pier"), ("the g--d--- quay", "the g--d--- quay"),
    ])
    func spelledAlike(_ a: String, _ b: String) {
        let (first, second) = keys(a, b)
        #expect(first == second)
    }

    @Test(arguments: [
        ("that d--n pier", "that grim pier"), ("that [ugly] pier", "that damn pier"), ("its pier", "it is a pier"),
        ("the mayor’s late", "the mayor is late"), ("a head of it", "ahead of it"), ("we did ask", "we didn’t ask"),
        ("that [expletive] pier", "that one rotten old pier"), ("that t-shirt", "that tight shirt"),
    ])
    func othersStayApart(_ a: String, _ b: String) {
        let (first, second) = keys(a, b)
        #expect(first != second)
    }

    /// Who masks a word stands behind those who print it.
    @Test func aMaskIsRemembered() {
        let texts = CommonSpelling.spelled([WordedText("that d--n pier"), WordedText("that damn pier")])
        #expect(texts.map(\.isMasked) == [true, false])
        #expect(texts[0].printedOtherwise(than: texts[1]) == ["d--n"])
    }
}
