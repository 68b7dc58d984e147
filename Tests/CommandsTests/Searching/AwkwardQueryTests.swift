import Testing

/// No query is ever wrong.
@Suite struct AwkwardQueryTests {
    static let queries = [
        "O'Neil", "AT&T", "#MeToo", "#", "covid-19", "\"unclosed", "(((", "()", "NOT", "OR", "NEAR/", "horn NOT", "OR horn", "🚢",
        "👩‍👩‍👧‍👦",
        "-word", "-", "--", "*", "*horn", "^horn", ":", "title:", "person:\"", "since:never", "a:b:c", "{horn}", "\\\"", "'", "%",
        "; DROP TABLE articles", "", " ", "\t\n", "e\u{301}", "日本語", "ภาษาไทย", "العربية", "« corne »", "1,140",
        "http://example.org/?a=b&c=d", "C++", ".NET", "--archive", "horn -- sea",
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
        #expect(try program.run("search", "horn", "-tuba", "--all", "--format", "ndjson").lines.count == 6)
    }

    /// In searches and in lists.
    @Test(arguments: [["search", "outlets:Gazette"], ["quotes", "--match", "outlets:Gazette"]])
    func anUnknownFieldIsNamed(arguments: [String]) throws {
        let result = try Story.program().run(arguments)
        #expect(result.status == 0)
        #expect(
            result.errors.hasPrefix(
                "Note: outlets: is no field and was taken as a word; there are outlet:, person:, speaker:, hashtag:, since:, until:, lang:, title:.\n"
            ))
    }

    @Test func mistypedOptionIsWrongUsage() throws {
        let result = try Story.program().run("search", "horn", "--limti", "3")
        #expect(result.status == 64)
        #expect(result.errors.contains("--limti"))
    }

    @Test(arguments: ["horn ", "\"", "(", "🚢", "NOT ", "x OR ", "a*"]) func tenThousandCharacters(part: String)
        throws
    {
        let query = String(String(repeating: part, count: 10_000).prefix(10_000))
        #expect(try Story.program().run("search", "--", query).status == 0)
    }
}
