import Coverage
import Testing

@testable import Extracting

@Suite struct NamedSourceTests {
    /// The speaker of the only quote; nil where it is no person with a name.
    private func speaker(_ source: String) -> String? {
        let facts = MarkedText("\"The bridge is quite safe,\" said \(source).").facts
        return facts.quotes.first?.speaker?.person.map { facts.people[$0].name }
    }

    @Test(arguments: [
        "Sen. Barbara Quill, Maine Democrat and chairman of the Harbour Committee",
        "Barbara Quill, editor and founder of the weekly",
        "Barbara Quill, a former diplomat and now a fellow at the Institute for Bridges and Tunnels",
    ])
    func whatIsSaidBehindTheNameAddsNoSpeaker(_ source: String) {
        let facts = MarkedText("\(source), said: \"The bridge is quite safe.\"").facts
        #expect(facts.quotes.first?.speaker?.person.map { facts.people[$0].name } == "Barbara Quill")
    }

    @Test(arguments: [
        "Secretary of State Barbara Quill", "University of Helsinki professor Barbara Quill",
        "Bank of Japan Governor Barbara Quill",
        "House chief of staff Barbara Quill", "economist and comedian Barbara Quill", "the Bank of Norway's Barbara Quill",
        "Chairman and Chief Executive Barbara Quill",
    ])
    func anOfficeBeforeTheNameIsTheSpeakers(_ source: String) { #expect(speaker(source) == "Barbara Quill") }

    @Test(arguments: [
        "the bank's research head, Barbara Quill", "the bridge's first co-architect, Barbara Quill",
        "a spokeswoman for Mr. Lund, Barbara Quill", "one of the board's lawyers, Barbara Quill",
        "the mayor of neighbouring Lindholt, Barbara Quill",
        "another young Democrat, Barbara Quill of Maine", "the group's leader, Barbara Quill, D-Maine",
    ])
    func aDescriptionIsThePersonBehindItsComma(_ source: String) { #expect(speaker(source) == "Barbara Quill") }

    @Test(arguments: [
        "a spokesman for Barbara Quill", "a spokesman for House Speaker Barbara Quill", "people close to Barbara Quill",
        "judges named by President Barbara Quill", "experts like Barbara Quill", "lawyers for the owner, Barbara Quill",
        "the Barbara Quill campaign", "Barbara Quill's lawyers",
    ])
    func whoseOrOfWhomIsNotTheSpeaker(_ source: String) { #expect(speaker(source) == nil) }

    @Test(arguments: [
        "Barbara Quill and Tom Lund", "Barbara Quill, the mayor, and Tom Lund", "Barbara Quill and 40 other engineers",
        "Barbara Quill, the mayor, and two other ministers", "Mayor Barbara Quill, Finance Minister Tom Lund",
        "spokeswoman Barbara Quill and board spokesman Tom Lund",
    ])
    func twoNamesAreAGroup(_ source: String) {
        let facts = MarkedText("\(source) said: \"The bridge is quite safe.\"").facts
        #expect(facts.quotes.first?.speaker?.kind == .group)
        #expect(facts.quotes.first?.speaker?.person == nil)
    }

    @Test(arguments: [
        ("Barbara Quill and Tom Lund", ["Barbara Quill", "Tom Lund"]),
        ("Both Barbara Quill and Tom Lund", ["Barbara Quill", "Tom Lund"]),
        ("Senators Barbara Quill, Tom Lund and Ada Berg", ["Barbara Quill", "Tom Lund", "Ada Berg"]),
        ("Barbara Quill, a lawyer for Ada Berg, and Tom Lund", ["Barbara Quill", "Tom Lund"]),
        ("Barbara Quill and 40 other engineers", ["Barbara Quill"]),
    ])
    func eachOfAGroupIsKnown(_ source: String, _ names: [String]) {
        let facts = MarkedText("\(source) said: \"The bridge is quite safe.\"").facts
        #expect(facts.quotes.first?.speaker?.persons.map { facts.people[$0].name } == names)
    }

    @Test(arguments: [
        "The bridge was praised under Mayors Barbara Quill and Tom Lund as quite safe."
    ])
    func namesThatAreNoSubjectSayNothing(_ body: String) {
        #expect(MarkedText(body).facts.quotes.allSatisfy { $0.speaker?.persons.isEmpty ?? true })
    }

    @Test func whoBehindTwoNamesIsBoth() {
        let facts = MarkedText("Barbara Quill and Tom Lund, who said the bridge was safe, left the hall.").facts
        #expect(facts.quotes.map(\.text) == ["the bridge was safe"])
        #expect(facts.quotes.first?.speaker?.persons.map { facts.people[$0].name } == ["Barbara Quill", "Tom Lund"])
    }

    @Test func neitherOfTwoSaysIt() {
        let facts = MarkedText("Neither Barbara Quill nor Tom Lund said that the bridge was sold.").facts
        #expect(facts.quotes.map(\.isAsserted) == [false])
    }

    @Test(arguments: ["Quill last year", "Quill herself", "Quill on Sunday"])
    func timeBehindTheNameIsNoPartOfIt(_ source: String) {
        let facts = MarkedText("Barbara Quill opened the bridge. \(source) said: \"The bridge is quite safe.\"").facts
        #expect(facts.quotes.last?.speaker?.person.map { facts.people[$0].name } == "Barbara Quill")
    }
}
