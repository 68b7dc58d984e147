import Coverage
import Testing

@testable import Extracting

@Suite struct ForeignQuotationsTests {
    @Test(arguments: [
        "„⟦Der Hafen bleibt offen, solange ich lebe|0⟧“, sagte Mara Quill am Montag im Rathaus von Morvane.",
        "Der Hafen ist »⟦offen für alle, solange ich lebe|0⟧«, sagte Mara Quill am Montag.",
        "« ⟦Le port reste ouvert, tant que je vivrai|0⟧ », a déclaré lundi Mara Quill devant la mairie.",
        "قالت مارا كويل يوم الاثنين: «⟦الميناء سيبقى مفتوحا ما دمت حية|0⟧».",
        "قالت مارا كويل يوم الاثنين: \"⟦الميناء سيبقى مفتوحا ما دمت حية|0⟧\".",
        "市長は月曜日に「⟦港は開いたままです|0⟧」と述べた。橋、港、町、川。",
    ])
    func theWordsAreFound(_ marked: String) {
        let text = MarkedText(marked)
        #expect(text.facts.quotes.map(\.text) == text.passages.map(\.passage.text))
    }

    @Test(arguments: [
        "Die Partei nennt es „alternativlos“ und geht am Montag nach Hause.",
        "The town of Morvane has had a house for the \"friends of the harbour\" since May, and it is open.",
    ])
    func termsAreNone(_ body: String) {
        #expect(MarkedText(body).facts.quotes == [])
    }
}
