import Testing

/// The story in seeds/ from its files to its answers.
@Suite struct StoryTests {
    private func rows(_ query: String) throws -> [JSON] {
        try JSON.lines(Story.program().run("sql", query, "--format", "ndjson").output)
    }

    @Test func articlesAndOutlets() throws {
        let outlets = try rows("SELECT DISTINCT outlet FROM article_facts WHERE outlet IS NOT NULL ORDER BY outlet")
        #expect(
            outlets.compactMap { $0["outlet"].string } == [
                "Evening Lantern", "Le Phare du Matin", "The Carrow Herald", "The Harbour Gazette", "The Morvane Star",
                "The Sentinel",
            ])
        let wire = try rows(
            "SELECT dateline_place AS place, dateline_agencies AS agencies FROM articles WHERE dateline_place IS NOT NULL")
        #expect(
            wire.map { [$0["place"].string, $0["agencies"].string] } == [
                ["PORT MORVANE", "Northwire"], ["PORT MORVANE", "Northwire"],
            ])
        #expect(try rows("SELECT name FROM authors ORDER BY name").contains { $0["name"].string == "Beatrix Lowe" })
    }

    @Test(arguments: [
        ("%displeased everybody equally%", "Mayor Nadia Brisco"),
        ("Three times in twelve years, crews have come home%", "the signatories"),
        ("A foghorn bothers only people%", "the letter"),
        ("I was paid to keep that horn going%", "Kerrivel"),
        ("One does not silence a harbour to sell bedrooms", "The open letter"),
        ("I have sung in rooms with worse acoustics%", "she"),
    ])
    func quotesHaveTheirSpeakers(words: String, speaker: String) throws {
        let found = try Story.program().run(
            "sql", "SELECT DISTINCT speaker_text FROM quote_facts WHERE text LIKE :words", "--param", "words=\(words)",
            "--format", "ndjson")
        #expect(try JSON.lines(found.output).map { $0["speaker_text"].string } == [speaker])
    }

    @Test func pronounsLeadToPeople() throws {
        let quotes = try rows("SELECT speaker FROM quote_facts WHERE text LIKE 'I have sung in rooms%'")
        #expect(quotes.map { $0["speaker"].string } == ["Ysolde Farrant"])
    }

    @Test func interruptedQuoteIsOneRowWithItsPieces() throws {
        let pieces = try rows(
            """
            SELECT substr(a.body, s.start + 1, s."end" - s.start) AS words FROM quotes q JOIN articles a ON a.id = q.article_id
            JOIN quote_spans s ON s.quote_id = q.id WHERE q.text LIKE 'I was paid to keep%' ORDER BY s.position
            """)
        #expect(pieces.count == 2)
        #expect(pieces.last?["words"].string == "and nobody has ever paid me to stop.")
    }

    @Test func readmeShowsWhatTheProgramPrints() throws {
        let readme = try Package.text(of: "README.md")
        let search = try Story.program().shell(#"verbatim search '"forgotten the sea" OR "oublié la mer"' --limit 1"#)
        for line in search.lines { #expect(readme.contains(line.plain), "\(line)") }
        #expect(readme.contains(try Program().run("ingest", Story.folder).output))
        // Some of the outlets only.
        let printed = Set(try Story.program().shell(#"verbatim variants --match "forgotten the sea""#).lines.map(\.plain))
        let shown = readme.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0 != "    $ verbatim variants --match \"forgotten the sea\"" }.dropFirst().prefix { !$0.isEmpty }
        #expect(shown.count > 7)
        for line in shown { #expect(printed.contains(String(line).plain), "\(line)") }
    }
}

extension String {
    fileprivate var plain: String { String(drop { $0 == " " }).replacing("\u{a0}", with: " ") }
}
