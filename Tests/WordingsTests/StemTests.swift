import Testing

@testable import Wordings

@Suite struct StemTests {
    @Test(arguments: [
        ("pesters", "pestering"), ("organised", "organizing"), ("Ferry", "ferries"), ("Calderón’s", "CALDERON"), ("a", "an"),
        ("stopped", "stopping"), ("persistently", "persistent"), ("don't", "do"), ("Sen", "senator"), ("twelve", "12"),
        ("F.B.I.", "FBI"), ("U.S", "us"), ("e-mails", "email"), ("&", "and"),
        ("%", "percent"),
    ])
    func wordsOfOneStem(_ word: String, _ other: String) { #expect(Stem.of(word) == Stem.of(other)) }

    @Test(arguments: [("war", "ward"), ("string", "str"), ("pass", "pas"), ("feed", "fee")])
    func wordsOfOtherStems(_ word: String, _ other: String) { #expect(Stem.of(word) != Stem.of(other)) }

    @Test func onlySingleLettersAreJoined() {
        #expect(Stem.all(in: "same-sex couples of the U.S.A. or its I.Q.").count == 9)
        #expect(Stem.all(in: "J. K. Lund").count == 3)
        #expect(Stem.all(in: "It rose 5% & fell").count == 6)
    }

    @Test func placesOfJoinedLettersAreTheirsWithPeriods() {
        let places = QuoteCutter.places(in: "the F.B.I. & 5%", from: 2)
        #expect(places.map { [$0.start, $0.end] } == [[2, 5], [6, 11], [13, 14], [15, 16], [16, 17]])
    }

    @Test func placesAreCodePoints() {
        let places = QuoteCutter.places(in: "é’tis — “I'll pay” 漢字", from: 5)
        #expect(places.map { [$0.start, $0.end] } == [[5, 10], [14, 18], [19, 22], [24, 25], [25, 26]])
    }
}
