import Testing

/// No query is ever wrong.
@Suite struct AwkwardQueryTests {
    static let queries = [
        "O'Neil", "AT&T", "#MeToo", "#", "##", "covid-19", "\"unclosed", "unclosed\"", "(((", ")))", "()", "NOT", "OR", "AND",
        "NEAR", "NEAR/",
        "NEAR/5", "horn NOT", "OR horn", "NOT NOT horn", "🚢", "👩‍👩‍👧‍👦", "-word", "-", "--", "---", "*", "**", "horn*", "*horn",
        "^horn", ":", "title:",
        "outlet:", "person:\"", "since:never", "since:", "foo:bar", "a:b:c", "{horn}", "[horn]", "\\", "\\\"", "'", "''", "%",
        "_", ";", "; DROP TABLE articles",
        "\u{0}horn".replacingOccurrences(of: "\u{0}", with: ""), " ", "\t\n", "é", "e\u{301}", "日本語", "ภาษาไทย", "العربية",
        "“horn”", "« corne »", "horn,sea",
        "1,140", "http://example.org/?a=b&c=d", "name@example.org", "C++", ".NET", "a/b", "horn + sea", "horn | sea", "$100",
        "50%", "--archive", "horn -- sea",
    ]

    @Test(arguments: queries) func isAnswered(query: String) throws {
        let result = try Story.program().run("search", "--format", "ndjson", "--", query)
        #expect(result.status == 0, "\(result.errors)")
        _ = try JSON.lines(result.output)
    }

    @Test func dashesNeedNoSeparator() throws {
        let program = try Story.program()
        for query in ["-word", "horn -tuba", "-", "--", "O'Neil", "\"--limit\""] {
            #expect(try program.run("search", query).status == 0, "\(query)")
        }
        #expect(try program.run("search", "horn", "-tuba", "--format", "ndjson").lines.count == 6)
    }

    @Test func mistypedOptionIsWrongUsage() throws {
        let result = try Story.program().run("search", "horn", "--limti", "3")
        #expect(result.status == 64)
        #expect(result.errors.contains("--limti"))
    }

    @Test(arguments: ["a", "horn ", "\"", "(", "-", "é", "🚢", "NOT ", "x OR ", "a*"]) func tenThousandCharacters(part: String)
        throws
    {
        let query = String(String(repeating: part, count: 10_000).prefix(10_000))
        #expect(try Story.program().run("search", "--", query).status == 0)
    }
}
