import TestSupport
import Testing

/// Articles made anew by the real binary; what an older reader would have left is written into the archive by the stock shell.
@Suite struct RereadCommandTests {
    private static let page = OriginalCommandTests.page

    private func program() throws -> Program {
        let program = Program()
        program.folder.write(Self.page, to: "page.html")
        program.folder.write("The ferry stays at the quay, the mayor said on Monday.", to: "a.txt")
        #expect(try program.run("ingest", "page.html", "a.txt", "--outlet", "Lantern", "--published", "2018-01-09").status == 0)
        return program
    }

    private func rows(_ program: Program, _ query: String) throws -> String {
        try program.run("sql", query, "--format", "csv").output
    }

    private static let fields = "SELECT id, title, body, outlet_id, published_at, added_at, source FROM articles ORDER BY id"

    @Test func changedArticleIsMadeAnewUnderItsId() throws {
        let program = try program()
        let before = try rows(program, Self.fields)
        #expect(
            try program.run("reread").output
                == "0 articles changed in verbatim.db, 1 the same, 1 without an original, which stays as it is unless --facts is given\n"
        )
        try program.shell(
            """
            sqlite3 verbatim.db "UPDATE articles SET title = 'Menu', body = 'Home ' || body, published_at = NULL WHERE id = 1; \
            UPDATE extraction_runs SET method = 'older'"
            """)
        let trial = try program.run("reread", "--dry-run")
        #expect(trial.status == 0, "\(trial.errors)")
        #expect(trial.output.contains("article 1: title, text, published (") && trial.output.contains("1 article would change"))
        #expect(try rows(program, Self.fields) != before)
        let result = try program.run("reread")
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.output.contains("article 1: title, text, published (") && result.output.contains("1 article changed"))
        #expect(try rows(program, Self.fields) == before)
        #expect(try program.run("original", "1").output == Self.page)
        #expect(try program.run("check").status == 0)
        #expect(try program.run("search", "Quill").output.contains("Harbour stays closed"))
        #expect(
            try program.run("reread").output
                == "0 articles changed in verbatim.db, 1 the same, 1 without an original, which stays as it is unless --facts is given\n"
        )
    }

    @Test func onlyNewModelsMakeOnlyTheFactsAnew() throws {
        let program = try program()
        let quotes = "SELECT text, speaker, start FROM quote_facts WHERE article_id = 1"
        let before = try rows(program, quotes)
        try program.shell(
            "sqlite3 verbatim.db \"PRAGMA foreign_keys = ON; DELETE FROM quotes; UPDATE extraction_runs SET method = 'older'\"")
        #expect(try program.run("reread", "1").output.hasPrefix("article 1: facts\n"))
        #expect(try rows(program, quotes) == before)
        #expect(try program.run("check").status == 0)
    }

    @Test func worseReadingLeavesTheOldOneAndIsNamed() throws {
        let program = try program()
        try program.shell(
            """
            sqlite3 verbatim.db "UPDATE articles SET body = body || char(10, 10) || body || char(10, 10) || body WHERE id = 1"
            """)
        let before = try rows(program, Self.fields)
        let result = try program.run("reread")
        #expect(result.status == 1)
        #expect(
            result.output
                == "0 articles changed in verbatim.db, 0 the same, 1 left as before, 1 without an original, which stays as it is unless --facts is given\n"
        )
        #expect(result.errors.contains("article 1 stays as it was: today's reader finds"))
        #expect(result.errors.contains("--accept-shorter takes them"))
        #expect(try rows(program, Self.fields) == before)
        #expect(try program.run("reread", "--accept-shorter", "1").output.contains("article 1: text ("))
    }

    @Test func emptyReadingLeavesTheOldOneAndIsNamed() throws {
        let program = try program()
        let before = try rows(program, Self.fields)
        try program.shell(
            """
            printf '<html><body><nav>x</nav></body></html>' > empty.html; gzip -c empty.html > empty.gz
            sqlite3 verbatim.db "UPDATE originals SET gzip = readfile('empty.gz'), size = 38, \
            sha256 = '$(sha256sum empty.html | cut -d' ' -f1)'"
            """)
        let result = try program.run("reread")
        #expect(result.status == 1)
        #expect(result.errors.contains("today's reader finds nothing in its original (there is no article on the page)"))
        try program.shell("sqlite3 verbatim.db \"UPDATE originals SET sha256 = 'x'\"")
        #expect(try program.run("reread").errors.contains("its original is damaged"))
        #expect(try rows(program, Self.fields) == before)
    }

    @Test func textAndUnknownIdsAreNamed() throws {
        let program = try program()
        let result = try program.run("reread", "2", "77")
        #expect(result.status == 1)
        #expect(result.errors.contains("article 2 stays as it was: it was read from text"))
        #expect(result.errors.contains("The archive has no article 77: 'verbatim search'"))
        #expect(try program.run("reread", "1").output == "0 articles changed in verbatim.db, 1 the same\n")
        program.folder.write("The ferry leaves the quay, the mayor said on Tuesday.", to: "b.txt")
        try program.run("ingest", "b.txt")
        #expect(
            try program.run("reread").output.hasSuffix(
                ", 1 the same, 2 without an original, which stay as they are unless --facts is given\n"))
        #expect(try Program().run("reread").errors.contains("there is no archive at verbatim.db"))
        #expect(try program.run("reread", "one").status == 64)
    }

    /// Facts that SQL deleted come back, of an article without an original, too; what a person entered stays.
    @Test func deletedFactsAreFoundAnew() throws {
        let program = Program()
        program.folder.write(
            """
            {"title": "Ferry stays", "outlet": "Lantern", "published": "2024-03-02", "byline": "Mara Quill", "section": "Coast", \
            "text": "ARLEN (Sea Wire) - “We stay,” mayor Ilse Brandt said, “whatever it costs.” She added that the pier would go. #arlen"}
            """, to: "a.json")
        program.folder.write(Self.page, to: "page.html")
        try program.run("ingest", "a.json", "page.html")
        let queries = [
            "SELECT article_id, text, speaker, kind, start, \"end\" FROM quote_facts ORDER BY 1, 5",
            "SELECT q.text, s.position, s.start, s.\"end\" FROM quotes q JOIN quote_spans s ON s.quote_id = q.id ORDER BY 3",
            "SELECT article_id, name, text, start FROM mention_facts ORDER BY 1, 4", "SELECT tag, start FROM hashtag_facts",
            "SELECT * FROM authors", "SELECT name, domain, country, language FROM outlets ORDER BY name",
            "SELECT id, outlet_id, title, byline, published_at, dateline_place, dateline_agencies, sha256, extra, body FROM articles",
        ]
        let before = try queries.map { try rows(program, $0) }
        #expect(before[0].contains("We stay, … whatever it costs."))
        try program.shell(
            """
            sqlite3 verbatim.db "PRAGMA foreign_keys = ON; DELETE FROM quotes; DELETE FROM hashtag_uses WHERE article_id = 1; \
            UPDATE mentions SET origin = 'human' WHERE article_id = 1 AND text = 'Ilse Brandt'"
            """)
        #expect(try rows(program, queries[0]) != before[0])
        #expect(try program.run("reread", "--facts", "--dry-run").output.contains("2 articles would change"))
        #expect(try program.run("reread", "--facts").output.contains("2 articles changed in verbatim.db"))
        #expect(try queries.map { try rows(program, $0) } == before)
        #expect(try rows(program, "SELECT count(*) FROM mentions WHERE origin = 'human'").contains("1"))
        #expect(try program.run("check").status == 0)
        let named = try program.run("reread", "1")
        #expect(named.errors.contains("of which nothing else is kept; --facts finds its facts anew"))
    }
}
