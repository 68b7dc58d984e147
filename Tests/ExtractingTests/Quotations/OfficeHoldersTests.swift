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
    ])
    func nobodyHoldsAnotherOffice(_ body: String) { #expect(speaker(body) == nil) }
}
