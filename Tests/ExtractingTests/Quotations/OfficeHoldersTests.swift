import Coverage
import Testing

@testable import Extracting

@Suite struct OfficeHoldersTests {
    private func speaker(_ body: String) -> (name: String, confidence: Double)? {
        let facts = MarkedText(body).facts
        guard let speaker = facts.quotes.last?.speaker, let person = speaker.person else { return nil }
        return (facts.people[person].name, speaker.confidence ?? 0)
    }

    @Test(arguments: [
        "Gov. Barbara Quill met Tom Lund. \"The bridge is quite safe,\" the governor said.",
        "Barbara Quill, the town's mayor, met Tom Lund. \"The bridge is quite safe,\" the mayor said.",
        "Vice President Barbara Quill met President Tom Lund. \"The bridge is quite safe,\" the vice president said.",
    ])
    func anOfficeIsItsHolder(_ body: String) {
        #expect(speaker(body)?.name == "Barbara Quill")
        #expect(speaker(body)?.confidence == 0.8)
    }

    @Test(arguments: [
        "Sen. Barbara Quill met Tom Lund. \"The bridge is quite safe,\" the Florida senator said.",
        "Judge Barbara Quill met Tom Lund. The federal judge said the bridge was quite safe.",
        "Judge Barbara Quill met Tom Lund. The Reagan-appointed judge said the bridge was quite safe.",
    ])
    func whereOrWhoseTheOfficeIsTellsNobodyElse(_ body: String) {
        #expect(speaker(body)?.name == "Barbara Quill")
        #expect(speaker(body)?.confidence == 0.7)
    }

    @Test func anAgeIsWhoHasIt() {
        #expect(
            speaker("Barbara Quill, 70, met Tom Lund. \"The bridge is quite safe,\" the 70-year-old said.")?.name
                == "Barbara Quill")
        #expect(speaker("Barbara Quill, 71, met Tom Lund. \"The bridge is quite safe,\" the 70-year-old said.") == nil)
    }

    @Test func ofTwoHoldersItIsTheLast() {
        let found = speaker("President Tom Lund met President Barbara Quill. \"The bridge is quite safe,\" the president said.")
        #expect(found?.name == "Barbara Quill")
        #expect(found?.confidence == 0.6)
    }

    @Test(arguments: [
        "Barbara Quill met Tom Lund. \"The bridge is quite safe,\" the governor said.",
        "President Barbara Quill met Tom Lund. \"The bridge is quite safe,\" the vice president said.",
        "President Barbara Quill met Tom Lund. \"The bridge is quite safe,\" the president of the board said.",
        "Mr. Tom Lund came. \"The bridge is quite safe,\" the mister said.",
        "Mayor Tom Lund spoke.\n\nElsewhere, a mayor and a council fell out. The mayor said the council had lied.",
        "Sen. Tom Lund met Sen. Barbara Quill. \"The bridge is quite safe,\" the Florida senator said.",
    ])
    func nobodyHoldsAnotherOffice(_ body: String) { #expect(speaker(body) == nil) }
}
