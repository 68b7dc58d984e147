import Coverage
import Testing

@testable import Extracting

@Suite struct SpeakerResolutionTests {
    @Test(arguments: [
        ("the letter", Speaker.Kind.document), ("the engineers", .group), ("They", .group), ("the ministry", .organisation),
        ("Barbara Quill", .person), ("Barbara Quill and 40 other engineers", .group), ("the minister", .person), ("She", .person),
        ("Islanders", .group), ("a woman in the gallery", .person), ("The poll", .document), ("The Harbour Board", .organisation),
        ("Neither Quill nor Lund", .group),
    ])
    func kinds(_ source: String, _ kind: Speaker.Kind) {
        let facts = MarkedText("\(source) said: \"The bridge is quite safe.\"").facts
        #expect(facts.quotes.first?.speaker?.kind == kind)
        #expect(facts.quotes.first?.speaker?.passage.text == source)
    }

    @Test func surnameIsTheFullName() throws {
        let facts = MarkedText("Barbara Quill spoke. \"The bridge is safe,\" Quill said.").facts
        let person = try #require(facts.quotes.first?.speaker?.person)
        #expect(facts.people[person].name == "Barbara Quill")
    }

    @Test func pronounIsTheLastPersonOfItsGender() throws {
        let body = "Barbara Quill met Peter Lund. \"The bridge is safe,\" she said. \"The bridge is not,\" he said."
        let facts = MarkedText(body).facts
        let names = facts.quotes.map { $0.speaker?.person.map { facts.people[$0].name } }
        #expect(names == ["Barbara Quill", "Peter Lund"])
        #expect(facts.quotes.allSatisfy { (0.5..<1).contains($0.speaker?.confidence ?? 0) })
    }

    @Test func ofWhomTheWordsSpeakDoesNotSayThem() {
        let body =
            "Thomas Quill opened the bridge on Monday.\n\n\"Peter Lund has said that it is not safe for everyone,\" he said."
        let facts = MarkedText(body).facts
        #expect(facts.quotes.last?.speaker?.person.map { facts.people[$0].name } == "Thomas Quill")
    }

    /// Whoever stands second in a sentence does not open it.
    @Test func theSecondNameOfASentenceIsNotItsSubject() {
        let facts = MarkedText("Thomas Quill said Peter Lund had come on Tuesday.\n\nHe said the bridge was not safe.").facts
        #expect(facts.quotes.last?.speaker?.person.map { facts.people[$0].name } == "Thomas Quill")
    }

    @Test func whomAnEarlierSentenceNamesAsWellIsNotWhoSpeaksOfHim() {
        let body =
            "Thomas Quill praised the town.\n\nPeter Lund was elected.\n\n\"I know that Peter Lund is a patient man,\" he said."
        let facts = MarkedText(body).facts
        #expect(facts.quotes.last?.speaker?.person.map { facts.people[$0].name } == "Thomas Quill")
    }

    @Test(arguments: ["I'm Peter Lund and I open this bridge", "The Lund bridge opens today for everyone"])
    func whoNamesHimselfOrAThingMaySpeak(_ words: String) {
        let facts = MarkedText("Peter Lund was elected.\n\n\"\(words),\" he said.").facts
        #expect(facts.quotes.last?.speaker?.person.map { facts.people[$0].name } == "Peter Lund")
    }

    @Test(arguments: ["(HP Photo/Peter Lund)", "Photograph: Peter Lund", "Photo by Peter Lund"])
    func whoTookThePictureSaysNothing(_ credit: String) {
        let body = "Thomas Quill opened the bridge on Monday.\n\n\(credit)\n\n\"The bridge is safe for everyone,\" he said."
        let facts = MarkedText(body).facts
        #expect(facts.quotes.last?.speaker?.person.map { facts.people[$0].name } == "Thomas Quill")
    }

    @Test(arguments: [
        "\"It is closed,\" said the town's mayor, Barbara Quill.", "The town's mayor, Barbara Quill, 51, said it was closed.",
        "\"It is closed,\" the spokeswoman for the Harbour Board, Barbara Quill, said.",
    ])
    func aRoleIsThePersonInApposition(_ body: String) throws {
        let facts = MarkedText(body).facts
        let person = try #require(facts.quotes.first?.speaker?.person)
        #expect(facts.people[person].name == "Barbara Quill")
    }

    @Test func aPersonsPossessionIsNotThePerson() {
        let facts = MarkedText("Barbara Quill left. \"The bridge is safe,\" Quill's lawyer said.").facts
        #expect(facts.quotes.first?.speaker?.person == nil)
        #expect(facts.quotes.first?.speaker?.kind == .person)
    }
}
