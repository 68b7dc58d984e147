import Coverage
import Testing

@testable import Extracting

@Suite struct HashtagsTests {
    @Test(arguments: [
        ("We used ⟦#MendIt|t⟧ worldwide, or ⟦#BridgeNow|t⟧ (⟦#pontsûr|t⟧)in France.", ["mendit", "bridgenow", "pontsûr"]),
        ("⟦#covid_19|t⟧, ⟦#2024Vote|t⟧ and ⟦#Мост|t⟧!", ["covid_19", "2024vote", "мост"]),
        ("⟦#Bridge|t⟧’s day", ["bridge"]),
        ("“⟦#Bridge|t⟧”", ["bridge"]),
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
