import Coverage
import Testing

@testable import Extracting

@Suite struct ReactionsTests {
    /// Actor `a`, target `t`.
    @Test(
        arguments: [
            ("⟦Harbour pilots|a⟧ walked out over ⟦the new berth fees|t⟧.", .group, .critical),
            ("⟦Nobel laureate Ines Moll|a⟧ praised ⟦the reform|t⟧ on Monday.", .person, .supportive),
            ("⟦The ruling|t⟧ was slammed by ⟦the bakers' guild|a⟧.", .organisation, .critical),
            ("⟦The verdict|t⟧ angered ⟦islanders in the north|a⟧.", .group, .critical),
            ("The ferry company and its staff met. ⟦Bakers and millers|a⟧ denounced ⟦the tax|t⟧.", .group, .critical),
            ("In response to ⟦the leak|t⟧, ⟦Minister Jon Oduya|a⟧ said staff would be interviewed.", .person, .neutral),
            ("⟦The museum|a⟧ dropped ⟦curator Ada Pell|t⟧ after her post about donors.", .organisation, .critical),
            ("⟦The plan|t⟧ has drawn harsh criticism from ⟦rival skippers|a⟧.", .group, .critical),
            ("⟦Ines Moll|a⟧, the choreographer, took to the radio to defend ⟦the dancers|t⟧.", .person, .supportive),
        ] as [(String, Actor.Kind, Reaction.Stance)])
    func actorTargetStance(_ marked: String, _ kind: Actor.Kind, _ stance: Reaction.Stance) throws {
        let text = MarkedText(marked)
        let reaction = try #require(text.facts.reactions.first)
        #expect(text.facts.reactions.count == 1)
        #expect(reaction.actor.passage == text["a"].first)
        #expect(reaction.target?.passage == text["t"].first)
        #expect(reaction.actor.kind == kind)
        #expect(reaction.stance == stance)
    }

    @Test func whoDrawsCriticismDoesNotReact() {
        let body = "Mara Quill was fired a day after she drew intense criticism for promoting offensive commentary on the radio."
        let reactions = MarkedText(body).facts.reactions
        #expect(reactions.contains { $0.actor.kind == .public })
        #expect(reactions.allSatisfy { $0.actor.kind == .public })
    }

    @Test(arguments: [
        "The council said the bridge opens in May.",
        "The bank did not criticise the mayor.",
        "The guild never condemned the ruling.",
        "The opposition will denounce the bill.",
        "The union would slam the plan if it passes.",
        "If the union slams the plan, the mayor will answer.",
        "Critics wanted to boycott the festival.",
        "The much criticised plan goes on.",
        "The senator's attack in the spring cost him votes.",
        "A reporter asked about the leak.",
        "A broker accused of fraud fled the island.",
        "\"Everybody slammed the hall,\" the carpenter said.",
        "The carpenter said that the bakers slammed the hall.",
        "Sixty percent of voters said the toll was unfair.",
        "A song called \"Tide\" plays on.",
    ])
    func noReaction(_ body: String) {
        #expect(MarkedText.facts(of: body).reactions.map(\.passage.text) == [])
    }

    @Test func anUnnamedPublicHasNoWords() throws {
        let facts = MarkedText("The mayor's remark has drawn jeers on Facebook.").facts
        let reaction = try #require(facts.reactions.first)
        #expect(reaction.actor == Actor(passage: nil, kind: .public))
        #expect(reaction.channel == .facebook)
        #expect(reaction.target?.passage.text == "The mayor's remark")
    }

    @Test func aPronounIsThePerson() throws {
        let facts = MarkedText("Claire Moll opened the hall on Monday. Then she blasted the mayor for the memo.").facts
        let reaction = try #require(facts.reactions.first)
        #expect(reaction.actor.passage?.text == "she")
        #expect(reaction.actor.person.map { facts.people[$0].name } == "Claire Moll")
    }

    @Test func theQuotationBelongsToIt() throws {
        let facts = MarkedText("\"It is a farce,\" choreographer Ines Moll said of the ruling.").facts
        let reaction = try #require(facts.reactions.first)
        #expect(reaction.quote.map { facts.quotes[$0].text } == "It is a farce,")
        #expect(reaction.stance == .critical)
        #expect(reaction.target?.passage.text == "the ruling")
    }

