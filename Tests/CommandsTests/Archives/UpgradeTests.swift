import Testing

/// An archive that an older program filled, opened by this one.
@Suite struct UpgradeTests {
    @Test(arguments: [2, 12]) func whatIsToBeComparedIsComparedAtOnce(version: Int) throws {
        let (program, fresh) = (try OlderArchive.program(version: version), try Story.program())
        for command in [["variants", "--all"], ["copies"]] {
            let result = try program.run(command + ["--format", "ndjson"])
            let expected = try fresh.run(command + ["--format", "ndjson"])
            #expect(result.lines.count == expected.lines.count && !expected.lines.isEmpty, "\(result.output)")
            #expect(result.errors == expected.errors)
        }
        #expect(try program.run("check").output == "verbatim.db: all is well\n")
    }

    @Test(arguments: [
        ["sql", "SELECT 1"], ["search", "horn"], ["show", "1"], ["copies"], ["quotes", "--format", "json"], ["variants"],
    ])
    func whatWaitsIsTold(arguments: [String]) throws {
        let program = try Story.program()
        let queue = ["quotes", "variants"].contains(arguments[0]) ? "wording_queue" : "comparison_queue"
        try program.shell("sqlite3 verbatim.db 'INSERT INTO \(queue) SELECT id FROM articles'")
        let result = try program.run(arguments)
        #expect(result.status == 0)
        #expect(
            result.errors.contains("9 articles not compared yet: 'verbatim check --repair' compares all, every ingest some\n"))
    }
}
