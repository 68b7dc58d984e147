import Testing

/// Every verb and option explains itself.
@Suite struct HelpTests {
    static let verbs = [
        "ingest", "extract", "reread", "search", "show", "quotes", "people", "hashtags", "reactions", "copies", "variants",
        "diff",
        "original", "sql",
        "schema",
        "check",
    ]

    /// The command line as the argument parser describes it to tools.
    private func commands() throws -> [JSON] {
        try JSON(Program().run("--experimental-dump-help").output)["command"]["subcommands"].array
            .filter { $0["commandName"].string != "help" }
    }

    @Test func verbsAreThese() throws {
        #expect(Set(try commands().compactMap { $0["commandName"].string }) == Set(Self.verbs))
    }

    @Test func everyVerbAndOptionHasASentence() throws {
        for command in try commands() {
            let name = command["commandName"].string ?? "?"
            #expect(command["abstract"].string?.hasSuffix(".") == true, "\(name)")
            for argument in command["arguments"].array {
                #expect(
                    argument["abstract"].string?.isEmpty == false, "\(name) \(argument["preferredName"]["name"].string ?? "?")")
            }
        }
    }

    @Test(arguments: verbs) func helpShowsTheAbstractAnExampleAndFitsATerminal(verb: String) throws {
        let result = try Program().run("help", verb)
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.output.hasPrefix("OVERVIEW: "))
        #expect(result.output == (try Program().run(verb, "--help").output))
        // Examples stand in the text or the query language does.
        #expect(result.output.contains("  verbatim \(verb)") || verb == "search")
    }

    @Test func readmeNamesEveryVerb() throws {
        let readme = try Package.text(of: "README.md")
        for verb in Self.verbs { #expect(readme.contains("`\(verb)") || readme.contains("verbatim \(verb)"), "\(verb)") }
    }

    @Test func unknownVerbAndNoVerb() throws {
        let unknown = try Program().run("frobnicate")
        #expect(unknown.status == 64 && unknown.output.isEmpty && unknown.errors.contains("frobnicate"))
        #expect(try Program().run("--version").output.contains("."))
        #expect(try Program().run().output.contains("SUBCOMMANDS"))
    }
}
