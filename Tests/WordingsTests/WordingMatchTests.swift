import Coverage
import Testing

@testable import Wordings

@Suite struct WordingMatchTests {
    private static let mayor = SpeakerName(text: "ilse brandt", isPerson: true)

    private func wordings(_ text: String, kind: Quote.Kind = .direct, speaker: SpeakerName? = mayor, day: Int? = 100) throws
        -> [ComparedWording]
    {
        let table = try WordTable.bundled.get()
        let passage = Passage(text, Span(0, text.unicodeScalars.count))
        let cutter = QuoteCutter(table: table, topics: Topics(text))
        return cutter.wordings(of: kind, [QuoteCutter.Piece(passage, isMarked: false)]).map {
            ComparedWording($0.words, isQuoted: $0.isQuoted, speaker: speaker, day: day, table: table)
        }
    }

    private func match(
        _ a: String, _ b: String, kinds: (Quote.Kind, Quote.Kind) = (.direct, .direct),
        speakers: (SpeakerName?, SpeakerName?) = (mayor, mayor),
        days: (Int?, Int?) = (100, 100)
    ) throws -> WordingMatch? {
        let (first, second) = (
            try wordings(a, kind: kinds.0, speaker: speakers.0, day: days.0),
            try wordings(b, kind: kinds.1, speaker: speakers.1, day: days.1)
        )
        return try WordingMatch(#require(first.last), #require(second.last))
    }

    private let pier = "We will rebuild the pier by June, whatever it costs"

    @Test(arguments: [
        "We will rebuild the pier by June – whatever it costs.",
        "rebuild the pier by June",
        "We'll rebuild that pier by June, whatever it takes",
        "Whatever it costs, we will rebuild the pier by June",
    ])
    func sameWordsCutAndEdited(_ wording: String) throws {
        let match = try match(pier, wording)
        #expect(match != nil)
        #expect(match?.stretches != nil)
    }

    @Test func quotedWithinAReport() throws {
        let mixed = try wordings("to \"rebuild the pier\" before the summer", kind: .mixed)
        let whole = try #require(try wordings(pier).first)
        #expect(mixed.filter(\.isQuoted).contains { WordingMatch($0, whole) != nil })
    }

    @Test func toldByOthersInOtherWords() throws {
        #expect(try match("the town would rebuild the pier by June", pier, kinds: (.indirect, .direct)) != nil)
    }

    @Test func whatStrangersTellMustBeMuch() throws {
        let (few, more) = ("campaign finance laws", "two divers drowned near the ferry terminal on Sunday")
        let told = (Quote.Kind.indirect, Quote.Kind.indirect)
        let strangers = [(Self.mayor, nil), (Self.mayor, SpeakerName(printed: "the ministry"))]
        for speakers in strangers {
            #expect(try match(few, few, kinds: told, speakers: speakers) == nil)
            #expect(try match(more, more, kinds: told, speakers: speakers) != nil)
        }
        #expect(try match(few, few, kinds: told) != nil)
    }

    /// Two translations of one sentence: words of the same meaning in the same order.
    @Test func twoTranslations() throws {
        #expect(
            try match(
                "The sea forgives the awkward but never forgets an assault",
                "The sea pardons the clumsy but never forgets an attack")
                != nil)
    }

    @Test(arguments: [
        "The pier was built in 1911 by convicts", "We will rebuild trust, and that costs nothing",
        "Whatever happens in June, happens",
    ])
    func otherStatements(_ wording: String) throws { #expect(try match(pier, wording) == nil) }

    @Test func anotherSpeakersShortPhraseIsAnother() throws {
        let other = SpeakerName(text: "otto lund", isPerson: true)
        #expect(try match("a reckless scheme", "a reckless scheme", speakers: (Self.mayor, other)) == nil)
        #expect(try match("a reckless scheme", "a reckless scheme") != nil)
        // A whole sentence is quoted again by somebody else, or given to the wrong one.
        #expect(
            try match(
                pier + " and however long the engineers need", pier + " and however long the engineers need",
                speakers: (Self.mayor, other)) != nil)
    }

