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
        #expect(try program.run("copies", "--format", "csv").lines.last?.contains(",\(share),") == true)
        let blocks = try program.run("copies", "1").lines
        #expect(blocks.contains { $0.hasPrefix("Herald · 2024-05-02 · article 2 · ") && $0.hasSuffix(" % cut") }, "\(blocks)")
        #expect(blocks.contains { $0.hasPrefix("Star · 2024-05-03 · article 3 · ") && $0.hasSuffix(" % added") })
    }

    @Test func groupShowsWhatWasCutAndAdded() throws {
        let program = try CopiedStory.program()
        let result = try program.run("copies", "3")
        #expect(result.output.contains("likely origin · dateline names Northwire"))
        #expect(result.output.contains("[-Grain dealers warned that a strike in the middle of the harvest"))
        #expect(result.output.contains("{+Our readers on Quay Street told us"))
        #expect(result.errors == "2 copies\n")
        let rows = try JSON(program.run("copies", "1", "--format", "json").output).array
        #expect(rows.map { $0["article_id"].int } == [1, 2, 3])
        #expect(rows[1]["cut_text"].string?.hasPrefix("Grain dealers") == true && rows[1]["added_text"].string == "")
        #expect(rows[2]["added_text"].string?.hasPrefix("Our readers") == true && rows[2]["cut_text"].string == "")
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
}
