import Testing

@Suite struct SearchCopiesTests {
    private func hits(_ arguments: String...) throws -> [JSON] {
        try JSON(CopiedStory.program().run(["search", "--format", "json"] + arguments).output).array
    }

    @Test func copiesAreOneHitUnderTheirOrigin() throws {
        let hits = try hits("dockers barley OR dockers")
        #expect(hits.compactMap { $0["id"].int }.sorted() == [1, 4, 6])
        let wire = try #require(hits.first { $0["id"].int == 1 })
        #expect(wire["copies"].array.map { $0["outlet"].string } == ["Herald", "Star"])
        #expect(wire["copies"].array.map { $0["id"].int } == [2, 3])
    }

    @Test func allShowsEach() throws {
        let hits = try hits("dockers", "--all")
        #expect(hits.compactMap { $0["id"].int }.sorted() == [1, 2, 3, 4, 6])
        #expect(hits.allSatisfy { $0["copies"].array.isEmpty })
    }

    @Test func onlyCopiesThatMatchAreUnderAHit() throws {
        let hits = try hits("\"ships to other ports\"")
        #expect(hits.map { $0["id"].int } == [1])
        #expect(hits.first?["copies"].array.map { $0["id"].int } == [3])
        #expect(try self.hits("outlet:Herald").map { $0["id"].int } == [2])
    }

    @Test func olderRevisionsAreFoundWhenAskedFor() throws {
        #expect(try hits("\"meet at noon\"").isEmpty)
        #expect(try hits("\"meet at noon\"", "--revisions").map { $0["id"].int } == [5])
        #expect(try hits("\"customs hall\"").map { $0["id"].int } == [6])
    }

    @Test func olderRevisionsAreMarked() throws {
        let program = try CopiedStory.program()
        let hits = try hits("\"customs hall\"", "--revisions").map { [$0["id"].int, $0["newest_id"].int] }
        #expect(hits.sorted { ($0[0] ?? 0) < ($1[0] ?? 0) } == [[5, 6], [6, nil]])
        let result = try program.run("search", "customs hall", "--revisions")
        #expect(result.lines.count { $0.contains(" · article 5 · older revision of article 6") } == 1)
        #expect(result.lines.count { $0.contains("older revision") } == 1)
        #expect(try program.run("search", "customs hall", "--revisions", "--format", "table").lines[0].contains("newest_id"))
        #expect(try !program.run("search", "customs hall", "--format", "table").lines[0].contains("newest_id"))
        let quotes = try program.run("quotes", "--match", "hand", "--revisions")
        #expect(quotes.lines.filter { $0.contains("article ") }.count == 2)
        #expect(quotes.lines.count { $0.hasSuffix(" · article 5 · older revision of article 6") } == 1)
        let rows = try JSON(program.run("quotes", "--match", "hand", "--revisions", "--format", "json").output).array
        #expect(rows.map { $0["newest_id"].int } == [nil, 6])
        #expect(
            try program.run("quotes", "--match", "hand", "--revisions", "--format", "table").lines[0].contains("newest_id"))
    }

    @Test func pagesCountHitsNotCopies() throws {
        let program = try CopiedStory.program()
        for order in ["relevance", "date"] {
            let all = try program.run("search", "dockers", "--sort", order, "--format", "ndjson").lines
            #expect(all.count == 3)
            let pages = try (0..<3).flatMap {
                try program.run("search", "dockers", "--sort", order, "--format", "ndjson", "--limit", "1", "--offset", "\($0)")
                    .lines
            }
            #expect(pages == all)
        }
    }

    @Test func peopleAreToldOfCopies() throws {
        let result = try CopiedStory.program().run("search", "dockers")
        #expect(result.lines.contains { $0.hasSuffix(" wire.txt · article 1") })
        #expect(result.output.contains("+ 2 copies: Herald (article 2), Star (article 3)"))
        #expect(result.errors == "5 articles (3 without copies; --all shows each)\n")
        #expect(try CopiedStory.program().run("search", "dockers", "--format", "csv").lines.contains { $0.hasSuffix(",2") })
    }

    @Test func countsWithAndWithoutCopies() throws {
        let program = try CopiedStory.program()
        func quotes(_ arguments: String...) throws -> Int {
            try program.run(["quotes", "--match", "nobody asked", "--format", "ndjson"] + arguments).lines.count
        }
        #expect(try quotes() == 3)
        #expect(try quotes("--without-copies") == 1)
        let people = try JSON.lines(program.run("people", "--format", "ndjson").output)
        #expect(!people.contains { $0["name"].string == "Otto Lindmark" && $0["quotes"].int != 0 })
        let castan = try #require(people.first { $0["name"].string == "Mireille Castan" })
        #expect(castan["articles"].int == 4)
        let once = try JSON.lines(program.run("people", "--without-copies", "--format", "ndjson").output)
        #expect(once.first { $0["name"].string == "Mireille Castan" }?["articles"].int == 2)
        let days = try program.run("sql", "SELECT sum(articles), sum(without_copies) FROM coverage_by_day", "--format", "csv")
            .lines
        #expect(days.last == "5,3")
    }

    @Test func oldRevisionsCountWhenAskedFor() throws {
        let program = try CopiedStory.program()
        func quotes(_ arguments: String...) throws -> Int {
            try program.run(["quotes", "--match", "hand", "--format", "ndjson"] + arguments).lines.count
        }
        #expect(try quotes() == 1)
        #expect(try quotes("--revisions") == 2)
        #expect(try quotes("--article", "5") == 1)
    }
}
