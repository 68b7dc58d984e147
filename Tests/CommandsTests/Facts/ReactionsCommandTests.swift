import Testing

@Suite struct ReactionsCommandTests {
    private func actors(_ arguments: String...) throws -> [String?] {
        let result = try ReactingArticle.program().run(["reactions", "--format", "json"] + arguments)
        return try JSON(result.output).array.map { $0["actor"].string }
    }

    @Test func everyFilter() throws {
        #expect(try actors() == ["Tom Reyes", nil])
        #expect(try actors("--stance", "critical") == ["Tom Reyes"])
        #expect(try actors("--channel", "twitter") == ["Tom Reyes"])
        #expect(try actors("--channel", "court") == [])
        #expect(try actors("--target", "Brandt") == ["Tom Reyes"])
        #expect(try actors("--person", "Reyes") == ["Tom Reyes"])
        #expect(try actors("--person", "Ilse Brandt") == ["Tom Reyes"])
        #expect(try actors("--outlet", "Lantern") == [])
    }

    @Test func rowSaysWhoWhatWhere() throws {
        let result = try ReactingArticle.program().run("reactions", "--stance", "critical", "--format", "json")
        let row = try #require(try JSON(result.output).array.first)
        #expect(row["verb"].string == "denounced" && row["channel"].string == "twitter")
        #expect(row["target"].string == "Ilse Brandt")
        let start = try #require(row["start"].int)
        let end = try #require(row["end"].int)
        let scalars = ReactingArticle.body.unicodeScalars
        let stretch = scalars.dropFirst(start).prefix(end - start)
        #expect(String(String.UnicodeScalarView(stretch)) == row["text"].string)
    }

    @Test func unknownStanceAndChannelAreWrongUsage() throws {
        let program = try ReactingArticle.program()
        for arguments in [["--stance", "angry"], ["--channel", "pigeon"]] {
            let result = try program.run(["reactions"] + arguments)
            #expect(result.status == 64)
            #expect(result.errors.contains(arguments[0]))
        }
    }

    @Test func archiveWithReactionsIsSound() throws {
        #expect(try ReactingArticle.program().run("check").status == 0)
    }
}
