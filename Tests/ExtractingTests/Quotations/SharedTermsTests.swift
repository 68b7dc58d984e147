import Coverage
import Testing

@testable import Extracting

@Suite struct SharedTermsTests {
    @Test(arguments: [
        "It was \"an act of spite\" – a term that Tom Lund also used.",
        "The fire was \"an act of spite\", a phrase that Tom Lund used on Monday.",
        "The fire was \"an act of spite,\" words Tom Lund has repeated since March.",
        "The \"act of spite\", as Tom Lund calls it, closed the harbour.",
    ])
    func whoUsesATermSaysIt(_ body: String) {
        let facts = MarkedText(body).facts
        #expect(facts.quotes.map { $0.pieces[0].text.contains("act of spite") } == [true])
        #expect(facts.quotes.first?.speaker?.person.map { facts.people[$0].name } == "Tom Lund")
    }

    @Test(arguments: [
        "The fire was an \"act of spite\", a word that few people know.",
        "The \"acts of spite\", as they are often called, closed the harbour.",
    ])
    func aTermOfNobodyIsNone(_ body: String) {
        #expect(MarkedText(body).facts.quotes.filter { $0.speaker != nil }.map(\.text) == [])
    }
}
