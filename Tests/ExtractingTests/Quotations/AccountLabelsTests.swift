import Coverage
import Testing

@testable import Extracting

@Suite struct AccountLabelsTests {
    @Test func eachCommentIsOfItsAccount() {
        let body = "JohnB: I think the ferry leaks.\n\nseadog: It is fine for now.\n\nharbourfan88: It is far too old."
        let quotes = MarkedText(body).facts.quotes
        #expect(quotes.map { $0.speaker?.passage.text } == ["JohnB", "seadog", "harbourfan88"])
        #expect(quotes.map(\.text) == ["I think the ferry leaks", "It is fine for now", "It is far too old"])
    }

    @Test func aListIsNone() {
        #expect(MarkedText("HarbourTube: 5,000 boats.\n\nBoatBook: 300 boats and more.").facts.quotes == [])
    }
}
