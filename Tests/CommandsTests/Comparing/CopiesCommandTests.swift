import Testing

@Suite struct CopiesCommandTests {
    @Test func groupsAreListed() throws {
        let program = try CopiedStory.program()
        let groups = try JSON(program.run("copies", "--format", "json").output).array
        #expect(groups.map { $0["id"].int } == [1])
        #expect(groups.first?["copies"].int == 2 && groups.first?["agencies"].string == "Northwire")
        #expect(try program.run("copies", "--outlet", "Star", "--format", "ndjson").lines.count == 1)
        #expect(try program.run("copies", "--outlet", "Lantern", "--format", "ndjson").lines.isEmpty)
        #expect(try program.run("copies").errors == "1 group\n")
    }

    /// People read per cent, other programs the share itself.
    @Test func similarityIsInPerCentForPeople() throws {
        let program = try CopiedStory.program()
        let share = try #require(JSON(program.run("copies", "--format", "json").output).array.first?["similarity"].double)
        #expect(share > 0.5 && share < 1)
        for format in ["table", "markdown"] {
            let line = try #require(program.run("copies", "--format", format).lines.last)
            #expect(line.contains(" \(Int(share * 100)) %") && !line.contains("0."), "\(line)")
        }
        #expect(try program.run("copies", "--format", "csv").lines.last?.contains(",0.") == true)
        let (row, cut) = try (
            program.run("copies", "1", "--format", "markdown").lines.suffix(2).first, program.run("copies", "2").lines
        )
        let shares = try #require(cut.first { $0.hasPrefix("Herald ") }).split(separator: " · ").filter { $0.contains(" %") }
        #expect(shares.count == 2)
        for share in shares { #expect(row?.contains(" \(share.prefix { $0 != "%" })% |") == true, "\(row ?? "")") }
        let blocks = try program.run("copies", "1").lines
        #expect(blocks.contains { $0.hasPrefix("Herald · 2024-05-02 · article 2 · ") && $0.hasSuffix(" % cut") }, "\(blocks)")
        #expect(blocks.contains { $0.hasPrefix("Star · 2024-05-03 · article 3 · ") && $0.hasSuffix(" % added") })
    }

    @Test func aTextWithoutHeadlineIsKnownByItsFirstWords() throws {
        let program = try CopiedStory.program()
        let opening = "“ARLEN (Northwire) - Forty dockers walked out on Tuesday over …”"
        #expect(try program.run("copies").output.contains(opening))
        let lines = try program.run("copies", "2").lines
        #expect(lines.first == opening && lines[1] == "wire.txt · article 1 · likely origin · dateline names Northwire")
        let row = try #require(JSON(program.run("copies", "--format", "json").output).array.first)
        #expect(row["title"] == .null && row["opening"].string?.hasPrefix("ARLEN (Northwire) - Forty") == true)
    }

    @Test func groupShowsWhatWasCutAndAdded() throws {
        let program = try CopiedStory.program()
        let result = try program.run("copies", "3")
        #expect(result.output.contains("likely origin · dateline names Northwire"))
        #expect(result.output.contains("[-Grain dealers warned that a strike in the middle of the harvest"))
        #expect(result.output.contains("{+Our readers on Quay Street told us"))
        #expect(!result.lines.contains { $0.hasSuffix(" ") })
        #expect(result.errors == "2 copies\n")
        let rows = try JSON(program.run("copies", "1", "--format", "json").output).array
        #expect(rows.map { $0["article_id"].int } == [1, 2, 3])
        #expect(rows[1]["cut_text"].string?.hasPrefix("Grain dealers") == true && rows[1]["added_text"].string == "")
        #expect(rows[2]["added_text"].string?.hasPrefix("Our readers") == true && rows[2]["cut_text"].string == "")
    }

    /// What the origin changed after it was copied is not the copy's doing.
    @Test func aCopyIsComparedWithTheRevisionThatItWasMadeOf() throws {
        let body = try #require(CopiedStory.files["wire.txt"])
        func report(_ outlet: String, _ body: String, _ dates: String) -> String {
            "{\"outlet\": \"\(outlet)\", \(dates), \"url\": \"https://\(outlet).example/x\", \"text\": \""
                + body.replacing("\n", with: "\\n") + "\"}"
        }
        let program = Program()
        let changed =
            body.replacing("Forty dockers", with: "Some fifty dockers")
            + "\n\nLate on Tuesday the harbour office took the plan back."
        program.folder.write(report("Gazette", body, "\"published\": \"2024-05-01\""), to: "1.json")
        program.folder.write(
            report("Herald", body.replacing("for good.", with: "for ever."), "\"published\": \"2024-05-02\""), to: "2.json")
        program.folder.write(
            report("Gazette", changed, "\"published\": \"2024-05-01\", \"modified\": \"2024-05-03\""), to: "3.json")
        program.folder.write(report("Star", changed, "\"published\": \"2024-05-04\""), to: "4.json")
        for file in 1...4 { #expect(try program.run("ingest", "\(file).json").status == 0) }
        let rows = try JSON(program.run("copies", "3", "--format", "json").output).array
        #expect(rows.map { $0["article_id"].int } == [3, 2, 4])
        #expect(rows.map { $0["compared_id"].int } == [3, 1, 3])
        #expect(rows[1]["cut_text"].string == "good." && rows[1]["added_text"].string == "ever.")
        let lines = try program.run("copies", "3").lines
        #expect(lines.contains { $0.contains("Herald") && $0.contains(" % the same as the origin's older revision, article 1") })
        #expect(lines.contains { $0.contains("Star") && $0.hasSuffix("100 % the same") })
        #expect(!lines.contains { $0.contains("harbour office took") })
        let older = try program.run("copies", "1")
        #expect(older.lines == lines && older.errors.hasPrefix("Article 1 is an older revision of one of these"))
    }

    @Test func shownCopiesNameTheirOrigin() throws {
        let program = try CopiedStory.program()
        #expect(try program.run("show", "2").output.contains("copy; likely origin is article 1"))
        #expect(try JSON(program.run("show", "2", "--format", "json").output)["origin_id"].int == 1)
        #expect(try !program.run("show", "1").output.contains("likely origin"))
    }

    @Test func articlesWithoutCopiesAndUnknownOnes() throws {
        let program = try CopiedStory.program()
        #expect(try program.run("copies", "4").errors == "No copy of article 4 found\n")
        #expect(try program.run("copies", "4").status == 0)
        let missing = try program.run("copies", "99")
        #expect(missing.status == 1 && missing.errors.contains("no article 99"))
    }

    /// Options choose copies of a group as they choose groups; the origin, with which they are compared, stays.
    @Test(arguments: [
        (["--outlet", "Star"], [1, 3], "1 of 2 copies shown\n"), (["--limit", "1"], [1, 2], "1 of 2 copies shown\n"),
        (["--offset", "1"], [1, 3], "1 of 2 copies shown\n"), (["--since", "2024-05-02"], [1, 2, 3], "2 copies\n"),
        (["--outlet", "Lantern"], [1], "0 of 2 copies shown\n"), (["--article", "2"], [1, 2], "1 of 2 copies shown\n"),
    ])
    func optionsChooseCopies(_ options: [String], _ articles: [Int], _ count: String) throws {
        let result = try CopiedStory.program().run(["copies", "1", "--format", "json"] + options)
        #expect(try JSON(result.output).array.map { $0["article_id"].int } == articles)
        #expect(result.errors == count)
    }
}