    @Test func aPhraseOfCommonWordsIsOneSpeakersAtTheSameTime() throws {
        let phrase = "it \"very close\""
        let mixed = (Quote.Kind.mixed, Quote.Kind.mixed)
        #expect(try match(phrase, "that \"very close\"", kinds: mixed) != nil)
        #expect(try match(phrase, phrase, kinds: mixed, days: (100, 110)) == nil)
        #expect(try match(phrase, phrase, kinds: mixed, speakers: (Self.mayor, nil)) == nil)
    }

    @Test func ofStrangersWholeQuotationsOfFewWordsAreEnough() throws {
        let short = "senior town harbour officials"
        #expect(try match(short, "to \(short) of it", speakers: (nil, nil)) != nil)
        #expect(try match("the officials", "to \(short) of it", speakers: (nil, nil)) == nil)
    }

    /// Much the same is told of one thing by many; with the same speaker it is the same.
    @Test func whatIsToldByStrangersMustBeMoreAlike() throws {
        let (one, other) = (
            "visitors may see a permit for the harbour ferry before the summer",
            "to revoke the permit for the ferry after the storm"
        )
        #expect(try match(one, other, kinds: (.indirect, .indirect), speakers: (nil, nil)) == nil)
        let told = "the ferry permit is to be revoked after the storm"
        #expect(try match(told, other, kinds: (.indirect, .indirect)) != nil)
    }

    @Test func aDenialIsNoWordingOfAnothersOrOfLater() throws {
        let (plain, denied) = ("a war of reckless admirals", "the storm was not a war of reckless admirals")
        #expect(try match(denied, plain, speakers: (nil, nil)) == nil)
        #expect(try match(denied, plain, days: (100, 110)) == nil)
        #expect(try match(denied, plain, kinds: (.indirect, .indirect)) == nil)
        #expect(try match("the storm was a war of reckless admirals", plain, speakers: (nil, nil)) != nil)
        #expect(try match("the storm was a war of reckless admirals", plain, kinds: (.indirect, .indirect)) != nil)
    }

    /// Who disagrees says the same words but one.
    @Test(arguments: [
        ("The harbour tax will hurt families in this town", "The harbour tax will not hurt families in this town"),
        ("The harbour master has lied to this council", "The harbour master hasn’t lied to this council"),
        ("Nobody at the harbour office knew of the leak", "Everybody at the harbour office knew of the leak"),
        ("The pilots will never enter that harbour in fog", "The pilots will enter that harbour in fog"),
    ])
    func whoDeniesIsNoOtherOutlet(_ said: String, _ denied: String) throws {
        let other = SpeakerName(text: "otto lund", isPerson: true)
        for speaker in [other, nil] {
            #expect(try match(said, denied, speakers: (Self.mayor, speaker)) == nil)
            #expect(try match(denied, denied, speakers: (Self.mayor, speaker)) != nil)
        }
        #expect(try match(said, denied) != nil)
    }

    /// One outlet leaves out a word that turns the meaning: whoever compares them wants to see it.
    @Test func aSpeakersQuotedWordsAreOneWithTheirDenial() throws {
        #expect(try match("the storm was not a war of reckless admirals", "a war of reckless admirals") != nil)
    }

    /// Whoever denies to have said it says something else, on the same day, too.
    @Test(arguments: [
        "I never said the harbour master is a reckless thief", "I did not say that the harbour master is a reckless thief",
        "It is not true that the harbour master is a reckless thief", "I deny that the harbour master is a reckless thief",
        "I haven’t told anybody that the harbour master is a reckless thief",
    ])
    func aDenialIsNoWordingOfWhatItDenies(_ denied: String) throws {
        let said = "The harbour master is a reckless thief"
        #expect(try match(denied, said) == nil)
        #expect(try match(said, denied) == nil)
        #expect(try match(denied, denied) != nil)
        #expect(try match(denied, denied + ", and nobody heard it from me") != nil)
    }

