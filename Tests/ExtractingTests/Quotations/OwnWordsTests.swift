import Coverage
import Testing

@testable import Extracting

@Suite struct OwnWordsTests {
    @Test(arguments: [
        "The fire was, in Tom Lund's words, \"an act of pure spite\".",
        "The fire was an \"act of pure spite\", in the words of Tom Lund.",
        "Tom Lund came late. The fire was, in his own words, \"an act of pure spite\".",
    ])
    func whoseWordsTheyAreSaysThem(_ body: String) {
        let facts = MarkedText(body).facts
        #expect(facts.quotes.map { $0.pieces[0].text.contains("act of pure spite") } == [true])
        #expect(facts.quotes.first?.speaker?.person.map { facts.people[$0].name } == "Tom Lund")
    }

    @Test(arguments: ["In other words, the ferry is \"a sorry wreck\".", "The ferry is, in a word, \"a sorry wreck\"."])
    func nobodysWordsAreNone(_ body: String) {
        #expect(MarkedText(body).facts.quotes.filter { $0.speaker != nil }.map(\.text) == [])
    }
}
