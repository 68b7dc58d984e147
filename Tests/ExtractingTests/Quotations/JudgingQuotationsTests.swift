import Coverage
import Testing

@testable import Extracting

@Suite struct JudgingQuotationsTests {
    /// Speaker and words of each quote.
    private func quotes(_ body: String) -> [String] {
        let facts = MarkedText(body).facts
        return facts.quotes.map { quote in
            "\(quote.speaker?.person.map { facts.people[$0].name } ?? "-"): \(quote.text)"
        }
    }

    @Test(arguments: [
        ("Ida Quill renewed her attack on his \"rigged\" commission on Monday.", "his \"rigged\" commission"),
        ("Ida Quill went after a \"crooked\" Lund aide on Monday.", "a \"crooked\" Lund aide"),
        ("Ida Quill went after \"Crooked\" Lund aides on Monday.", "\"Crooked\" Lund aides"),
        ("Ida Quill ridiculed the \"little harbour man\" in a speech.", "the \"little harbour man\""),
        ("Ida Quill's attack on the \"wholly corrupt\" board came on Monday.", "the \"wholly corrupt\" board"),
        ("Ida Quill warned of \"carnage\" on the quays.", "carnage"),
    ])
    func whatIsJudgedIsToldInTheJudgesWords(_ body: String, words: String) {
        #expect(quotes(body).contains { $0.hasPrefix("Ida Quill: ") && $0.contains(words) }, "\(quotes(body))")
    }

    @Test(arguments: [
        "Ida Quill bought the \"lucky\" boat in May.",
        "The storm hit the \"lucky\" boat in May.",
        "Ida Quill walked home in May to the \"lucky\" boat.",
    ])
    func whatNobodyJudgesIsNone(_ body: String) {
        #expect(quotes(body) == [])
    }
}
