import Testing

@testable import Wordings

@Suite struct StemTests {
    @Test(arguments: [
        ("pesters", "pestering"), ("organised", "organizing"), ("Ferry", "ferries"), ("Calderón’s", "CALDERON"), ("a", "an"),
        ("stopped", "stopping"), ("persistently", "persistent"), ("don't", "do"),
    ])
    func wordsOfOneStem(_ word: String, _ other: String) { #expect(Stem.of(word) == Stem.of(other)) }

    @Test(arguments: [("war", "ward"), ("string", "str"), ("pass", "pas"), ("feed", "fee")])
    func wordsOfOtherStems(_ word: String, _ other: String) { #expect(Stem.of(word) != Stem.of(other)) }

    @Test func placesAreCodePoints() {
        let places = QuoteCutter.places(in: "é’tis — “I'll pay” 漢字", from: 5)
        #expect(places.map { [$0.start, $0.end] } == [[5, 10], [14, 18], [19, 22], [24, 25], [25, 26]])
    }
}
