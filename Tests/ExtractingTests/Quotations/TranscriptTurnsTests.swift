import Coverage
import Testing

@testable import Extracting

@Suite struct TranscriptTurnsTests {
    @Test(arguments: [("QUILL", "LUND"), ("Q", "A"), ("MAYOR QUILL", "LUND")])
    func eachTurnIsAQuoteOfItsSpeaker(_ first: String, _ second: String) {
        let facts = MarkedText("\(first): Why is the bridge closed?\n\n\(second): It leaks. We will mend it by winter.").facts
        #expect(facts.quotes.map { $0.speaker?.passage.text } == [first, second])
        #expect(facts.quotes.map(\.text) == ["Why is the bridge closed", "It leaks. We will mend it by winter"])
        #expect(facts.quotes.allSatisfy { $0.kind == .indirect && $0.cue?.text == ":" })
    }

    @Test func aLoneLabelIsNoTranscript() {
        #expect(TranscriptTurns(AnnotatedText("NORHAVEN: A town by the sea.")).attribution(in: 0) == nil)
    }
}
