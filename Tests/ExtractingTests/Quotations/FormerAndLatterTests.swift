import Coverage
import Testing

@testable import Extracting

@Suite struct FormerAndLatterTests {
    private func speaker(_ body: String) -> String? {
        let facts = MarkedText(body).facts
        return facts.quotes.last?.speaker?.person.map { facts.people[$0].name }
    }

    @Test(
        arguments: [
            ("James Quill and Thomas Lund met on Monday. The latter said the ferry would sail.", "Thomas Lund"),
            ("James Quill and Thomas Lund met on Monday. \"It will sail,\" the former said.", "James Quill"),
            ("James Quill met Thomas Lund, and the latter said the ferry would sail.", "Thomas Lund"),
            ("James Quill, Karl Berg and Thomas Lund met on Monday. The latter said the ferry would sail.", nil),
        ] as [(String, String?)])
    func ofTwoTheFirstAndTheSecond(_ body: String, _ name: String?) { #expect(speaker(body) == name) }
}
