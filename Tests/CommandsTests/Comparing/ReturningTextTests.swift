import Testing

/// A page that says something else for a while, and deleted revisions, as the real binary and the stock shell leave them.
@Suite struct ReturningTextTests {
    private static func page(_ text: String) -> String {
        #"{"title": "Vote", "outlet": "Gazette", "url": "https://gazette.example/vote", "text": "The dockers meet at \#(text)."}"#
    }

    private static func program() throws -> Program {
        let program = Program()
        program.folder.write(page("noon in the old customs hall"), to: "a.json")
        program.folder.write(page("one in the new town hall"), to: "b.json")
        for name in ["a.json", "b.json", "a.json"] { #expect(try program.run("ingest", name).status == 0) }
        return program
    }

    @Test func theTextOfBeforeIsTheNewestAgain() throws {
        let program = try Self.program()
        #expect(try program.run("search", "dockers", "--format", "csv").output.contains("noon"))
        #expect(try program.run("search", "town", "--format", "ndjson").output.isEmpty)
        let rows = try JSON(program.run("show", "1", "--revisions", "--format", "json").output).array
        #expect(rows.map { $0["id"].int } == [2, 1] && rows.map { $0["is_newest"].int } == [0, 1])
        #expect(rows.map { $0["seen_after"].int } == [nil, 2])
        #expect(try program.run("show", "1", "--revisions").output.contains(", after article 2\n"))
        #expect(try program.run("diff", "1").output.contains("[-one-] {+noon+}"))
        #expect(try program.run("check").status == 0)
    }

    @Test func deletedNewestIsFollowedByTheOneBefore() throws {
        let program = try Self.program()
        try program.shell("sqlite3 verbatim.db 'DELETE FROM articles WHERE id = 1'")
        #expect(try program.run("search", "town", "--format", "ndjson").lines.count == 1)
    }
}
