import Testing

@Suite struct QuotesCommandTests {
    private func quotes(_ arguments: String...) throws -> [JSON] {
        try JSON(Story.program().run(["quotes", "--format", "json"] + arguments).output).array
    }

    @Test func speakerKindAndTime() throws {
        let brisco = try quotes("--speaker", "Brisco")
        #expect(!brisco.isEmpty && brisco.allSatisfy { $0["speaker"].string == "Nadia Brisco" })
        let direct = try quotes("--kind", "direct")
        #expect(!direct.isEmpty && direct.allSatisfy { $0["kind"].string == "direct" })
        let late = try quotes("--since", "2023-03-08", "--until", "2023-03")
        #expect(!late.isEmpty && late.allSatisfy { ($0["published_at"].string ?? "") > "2023-03-08" })
    }

    @Test func outletArticleHashtagAndWords() throws {
        let sentinel = try quotes("--outlet", "Sentinel")
        #expect(!sentinel.isEmpty && sentinel.allSatisfy { $0["outlet"].string == "The Sentinel" })
        let article = try #require(sentinel.first?["article_id"].int)
        #expect(try quotes("--article", String(article)).count == sentinel.count)
        #expect(try quotes("--match", "bedrooms").allSatisfy { $0["text"].string?.contains("bedrooms") == true })
        #expect(try quotes("--hashtag", "halfahorn").allSatisfy { $0["outlet"].string == "The Morvane Star" })
    }

    @Test func blocksNameTheSpeakerAndGiveTheWordsInFull() throws {
        let result = try Story.program().run(["quotes", "--speaker", "Brisco", "--kind", "direct"])
        #expect(result.lines.first?.hasPrefix("Nadia Brisco told  direct · The Morvane Star · 2023-03-22 · article ") == true)
        #expect(result.output.contains("It is the only motion in my eleven years that has displeased everybody equally"))
        #expect(result.errors.contains("quote"))
    }

    @Test func latestArticlesComeFirst() throws {
        let days = try quotes().compactMap { $0["published_at"].string }
        #expect(days.count > 10 && days == days.sorted(by: >))
    }

    /// Words that are left out begin with a dash, as in a search.
    @Test func valuesMayBeginWithADash() throws {
        let without = try quotes("--match", "-horn")
        let all = try quotes()
        #expect(try !without.isEmpty && without == quotes("--match=-horn") && without.count < all.count)
        #expect(try quotes("--speaker", "-").isEmpty)
        let result = try Story.program().run("quotes", "--match", "--kind", "direct")
        #expect(result.status == 64 && result.errors.contains("--match wants a value, and --kind follows it"))
        let ingest = try Program().run("ingest", "--outlet", "--urls", "a.txt")
        #expect(ingest.status == 64 && ingest.errors.contains("--outlet wants a value, and --urls follows it"))
        #expect(try Story.program().run("reactions", "--target", "--all").errors.contains("--target wants a value"))
    }
}
