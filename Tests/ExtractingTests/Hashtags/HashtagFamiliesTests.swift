import Coverage
import Testing

@testable import Extracting

@Suite struct HashtagFamiliesTests {
    /// The evidence is `e`.
    @Test(arguments: [
        ("We wrote ⟦#SaveIt (#sauvonsle)|e⟧in town.", "saveit", "sauvonsle", nil),
        ("The ⟦#SaveIt movement and its French version #SauvonsLe|e⟧ grew.", "saveit", "sauvonsle", "fr"),
        ("We came for #SaveIt. It grew, as did ⟦its German counterpart #RettetEs|e⟧.", "saveit", "rettetes", "de"),
        ("⟦#SauvonsLe, the French version of #SaveIt|e⟧, grew.", "saveit", "sauvonsle", "fr"),
        ("⟦#SaveIt, known in Italy as #Salviamolo|e⟧, grew.", "saveit", "salviamolo", nil),
        ("⟦#SauvonsLe, the French equivalent of the Save It|e⟧ movement, grew.", "saveit", "sauvonsle", "fr"),
    ])
    func equivalence(_ marked: String, _ tag: String, _ equivalent: String, _ language: String?) throws {
        let text = MarkedText(marked)
        let found = try #require(text.facts.equivalences.first)
        #expect(text.facts.equivalences.count == 1)
        #expect(found.tag == tag)
        #expect(found.equivalent == equivalent)
        #expect(found.language == language)
        #expect(found.passage == text["e"].first)
    }

    @Test(arguments: [
        "We used #SaveIt worldwide or #BridgeNow in France.", "#SaveIt and #BridgeNow grew.",
        "A new version of the law came. #SaveIt grew.", "#SaveIt (#saveit) grew.",
    ])
    func noEquivalence(_ body: String) {
        #expect(MarkedText(body).facts.equivalences == [])
    }

    /// The gloss is `g`.
    @Test(arguments: [
        ("Its twin #SauvonsLe (⟦Let Us Save It|g⟧) grew.", nil, nil),
        ("#SauvonsLe, which translates ''⟦Save It Now|g⟧.''", nil, nil),
        ("#SauvonsLe (\"⟦save it|g⟧\") grew.", nil, nil),
        ("#SauvonsLe, French for “⟦save it|g⟧,” grew.", nil, "fr"),
        ("#SauvonsLe (in English: ⟦save it|g⟧) grew.", "en", nil),
        ("#SauvonsLe, which roughly means 'Save it' – no: \"⟦Save it|x⟧\".", nil, nil),
    ])
    func gloss(_ marked: String, _ language: String?, _ tagLanguage: String?) {
        let text = MarkedText(marked)
        let found = text.facts.glosses.first
        #expect(text["g"].isEmpty || found?.gloss == text["g"].first)
        #expect(found?.language == language)
        #expect(found?.tagLanguage == tagLanguage)
    }

    @Test(arguments: [
        "#SauvonsLe (Jan 9) grew.", "#SauvonsLe (see below) grew.", "#SauvonsLe grew (Save It).",
        "#SauvonsLe, \"we won,\" she said.",
        "#SauvonsLe (Reuters) grew.",
    ])
    func noGloss(_ body: String) {
        #expect(MarkedText(body).facts.glosses == [])
    }

    @Test(arguments: [
        ("The ⟦Save It|c⟧ movement grew.", "saveit"), ("The “⟦Save It|c⟧” campaign grew.", "saveit"),
        ("The ⟦SaveIt|c⟧ movement grew.", "saveit"), ("Lyra's ⟦Time's Ripe|c⟧ movement grew.", "timesripe"),
    ])
    func campaign(_ marked: String, _ tag: String) {
        let text = MarkedText(marked)
        #expect(text.facts.campaigns.map(\.tag) == [tag])
        #expect(text.facts.campaigns.map(\.passage) == text["c"])
    }

    @Test(arguments: ["The labour movement grew.", "A campaign began.", "The #SaveIt movement grew.", "His campaign grew."])
    func noCampaign(_ body: String) {
        #expect(MarkedText(body).facts.campaigns == [])
    }

    @Test func accounts() {
        let text = MarkedText(
            "By ⟦@Harbour_Pilots|a⟧: ask (⟦@ines.moll|a⟧), not moll@hall.example or a@b or @ alone. Ask ⟦@Oduya|a⟧.")
        #expect(text.facts.accounts.map(\.account) == ["harbour_pilots", "ines.moll", "oduya"])
        #expect(text.facts.accounts.map(\.passage) == text["a"])
    }
}
