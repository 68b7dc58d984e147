import Testing

@testable import Extracting

@Suite struct TranscriptTurnsTests {
    @Test(arguments: [("QUILL", "LUND"), ("Q", "A"), ("MAYOR QUILL", "LUND"), ("Mara Quill", "Piet Lund")])
    func eachTurnIsAQuoteOfItsSpeaker(_ first: String, _ second: String) {
        let facts = MarkedText("\(first): Why is the bridge closed?\n\n\(second): It leaks. We will mend it by winter.").facts
        #expect(facts.quotes.map { $0.speaker?.passage.text } == [first, second])
        #expect(facts.quotes.map(\.text) == ["Why is the bridge closed", "It leaks. We will mend it by winter"])
        #expect(facts.quotes.allSatisfy { $0.kind == .indirect && $0.cue?.text == ":" })
    }

    @Test func lettersMayHaveAPeriod() {
        let facts = MarkedText("We spoke to the engineer.\n\nQ. Why is the bridge closed?\n\nA. It leaks.").facts
        #expect(facts.quotes.suffix(2).map { $0.speaker?.passage.text } == ["Q.", "A."])
        #expect(facts.quotes.suffix(2).map(\.text) == ["Why is the bridge closed", "It leaks"])
    }

    @Test func namesInCapitalsAreThePersons() {
        let body = "Mara Quill met Piet Lund on the bridge.\n\nQUILL: Why is it closed?\n\nLUND: It leaks."
        let facts = MarkedText(body).facts
        let turns = facts.quotes.suffix(2)
        #expect(turns.map { $0.speaker?.person.map { facts.people[$0].name } } == ["Mara Quill", "Piet Lund"])
        #expect(turns.allSatisfy { $0.speaker?.kind == .person })
    }

    @Test func anAnswerGoesOnInTheNextParagraph() {
        let body = "QUILL: Why is it closed?\n\nLUND: It leaks.\n\nIt leaked last year, too.\n\nQUILL: And now?\n\nNobody spoke."
        let quotes = MarkedText(body).facts.quotes
        #expect(quotes.map { $0.speaker?.passage.text } == ["QUILL", "LUND", "LUND", "QUILL"])
        #expect(quotes.map { $0.speaker?.isCarriedOver } == [false, false, true, false])
    }

    @Test(arguments: ["NORHAVEN: A town by the sea.", "A. Quill left.\n\nA. Lund stayed."])
    func labelsAloneAreNoTranscript(_ body: String) {
        let text = AnnotatedText(body)
        let people = People(mentions: [], text)
        #expect(TranscriptTurns(text, people: people).attribution(in: 0) == nil)
    }
}