    @Test(arguments: [
        "I say the harbour master is a reckless thief", "I am not afraid to say the harbour master is a reckless thief",
        "The harbour master is a reckless thief, I never said otherwise", "I think the harbour master is not a reckless thief",
    ])
    func otherWordsBeforeAreStillSeenAsACut(_ long: String) throws {
        #expect(try match(long, "The harbour master is a reckless thief") != nil)
    }

    @Test func twoTellingWordsOfStrangersAreAnybodys() throws {
        let (short, long) = ("deeply troubled", "This fog should be deeply troubling to all fishermen")
        #expect(try match(short, long, speakers: (Self.mayor, nil)) == nil)
        #expect(try match(short, long) != nil)
        #expect(try match(short, short, speakers: (Self.mayor, nil)) != nil)
    }

    @Test func oneWordInCommonIsNotEnough() throws {
        #expect(try match("Lighthouse!", "the lighthouse keeper who was jailed", kinds: (.direct, .indirect)) == nil)
    }

    @Test func aStockPhraseComesBack() throws {
        #expect(try match("Harbour first, folks", "Harbour first, folks", days: (100, 103)) != nil)
        #expect(try match("Harbour first, folks", "Harbour first, folks", days: (100, 800)) == nil)
    }

    @Test func theUndatedIsFarFromTheDated() throws {
        let phrase = "a reckless scheme"
        #expect(try match(phrase, phrase, speakers: (nil, nil), days: (nil, nil)) != nil)
        #expect(try match(phrase, phrase, speakers: (nil, nil), days: (100, nil)) == nil)
        #expect(try match(pier, pier, days: (nil, 100)) != nil)
    }

    @Test func namesTellLittle() throws {
        #expect(
            try match(
                "he asked Duncan Hunter of the Federal Election Commission",
                "she thanked Duncan Hunter and the Federal Election Commission",
                kinds: (.indirect, .indirect), speakers: (nil, nil)) == nil)
    }

    @Test func orderOfTheTwoMakesNoDifference() throws {
        let texts = [
            pier, "rebuild the pier by June", "We'll rebuild that pier, whatever it takes", "June is far, the pier is near",
        ]
        for a in texts {
            for b in texts { #expect(try match(a, b)?.score == match(b, a)?.score) }
        }
    }

    @Test func stretchesAreWordsOfEach() throws {
        let match = try #require(try match(pier, "rebuild the pier by June"))
        #expect(match.stretches?.first == 2..<7)
        #expect(match.stretches?.second == 0..<5)
        #expect(match.isClose)
    }

    @Test func otherWordsAtTheEdgeBelongToTheStretch() throws {
        let match = try #require(
            try match(
                "I would like to rebuild the broken pier by June, and the harbour too",
                "I’d like to rebuild the broken pier by June"))
        #expect(match.stretches?.first == 0..<10)
        #expect(match.stretches?.second == 0..<9)
    }

    /// The words of one who repeats a word all through the article weigh less there; they are still all of the shorter quotation.
    @Test func aRepeatedWordIsSharedWhole() throws {
        let table = try WordTable.bundled.get()
        func compared(_ text: String, topics: String) throws -> ComparedWording {
            let cutter = QuoteCutter(table: table, topics: Topics(topics))
            let piece = QuoteCutter.Piece(Passage(text, Span(0, text.unicodeScalars.count)), isMarked: false)
            let wording = try #require(cutter.wordings(of: .direct, [piece]).first)
            return ComparedWording(wording.words, isQuoted: true, speaker: Self.mayor, day: 100, table: table)
        }
        let short = try compared("This is a debate we want to have", topics: "")
        let long = try compared(
            "I think that this is a debate we want to have, whoever may fear it", topics: String(repeating: "debate ", count: 20))
        #expect(WordingMatch(short, long) != nil)
    }

    @Test func equalFunctionWordsOfOneSpeakerAreOneUtterance() throws {
        #expect(try match("And what is it?", "And what is it?") != nil)
        #expect(try match("And what is it?", "And who is it?") == nil)
        #expect(try match("And what is it?", "And what is it?", speakers: (Self.mayor, nil)) == nil)
        #expect(try match("And what is it?", "And what is it?", days: (100, 200)) == nil)
    }
}
