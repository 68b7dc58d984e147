import Testing

@Suite struct DiffCommandTests {
    @Test func revisionsAreListed() throws {
        let program = try CopiedStory.program()
        for id in ["5", "6"] {
            let rows = try JSON(program.run("show", id, "--revisions", "--format", "json").output).array
            #expect(rows.map { $0["id"].int } == [5, 6])
            #expect(rows.map { $0["is_newest"].int } == [0, 1])
            #expect(rows.allSatisfy { $0["first_seen"].string != nil && $0["last_seen"].string != nil })
        }
        #expect(try program.run("show", "1", "--revisions", "--format", "ndjson").lines.count == 1)
        #expect(try program.run("show", "99", "--revisions").status == 1)
    }

    /// When it was seen and what was changed, in full however narrow the terminal is.
    @Test func revisionsForPeople() throws {
        let program = try CopiedStory.program()
        let result = try program.run(["show", "5", "--revisions"], environment: ["COLUMNS": "60"])
        let lines = result.lines
        #expect(result.errors == "2 revisions\n")
        #expect(lines.prefix(2) == ["Gazette report", "    Gazette · 2024-05-04 · article 5"])
        #expect(lines[2].wholeMatch(of: #/    seen once, \d{4}-\d\d-\d\d \d\d:\d\d UTC/#) != nil, "\(lines[2])")
        #expect(
            lines.dropFirst(3).prefix(2) == [
                "Gazette report  newest", "    Gazette · 2024-05-04 · modified 2024-05-05 · article 6",
            ])
        #expect(lines.last == "    changed 3 passages, 2 quotes  ('verbatim diff 6' shows what)")
        let single = try program.run("show", "4", "--revisions")
        #expect(single.lines.count == 3 && single.errors == "1 revision\n")
    }

    @Test(arguments: [["5"], ["6"], ["5", "6"]]) func wordsAndQuotesThatChanged(ids: [String]) throws {
        let program = try CopiedStory.program()
        let rows = try JSON(program.run(["diff"] + ids + ["--format", "json"]).output).array
        let changes = rows.compactMap { $0["change"].string }
        #expect(changes.contains("quote re-attributed") && changes.contains("quote added"))
        let moved = try #require(rows.first { $0["change"].string == "quote re-attributed" })
        #expect(moved["old_speaker"].string == "Otto Lindmark" && moved["new_speaker"].string == "Mireille Castan")
        #expect(
            rows.contains { $0["change"].string == "words replaced" && $0["old"].string == "noon" && $0["new"].string == "one" })
    }

    @Test func changesForPeople() throws {
        let result = try CopiedStory.program().run("diff", "6")
        #expect(result.output.contains("meet at [-noon-] {+one+} in the old customs"))
        #expect(result.output.contains("re-attributed  Otto Lindmark → Mireille Castan: We will count every hand"))
        #expect(result.output.contains("added  Mireille Castan: Then we talk"))
    }

    @Test func nothingToCompareAndUnknownIds() throws {
        let program = try CopiedStory.program()
        let single = try program.run("diff", "4")
        #expect(single.status == 0 && single.output.isEmpty && single.errors.contains("one revision only"))
        #expect(try program.run("diff", "4", "--format", "json").output == "[]\n")
        #expect(try program.run("diff", "99").status == 1 && program.run("diff", "4", "99").status == 1)
    }
}
