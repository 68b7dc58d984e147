import Testing

/// What headlines print of the words that their articles quote.
@Suite struct HeadlineWordingTests {
    private static let quoted = "“We will not close the old pier in spring,” Ilse Brandt, the mayor, said on Monday."

    /// An archive in which one of two outlets prints the headline.
    private func program(_ headline: String) throws -> Program {
        let program = Program()
        let reports = [("Gazette", "The harbour"), ("Herald", headline)]
        for (outlet, title) in reports {
            program.folder.write(
                "{\"title\": \"\(title)\", \"text\": \"\(Self.quoted)\", \"outlet\": \"\(outlet)\", \"published\": \"2024-03-01\"}",
                to: "\(outlet).json")
        }
        #expect(try program.run("ingest", "Gazette.json", "Herald.json").status == 0)
        return program
    }

    /// What rows say of the headline: its stretch of the words, and what it left out before them.
    @Test(arguments: [
        ("Mayor: ‘We will not close the pier’", "We will not close the pier", ""),
        ("‘We will not close the old pier’", "We will not close the old pier", ""),
        ("“Close the old pier”, says mayor", "Close the old pier", "will not"),
        ("Brandt: We will not close the old pier in spring", "We will not close the old pier in spring", ""),
        ("Brandt won’t ‘close the old pier’", "close the old pier", ""),
        ("Mayor speaks of the old pier in spring", "", ""), ("Mayor’s “pier” stays", "", ""), ("The ‘new pier’ opens", "", ""),
        ("Mayor: We will close the old pier", "We will close the old pier", "not"),
        ("Mayor rules out plan to ‘close the old pier’", "close the old pier", ""),
    ])
    func aStretchOfTheWordsIsKnown(_ headline: String, _ text: String, _ turningCut: String) throws {
        let rows = try JSON(program(headline).run("variants", "--format", "json", "--all").output)
        let herald = try #require(rows.array.first { $0["outlet"].string == "Herald" })
        #expect(herald["headline_text"].string == text)
        #expect(herald["headline_turning_cut"].string == turningCut)
        #expect(try Schema(Package.text(of: "docs/json/variants.schema.json")).problems(of: rows) == [])
    }

    @Test func itStandsBesideTheOutlet() throws {
        let lines = try program("“Close the old pier”, says mayor").run("variants", "--all").lines
        #expect(lines.contains { $0.contains("Herald") && $0.contains("headline without “will not”") }, "\(lines)")
        #expect(lines.contains { $0.contains("headline “Close the old pier”") }, "\(lines)")
        let whole = try program("Brandt: We will not close the old pier in spring").run("variants", "--all").lines
        #expect(whole.contains { $0.contains("Herald") && $0.contains("in the headline too") }, "\(whole)")
    }
}
