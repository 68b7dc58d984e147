import Testing

/// The same rows in every format.
@Suite struct FormatTests {
    /// What formats stumble over.
    static let query = """
        SELECT 1 AS n, 'a "b", c' AS quoted, 'first' || char(10) || 'second' AS lines, 'x' || char(9) || '\\y' AS tab, \
        'a|b*c_d`<e>[f]' AS marks, NULL AS blank, 1.5 AS real, x'00ff' AS bytes, '🚢é日本' AS wide
        """

    private func output(_ format: String) throws -> String {
        let result = try Story.program().run("sql", Self.query, "--format", format)
        #expect(result.status == 0 && result.errors.isEmpty)
        return result.output
    }

    @Test func json() throws {
        let row = try #require(try JSON(output("json")).array.first)
        #expect(row["n"].int == 1 && row["real"] == .number(1.5) && row["blank"] == .null)
        #expect(row.keys.contains("blank"))
        #expect(row["quoted"].string == "a \"b\", c" && row["lines"].string == "first\nsecond" && row["tab"].string == "x\t\\y")
        #expect(row["bytes"].string == "00ff" && row["wide"].string == "🚢é日本")
        #expect(try JSON.lines(output("ndjson")) == [row])
    }

    @Test func csvSurvivesARoundTrip() throws {
        let program = try Story.program()
        let csv = try program.run("sql", "SELECT title AS title, body AS body FROM articles ORDER BY id", "--format", "csv")
            .output
        program.folder.write(csv, to: "again.csv")
        try program.run("ingest", "again.csv", "--archive", "again.db")
        let bodies = ["sql", "SELECT body FROM articles ORDER BY id", "--format", "ndjson"]
        #expect(try program.run(bodies + ["--archive", "again.db"]).output == program.run(bodies).output)
        let text = try output("csv")
        #expect(text.hasPrefix("n,quoted,lines,tab,marks,blank,real,bytes,wide\r\n1,\"a \"\"b\"\", c\",\"first\nsecond\","))
        #expect(text.hasSuffix(",,1.5,x'00ff',🚢é日本\r\n"))
    }

    @Test func tsvIsALineARow() throws {
        let lines = try output("tsv").split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count == 3 && lines[2].isEmpty)
        let fields = lines[1].split(separator: "\t", omittingEmptySubsequences: false)
        try #require(fields.count == 9)
        #expect(fields[2] == #"first\nsecond"# && fields[3] == #"x\t\\y"# && fields[5].isEmpty)
    }

    @Test func markdownEscapesItsSigns() throws {
        let lines = try output("markdown").split(separator: "\n")
        try #require(lines.count == 3)
        #expect(lines[1] == "| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
        #expect(lines[2].contains(#" a\|b\*c\_d\`\<e>\[f\] "#) && lines[2].contains(" first<br>second "))
    }

    /// In headings as in cells, whatever breaks the line.
    @Test func markdownIsALineARow() throws {
        let query = "SELECT 'a' || char(13, 10) || 'b' || char(13) || 'c' || char(8232) || 'd' || char(12) || '|' AS \"x|y\nz\""
        let result = try Story.program().run("sql", query, "--format", "markdown")
        #expect(result.output == "| x\\|y<br>z |\n| --- |\n| a<br>b<br>c<br>d \\| |\n")
    }

    /// What JSON has no number or string for.
    @Test func jsonOfBytesAndInfinity() throws {
        let query = "SELECT x'00ff80' AS bytes, x'' AS none, 9e999 AS more, -9e999 AS less, 1e300 AS big, 9e999 - 9e999 AS nan"
        for format in ["json", "ndjson"] {
            let result = try Story.program().run("sql", query, "--format", format)
            let row = try #require(format == "json" ? JSON(result.output).array.first : JSON.lines(result.output).first)
            #expect(row["bytes"].string == "00ff80" && row["none"].string == "")
            #expect(row["more"] == .null && row["less"] == .null && row["nan"] == .null && row["big"] == .number(1e300))
        }
        #expect(try Story.program().run("sql", query, "--format", "csv").lines.last == "x'00ff80',x'',inf,-inf,1e+300,")
    }

    @Test func tableIsALineARowAndAligned() throws {
        let lines = try Story.program().run("sql", "SELECT 5 AS n, 'a' || char(10) || 'b' AS t UNION ALL SELECT 1000, '日本'").lines
        #expect(lines == ["   n  t", "────  ────", "   5  a b", "1000  日本"])
    }

    @Test func controlCharactersDoNotReachATable() throws {
        let output = try Story.program().run("sql", "SELECT char(27) || '[31mred' AS t").output
        #expect(!output.contains("\u{1b}") && output.contains("[31mred"))
    }

    @Test func twoColumnsOfOneNameAreTwoKeys() throws {
        let row = try #require(
            try JSON(Story.program().run("sql", "SELECT 1 AS a, 2 AS a", "--format", "json").output).array.first)
        #expect(row.keys == ["a", "a_2"])
    }

    @Test(arguments: ["search horn", "quotes", "people", "hashtags", "reactions", "sql 'SELECT * FROM article_facts'", "schema"])
    func everyVerbSpeaksEveryFormat(verb: String) throws {
        let program = try Story.program()
        func printed(_ format: String) throws -> String {
            let result = try program.shell("verbatim \(verb) -f \(format)")
            #expect(result.status == 0, "\(result.errors)")
            return result.output
        }
        let rows = try JSON(printed("json")).array
        #expect(try JSON.lines(printed("ndjson")) == rows)
        #expect(try printed("csv").hasSuffix("\r\n"))
        #expect(try printed("tsv").split(separator: "\n").count == rows.count + 1)
        #expect(try printed("markdown").split(separator: "\n").count == rows.count + 2)
        #expect(try printed("table").split(separator: "\n").count == (rows.isEmpty ? 2 : rows.count + 2))
    }
}
