import Testing

@Suite struct SearchCommandTests {
    private func titles(_ query: String...) throws -> [String] {
        let result = try Story.program().run(["search", "--all", "--format", "ndjson", "--limit", "50"] + query)
        #expect(result.status == 0)
        return try JSON.lines(result.output).map { $0["title"].string ?? $0["snippet"].string ?? "" }
    }

    private func count(_ query: String...) throws -> Int {
        try JSON.lines(Story.program().run(["search", "--all", "--format", "ndjson", "--limit", "50"] + query).output).count
    }

    @Test func languageOfQueries() throws {
        #expect(try count("horn") == 8)
        #expect(try count("HORNS") == 8)
        #expect(try count("horn -tuba") == 6)
        #expect(try count("horn NOT tuba") == 6)
        #expect(try count("tuba OR arithmetic") == 3)
        #expect(try count("(tuba OR arithmetic) telephone") == 1)
        #expect(try count("\"forgotten the sea\"") >= 5)
        #expect(try count("oublie mer") == 1)
        #expect(try count("\"oublié la mer\"") == 1)
        #expect(try count("rehearsal NEAR/5 may") == 1)
        #expect(try titles("title:tuba") == ["Forty-one boats and a tuba"])
    }

    @Test func shorterBeginFindsWhatTheLongerFinds() throws {
        let long = Set(try titles("signator*"))
        let short = Set(try titles("signat*"))
        #expect(!long.isEmpty && long.isSubset(of: short))
    }

    @Test func hashtagsAndWords() throws {
        #expect(try count("#letussleep") == 6)
        #expect(try count("#LETUSSLEEP") == 6)
        #expect(try count("letussleep") >= 6)
        #expect(try count("hashtag:KeepTheHorn") == 1)
    }

    @Test func filters() throws {
        #expect(try count("outlet:\"Evening Lantern\"") == 1)
        #expect(try count("person:Lindqvist") == 1)
        #expect(try count("speaker:Brisco") >= 1)
        #expect(try count("lang:fr") == 1)
        #expect(try count("since:2023-03-22") == 1)
        #expect(try count("until:2023-03-06") == 1)
        #expect(try count("horn since:2023-03-07 until:2023-03-07") == 3)
    }

    @Test func sortByDateAndPages() throws {
        let program = try Story.program()
        let days = try JSON.lines(program.run("search", "horn", "--all", "--sort", "date", "--format", "ndjson").output)
            .compactMap { $0["published_at"].string }
        #expect(days.count > 4 && days == days.sorted(by: >))
        let all = try program.run("search", "horn", "--format", "ndjson").lines
        let page = try program.run("search", "horn", "--format", "ndjson", "--limit", "2", "--offset", "3").lines
        #expect(page == Array(all[3..<5]))
    }

    @Test func hitShowsItsPlaceAndTheNumberOfAll() throws {
        let result = try Story.program().run("search", "\"bugle\"")
        #expect(result.lines.first == "1. Ten minutes with the keeper of the horn")
        #expect(result.output.contains("I own a bugle"))
        #expect(result.errors == "1 article\n")
        #expect(
            try Story.program().run("search", "horn", "--limit", "2").errors.contains(
                "8 articles (7 without copies; --all shows each), 1 to 2 shown"))
    }

    @Test func nothingFoundOffersNearSpellings() throws {
        let result = try Story.program().run("search", "signatorys foghrn")
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("No article matches") && result.errors.contains("foghorn"))
    }
}
