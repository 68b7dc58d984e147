import Coverage
import Testing

@testable import Extracting

@Suite struct TranscriptTurnsTests {
    @Test(arguments: [("QUILL", "LUND"), ("MAYOR QUILL", "LUND"), ("Mara Quill", "Piet Lund")])
    func eachTurnIsAQuoteOfItsSpeaker(_ first: String, _ second: String) {
        let facts = MarkedText("\(first): Why is the bridge closed?\n\n\(second): It leaks. We will mend it by winter.").facts
        #expect(facts.quotes.map { $0.speaker?.passage.text } == [first, second])
        #expect(facts.quotes.map(\.text) == ["Why is the bridge closed", "It leaks. We will mend it by winter"])
        #expect(facts.quotes.allSatisfy { $0.kind == .indirect && $0.cue?.text == ":" })
    }

    /// Letters name nobody: the questions are nobody's, the answers those of the one person whom the article says it asked.
    @Test(arguments: [
        ("We spoke to the engineer Mara Quill.", "Q:", "A:"),
        ("We spoke to the engineer Mara Quill.", "Q.", "A."),
        ("We spoke to the engineer Mara Quill.", "Question:", "Answer:"),
        ("Otto Lund interviewed Mara Quill on the bridge.", "Q:", "A:"),
        ("An interview with Mara Quill, who succeeded Otto Lund.", "Q:", "A:"),
        ("Mara Quill answers our questions.", "Q:", "A:"),
    ])
    func answersAreTheInterviewees(_ introduction: String, _ question: String, _ answer: String) {
        let body =
            "\(introduction)\n\n\(question) Why is the bridge closed?\n\n\(answer) It leaks.\n\n\(question) Who pays?\n\n\(answer) The town."
        let facts = MarkedText(body).facts
        let turns = facts.quotes.suffix(4)
        #expect(turns.map(\.text) == ["Why is the bridge closed", "It leaks", "Who pays", "The town"])
        #expect(turns.map { $0.speaker?.person.map { facts.people[$0].name } } == [nil, "Mara Quill", nil, "Mara Quill"])
        #expect(turns.map { $0.speaker?.isCarriedOver } == [nil, true, nil, true])
        #expect(facts.people.allSatisfy { $0.name.count > 1 })
    }

    /// An article that explains something to its readers asks itself; of two persons nobody knows who answers.
    @Test(arguments: [
        "The bridge is closed.", "The mayor, Mara Quill, closed the bridge.", "Mara Quill spoke to Otto Lund and Ines Moll.",
    ])
    func answersWithoutAnIntervieweeAreNobodys(_ introduction: String) {
        let quotes = MarkedText("\(introduction)\n\nQ: Why is it closed?\n\nA: It leaks.\n\nQ: Who pays?\n\nA: The town.").facts
            .quotes
        #expect(quotes.suffix(4).map(\.text) == ["Why is it closed", "It leaks", "Who pays", "The town"])
        #expect(quotes.suffix(4).allSatisfy { $0.speaker == nil })
    }

    @Test func whoeverSaysIIsTheOnlyPersonIntroduced() {
        let facts = MarkedText("Mara Quill built it.\n\nQ: Why is it closed?\n\nA: I closed it.").facts
        #expect(facts.quotes.suffix(2).map { $0.speaker?.passage.text } == [nil, "Mara Quill"])
    }

    @Test func theHeadlineNamesTheInterviewee() throws {
        var document = Document(
            source: "test",
            body: "Q: Why is it closed?\n\nA: It leaks, and Otto Lund knows it.\n\nQ: And you, Mara Quill?\n\nA: We wait.")
        document.title = "Interview with Mara Quill: \u{201C}We wait\u{201D}"
        let quotes = try Extractor().facts(of: document).quotes
        #expect(quotes.map { $0.speaker?.passage.text } == [nil, "Mara Quill", nil, "Mara Quill"])
    }

    @Test func answersMayHaveNoLabel() {
        let body = "We spoke to Mara Quill.\n\nQ: Why is it closed?\n\nIt leaks.\n\nQ: Who pays?\n\nThe town."
        let quotes = MarkedText(body).facts.quotes.filter { $0.text == "It leaks" || $0.text == "Who pays" }
        #expect(quotes.map { $0.speaker?.passage.text } == ["Mara Quill", nil])
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

    @Test(arguments: ["NORHAVEN: A town by the sea.", "A. Quill left.\n\nA. Lund stayed.", "A: A bridge.\n\nA: A ferry."])
    func labelsAloneAreNoTranscript(_ body: String) {
        let text = AnnotatedText(body)
        let people = People(mentions: [], text)
        #expect(TranscriptTurns(text, people: people).attribution(in: 0) == nil)
    }
}