    @Test func oneOccasionIsOneRecord() {
        let body = """
            Ines Moll slammed the ruling. "It is a farce," Moll said. "It is shameful," she added.
            """
        #expect(MarkedText(body).facts.reactions.count == 1)
    }

    @Test func theChannelIsToldOnce() {
        let body = """
            Ines Moll slammed the ruling. "It is a farce," Moll told reporters in a statement.

            Jon Oduya praised the ruling.
            """
        #expect(MarkedText(body).facts.reactions.map(\.channel) == [.pressStatement, nil])
    }

    @Test func twoActorsAreTwoRecords() {
        let body = "On Twitter, Ines Moll called the ruling \"a farce.\" Jon Oduya defended the ruling in a statement."
        let reactions = MarkedText(body).facts.reactions
        #expect(reactions.map(\.stance) == [.critical, .supportive])
        #expect(reactions.map(\.channel) == [.twitter, .pressStatement])
    }

    /// Whatever stands beside whatever, nothing breaks and every passage stands in the body.
    @Test func anyOrderOfWords() {
        let words = """
            slammed slamming slams was were by by called a farce , , . “ ” " ( ) drew jeers from in response to asked about who which
            Claire Moll she they the mayor said told tweeted anger over after resigned demanded an apology to not if and ’s #SaveIt
            (#Sauve) its French version of translates @moll continued walked out with criticism Monday on Twitter it many people
            """.split(whereSeparator: \.isWhitespace)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<400 {
            let count = Int.random(in: 1..<40, using: &generator)
            let body = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
            let scalars = Array(body.unicodeScalars)
            let facts = MarkedText.facts(of: body)
            for reaction in facts.reactions {
                #expect(reaction.passage.stands(in: scalars), "\(body)")
                #expect(reaction.actor.passage?.stands(in: scalars) != false, "\(body)")
                #expect(reaction.target?.passage.stands(in: scalars) != false, "\(body)")
            }
            for equivalence in facts.equivalences { #expect(equivalence.passage.stands(in: scalars), "\(body)") }
            for gloss in facts.glosses { #expect(gloss.gloss.stands(in: scalars), "\(body)") }
        }
    }

    @Test func everyPassageStandsInTheBody() {
        let body = """
            Été: „Nein“ — Ines Moll’s choir denounced the “ruling” 🎭 on Twitter, calling it a farce; many people cheered the mayor.
            Asked about the leak, she said: “It’s wrong.” The plan drew jeers, boos and praise from anglers.
            """
        let scalars = Array(body.unicodeScalars)
        let reactions = MarkedText(body).facts.reactions
        #expect(reactions.count > 1)
        for reaction in reactions {
            #expect(reaction.passage.stands(in: scalars))
            #expect(reaction.actor.passage?.stands(in: scalars) != false)
            #expect(reaction.target?.passage.stands(in: scalars) != false)
        }
    }

    /// What is conceded first is weighed against what follows.
    @Test func concessionIsMixed() {
        let body = "Moll said that while the pier plan was reckless, “no serious builder” would have stopped it."
        #expect(MarkedText.facts(of: body).reactions.map(\.stance) == [.mixed])
    }

    @Test func whenItWasIsNoChannel() {
        let body = "The mayor spoke.\n\nIn a Facebook post after the speech, Ada Moll criticized the mayor's plan."
        #expect(MarkedText(body).facts.reactions.map(\.channel) == [.facebook])
    }

    /// The lead says who it is, the next sentence gives the name and the channel.
    @Test func channelStandsWithTheNameOfTheOneDescribed() throws {
        let body = """
            In response to the leak, the premier's right-hand woman rallied supporters, saying: “We have to be ready to stop it.”

            Ines Quill, vice chairwoman of the campaign, emailed supporters on Monday, telling them, “I am a proud islander.”
            """
        #expect(MarkedText.facts(of: body).reactions.first?.channel == .email)
    }
}

/// The same numbers for the same seed (SplitMix64), so that a failure comes again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
