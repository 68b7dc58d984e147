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

    @Test(arguments: [
        ("f***ing", "fucking"), ("f---ing", "f**king"), ("c---sucker", "cocksuckers"), ("s--t", "shit"), ("b----", "Bitch"),
        ("bull****", "bullshit"),
    ])
    func maskedAndPrintedAreOneWord(_ masked: String, _ printed: String) {
        #expect(Stem.of(masked) == Stem.of(printed))
        #expect(Stem.all(in: "the \(masked) wall").count == 3)
    }

    @Test func whatIsNoMaskPartsWords() {
        #expect(Stem.all(in: "plan A--which failed").count == 4)
        #expect(Stem.all(in: "the pier--closed").count == 3)
        #expect(Stem.all(in: "the price* rose").count == 3)
        #expect(Stem.all(in: "a son-of-a-gun").count == 5)
        #expect(Stem.of("duck") != Stem.of("dick"))
    }

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
