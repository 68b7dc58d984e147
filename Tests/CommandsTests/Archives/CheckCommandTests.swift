import SQLite
import TestSupport
import Testing

@Suite struct CheckCommandTests {
    @Test func soundArchive() throws {
        let result = try Story.program().run("check")
        #expect(result.status == 0)
        #expect(result.output == "verbatim.db: all is well\n")
        #expect(result.errors.isEmpty)
    }

    @Test func brokenSearchIndexIsFoundAndRepaired() throws {
        let program = try Story.program()
        let connection = try Connection(path: program.folder["verbatim.db"], mode: .readWrite)
        try connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('delete-all')")
        let broken = try program.run("check")
        #expect(broken.status == 1)
        #expect(broken.output.contains("articles_fts") && broken.output.contains("verbatim check --repair"))
        #expect(try program.run("search", "horn", "--format", "ndjson").lines.isEmpty)

        let repaired = try program.run("check", "--repair")
        #expect(repaired.status == 0)
        #expect(repaired.output.contains("all is well"))
        #expect(try program.run("search", "horn", "--all", "--format", "ndjson").lines.count == 8)
    }

    @Test func lostVocabularyIsMadeAnew() throws {
        let program = try Story.program()
        let query = ["sql", "SELECT count(*) AS n FROM words", "--format", "csv"]
        let before = try program.run(query).output
        try Connection(path: program.folder["verbatim.db"], mode: .readWrite).execute("DELETE FROM words")
        try program.run("check", "--repair")
        #expect(try program.run(query).output == before)
    }

    @Test func lostPiecesOfQuotesAreMadeAnew() throws {
        let program = try Story.program()
        let query = ["sql", "SELECT quote_id, position, start, \"end\" FROM quote_spans ORDER BY 1, 2", "--format", "csv"]
        let before = try program.run(query).output
        #expect(before.contains(",1,"))
        for loss in ["DELETE FROM quote_spans", "DELETE FROM quote_spans WHERE position = 1"] {
            try Connection(path: program.folder["verbatim.db"], mode: .readWrite).execute(loss)
            let broken = try program.run("check")
            #expect(broken.status == 1)
            #expect(broken.output.contains("run 'verbatim check --repair'") && broken.output.contains("reread --facts"))
            #expect(try program.run("check", "--repair").status == 0)
            #expect(try program.run("sql", "SELECT count(*) FROM quote_spans WHERE position = 1", "--format", "csv").status == 0)
            let again = try program.run(query).output
            #expect(again == before)
        }
    }

    @Test func repairSaysWhatItRemoved() throws {
        let program = try Story.program()
        try program.shell(
            "sqlite3 verbatim.db 'DELETE FROM hashtags; DELETE FROM outlets WHERE id = 1; DELETE FROM aliases; DELETE FROM copies'"
        )
        let broken = try program.run("check")
        #expect(broken.status == 1 && broken.output.contains("names in articles that are nobody's in aliases: "))
        let repaired = try program.run("check", "--repair")
        #expect(repaired.status == 0, "\(repaired.output)")
        let removed = #/removed from hashtag_uses: \d+ rows that pointed to rows that are gone/#
        #expect(repaired.lines.contains { $0.wholeMatch(of: removed) != nil }, "\(repaired.output)")
        #expect(repaired.output.contains("kept in articles: 1 row, without what they pointed to, which is gone"))
        #expect(try program.run("check", "--repair").output == "verbatim.db: all is well\n")
    }

    @Test(arguments: [
        ("UPDATE mentions SET start = start + 1, \"end\" = \"end\" + 1 WHERE id = 1", "1 mentions do not stand where they say"),
        ("UPDATE hashtag_uses SET \"end\" = 100000 WHERE id = 1", "1 hashtag uses"),
        ("UPDATE quotes SET cue_start = 0, cue_end = 3 WHERE cue_text = 'begins'", "1 cues of quotes"),
        ("DELETE FROM quote_spans WHERE quote_id = 1", "1 quotes do not stand"),
        ("UPDATE articles SET body = body || '!' WHERE id = 2", "bodies changed after they were stored: 1"),
    ])
    func whatIsWrongIsNamed(damage: String, finding: String) throws {
        let program = try Story.program()
        let connection = try Connection(path: program.folder["verbatim.db"], mode: .readWrite)
        try connection.execute(damage)
        #expect(connection.changes > 0)
        let result = try program.run("check")
        #expect(result.status == 1)
        #expect(result.output.contains(finding), "\(result.output)")
    }
}
