import Testing

/// An id that the archive does not have is a mistake, in every verb the same.
@Suite struct MissingArticleTests {
    private static let verbs = [
        "show 999", "show 999 --revisions", "diff 999", "diff 1 999", "original 999", "copies 999", "copies 1 --article 999",
        "quotes --article 999", "people --article 999", "hashtags --article 999", "reactions --article 999 --by outlet",
        "variants --article 999", "copies --article 999",
    ]

    @Test(arguments: verbs) func isNamed(_ verb: String) throws {
        let result = try Story.program().shell("verbatim \(verb)")
        #expect(result.status == 1 && result.output.isEmpty)
        #expect(result.errors == "Error: The archive has no article 999: 'verbatim search' and the lists print the ids.\n")
    }

    @Test(arguments: ["show", "diff", "original", "copies"]) func whatIsNoIDIsToldWhereIDsAre(_ verb: String) throws {
        let result = try Story.program().run(verb, "one")
        #expect(result.status == 64)
        #expect(result.errors.contains("Help:  <id>  The article's id, as search and the lists print it."))
    }
}
