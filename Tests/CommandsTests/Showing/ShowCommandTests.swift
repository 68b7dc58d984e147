import Testing

@Suite struct ShowCommandTests {
    @Test func pageMarksTheFactsInTheText() throws {
        let output = try ReactingArticle.program().run("show", "1").output
        #expect(output.hasPrefix("Pier closes\nHarbour Gazette · 2024-03-02 · article 1\npier.txt\n\n"))
        #expect(output.contains("“[deaf to the sea]q1”"))
        #expect(output.contains("mayor [Ilse Brandt]p1 said"))
        #expect(output.contains("Quotes\n  q1 Tom Reyes, denounced, direct: deaf to the sea\n"))
        #expect(output.contains("r1 Tom Reyes: denounced → Ilse Brandt (critical, twitter)"))
        #expect(output.contains("r2 the public: waved (supportive)"))
    }

    @Test(arguments: ["json", "ndjson"]) func objectHoldsTheArticleAndItsFacts(format: String) throws {
        let article = try JSON(ReactingArticle.program().run("show", "1", "--format", format).output)
        #expect(article["body"].string == ReactingArticle.body)
        #expect(article["people"].array.map { $0["name"].string } == ["Ilse Brandt", "Tom Reyes"])
        #expect(article["quotes"].array.map { $0["text"].string } == ["deaf to the sea"])
        #expect(article["quotes"].array.first?["speaker"]["kind"].string == "person")
        #expect(article["reactions"].array.count == 2)
    }

    @Test(arguments: ["csv", "tsv", "table", "markdown"]) func otherFormatsHaveARowAFact(format: String) throws {
        let lines = try ReactingArticle.program().run("show", "1", "--format", format).lines
        let headings = format == "csv" || format == "tsv" ? 1 : 2
        // Three mentions, a quote and two reactions.
        #expect(lines.count == headings + 6)
    }

    @Test func speakerWhoIsNoPersonHasNoName() throws {
        let program = Program()
        program.folder.write("“The pier closes on Monday,” the letter said. Nobody in town believed a word of it.", to: "a.txt")
        try program.run("ingest", "a.txt")
        let extracted = try JSON(program.run("extract", "a.txt").output)["quotes"].array
        let shown = try JSON(program.run("show", "1", "--format", "json").output)["quotes"].array
        #expect(extracted.map { $0["speaker"]["kind"].string } == ["document"])
        #expect(shown.map { $0["speaker"] } == extracted.map { $0["speaker"] })
    }

    @Test func unknownAndMalformedIds() throws {
        let program = try Story.program()
        let missing = try program.run("show", "99")
        #expect(missing.status == 1 && missing.output.isEmpty)
        #expect(missing.errors.contains("no article 99") && missing.errors.contains("verbatim search"))
        #expect(try program.run("show", "one").status == 64)
        #expect(try program.run("show").status == 64)
    }
}
