import Coverage
import Testing

@testable import Extracting

@Suite struct NominalReportsTests {
    /// Speaker and words of each quote whose cue is a word.
    private func reports(_ cue: String, in body: String) -> [String] {
        let facts = MarkedText(body).facts
        return facts.quotes.filter { $0.cue?.text == cue }.map { quote in
            let name = quote.speaker?.person.map { facts.people[$0].name } ?? "-"
            return "\(name): \(quote.text)"
        }
    }

    @Test func whoseClaimItIsSaysIt() {
        #expect(
            reports(
                "assertion", in: "Critics rejected Tom Berg's assertion that the tunnel \"will pay for itself\" in ten years.")
                == ["Tom Berg: the tunnel \"will pay for itself\""])
        #expect(
            reports(
                "promise",
                in: "The council doubted that Ms. Ida Quill's apology and promise to seek \"better advice\" were enough.")
                == ["Ida Quill: to seek \"better advice\""])
        #expect(
            reports("statement", in: "Tom Berg faces questions about his statement that \"the moon is far away.\"")
                == ["Tom Berg: the moon is far away."])
    }

    @Test(arguments: [
        "Quill says Tom Berg's claim that the tunnel is cheap is \"simply not true.\"",
        "The clerk found that Ida Quill's comments to the council were \"truthful\" and kind.",
        "Lund described Ida Quill's statement that she opposed the ferry as \"a fairy tale.\"",
        "Lund rejected the board's claim that the ferry \"never pays.\"",
    ])
    func whatIsSaidOfAClaimIsNone(_ body: String) {
        for cue in ["claim", "comments", "statement"] {
            #expect(reports(cue, in: body).filter { !$0.hasPrefix("-") } == [], "\(cue)")
        }
    }
}
