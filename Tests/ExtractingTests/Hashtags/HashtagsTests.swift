import Coverage
import Testing

@testable import Extracting

@Suite struct HashtagsTests {
    @Test(arguments: [
        ("We used ⟦#MendIt|t⟧ worldwide, or ⟦#BridgeNow|t⟧ (⟦#pontsûr|t⟧)in France.", ["mendit", "bridgenow", "pontsûr"]),
        ("⟦#covid_19|t⟧, ⟦#2024Vote|t⟧ and ⟦#Мост|t⟧!", ["covid_19", "2024vote", "мост"]),
        ("⟦#Bridge|t⟧’s day", ["bridge"]),
        ("“⟦#Bridge|t⟧”", ["bridge"]),
        ("⟦#Été|t⟧, ⟦#日本|t⟧ ⟦＃日本|t⟧ und ⟦#STRAßE|t⟧.", ["été", "日本", "日本", "straße"]),
        ("⟦#न\u{200D}मस्ते|t⟧ and ⟦#葛\u{E0100}城|t⟧ and ⟦#葛城|t⟧", ["न\u{200D}मस्ते", "葛城", "葛城"]),
        ("⟦#Bridge|t⟧\u{200D} ⟦#Bridge|t⟧❤️ ⟦#Bridge|t⟧!", ["bridge", "bridge", "bridge"]),
        ("We are #1 in C# and a#b, see https://bridge.example/x#part and &#x27; or ##no.", []),
        ("bridge.example/page#part and # alone", []),
    ])
    func uses(_ marked: String, _ tags: [String]) {
        let text = MarkedText(marked)
        let uses = text.facts.hashtags
        #expect(uses.map(\.tag) == tags)
        #expect(uses.map(\.passage) == text["t"])
    }
}
