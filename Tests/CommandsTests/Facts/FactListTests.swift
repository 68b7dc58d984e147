import Testing

/// What the four lists of facts have in common.
@Suite struct FactListTests {
    @Test(arguments: ["quotes", "people", "hashtags"]) func pagesFollowOneAnother(verb: String) throws {
        let program = try Story.program()
        let all = try program.run(verb, "--format", "ndjson").lines
        let first = try program.run(verb, "--format", "ndjson", "--limit", "3").lines
        let rest = try program.run(verb, "--format", "ndjson", "--offset", "3").lines
        #expect(all.count > 3)
        #expect(first + rest == all)
        #expect(try program.run(verb, "--limit", "0", "--format", "json").output == "[]\n")
    }

    @Test(arguments: ["quotes", "people", "hashtags", "reactions"]) func nothingFoundIsNoFailure(verb: String) throws {
        let result = try Story.program().run(verb, "--outlet", "No Such Paper", "--format", "json")
        #expect(result.status == 0)
        #expect(result.output == "[]\n")
    }

    @Test(arguments: ["quotes", "people", "hashtags", "reactions"]) func wrongUsage(verb: String) throws {
        let program = try Story.program()
        for (option, value) in [
            ("--limit", "-1"), ("--limit", "many"), ("--since", "yesterday"), ("--until", "2023-13"), ("--format", "xml"),
            ("--nonsense", "1"),
        ] {
            let result = try program.run(verb, option, value)
            #expect(result.status == 64, "\(verb) \(option) \(value)")
            #expect(result.output.isEmpty)
            #expect(result.errors.contains(option))
        }
    }

    @Test(arguments: ["quotes", "people", "hashtags", "reactions"]) func anyTextMatches(verb: String) throws {
        let program = try Story.program()
        for text in ["O'Neil", "\"unclosed", "(((", "NOT", "🚢", "a AND", "*"] {
            #expect(try program.run(verb, "--match", text).status == 0, "\(text)")
        }
    }
}
