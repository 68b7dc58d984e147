import Testing

@testable import Query

@Suite struct SuggesterTests {
    let archive: SampleArchive

    init() throws { archive = try SampleArchive() }

    private func suggestions(_ text: String) throws -> Suggestions { try #require(try archive.search(text).suggestions) }

    @Test(arguments: [
        ("minster", "minister"), ("dokcers", "dockers"), ("immigartion", "immigration"), ("Weathr", "weather"),
    ]) func nearSpellings(word: String, meant: String) throws {
        let found = try suggestions(word)
        #expect(found.spellings.map(\.word) == [word.lowercased()])
        #expect(found.spellings[0].alternatives.first?.word == meant)
        #expect(found.spellings[0].alternatives.allSatisfy { $0.articles > 0 })
        #expect(found.query == meant)
    }

    @Test func theSuggestedQueryFindsSomething() throws {
        let found = try suggestions("minster \"harbour mastr\" -nothing")
        #expect(Set(found.spellings.map(\.word)) == ["minster", "mastr"])
        // Both words are in the archive now, but in no article together.
        #expect(found.query == nil)
        #expect(try suggestions("\"harbour mastr\" -nothing").query == "\"harbour master\" -nothing")
    }

    @Test func nothingNearNothingSuggested() throws {
        #expect(
            try suggestions("xyzzyqwert")
                == Suggestions(
                    spellings: [.init(word: "xyzzyqwert", alternatives: [])], unknownNames: [], query: nil))
        #expect(try archive.search("quay").suggestions == nil)
    }

    @Test(arguments: [
        ("outlet:Couriar", "outlet:Couriar", "Courier"), ("person:Lindmrak", "person:Lindmrak", "Emil Lindmark"),
        ("person:\"mireille castam\"", "person:\"mireille castam\"", "Mireille Castan"),
        ("speaker:Brant", "speaker:Brant", "Jonas Brandt"),
        ("hashtag:quaytalc", "hashtag:quaytalc", "quaytalk"),
    ]) func unknownNames(text: String, filter: String, nearest: String) throws {
        let found = try suggestions(text)
        #expect(found.unknownNames.map(\.filter) == [filter])
        #expect(found.unknownNames[0].nearest.first == nearest)
    }

    @Test func aKnownFilterIsNotBlamed() throws {
        let found = try suggestions("outlet:Courier minster")
        #expect(found.unknownNames.isEmpty)
        #expect(try suggestions("lang:xx quay").unknownNames.map(\.filter) == ["lang:xx"])
    }

    @Test(
        arguments: [
            ("metoo", "metoo", 0), ("metoo", "meto", 1), ("metoo", "emtoo", 1), ("metoo", "metooo", 1),
            ("kitten", "sitting", nil), ("abcdef", "badcef", 2),
            ("é", "e", 1), ("ab", "ba", 1),
        ] as [(String, String, Int?)]) func distances(a: String, b: String, edits: Int?)
    {
        var distance = EditDistance(from: a)
        #expect(distance.distance(to: b, limit: 2) == edits)
    }
}
