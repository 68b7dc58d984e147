import Testing

@testable import Extracting

@Suite struct GlossesTests {
    @Test(arguments: [
        ("The word translates as “people of the sea who never return.”", true),
        ("\"Havfolk\" is an old word meaning \"those who live by the sea.\"", true),
        ("The tag #MendIt, or \"Mend the bridge that nobody wanted\", spread.", true),
        ("Quill said \"nobody asked those who live by the sea\".", false),
        ("They call it \"art\" or \"the noise that never ends at night\".", false),
        ("\"It means 'go home', and we will not go,\" Quill said.", false),
    ])
    func aMeaningIsNoQuotation(_ body: String, _ isGloss: Bool) throws {
        let text = AnnotatedText(body)
        let last = try #require(text.regions.indices.last { text.regions[$0].depth == 0 })
        #expect(Glosses(text: text).contains(last) == isGloss)
        if isGloss { #expect(MarkedText(body).facts.quotes.isEmpty) }
    }
}
