import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct CheckTests {
    let folder = TemporaryFolder()
    let archive: Archive

    init() throws {
        archive = try Archive.openForWriting(path: folder["a.db"])
        _ = try ArchiveWriter(archive, program: "test", method: "by hand").add([SampleArticles.ferry])
    }

    @Test(arguments: [
        ("UPDATE mentions SET start = start + 1", "mentions"),
        ("UPDATE quotes SET cue_end = 10000", "cues of quotes"),
        ("UPDATE quotes SET speaker_start = NULL", "speakers of quotes"),
        ("UPDATE quotes SET text = 'something else'", "quotes"),
        ("UPDATE quote_spans SET start = start + 1", "quotes"),
        ("UPDATE hashtag_uses SET text = '#other'", "hashtag uses"),
        ("UPDATE reactions SET target_start = 0", "targets of reactions"),
        ("UPDATE descriptions SET \"end\" = 3", "descriptions"),
    ]) func factsOffTheirTextAreFound(damage: String, what: String) throws {
        try archive.connection.execute(damage)
        let findings = try Check(archive).findings()
        #expect(findings.contains { $0.what.contains(" \(what) do not stand") }, "\(findings)")
    }

    @Test func changedBodyIsFound() throws {
        try archive.connection.execute("UPDATE articles SET body = body || ' More.'")
        #expect(
            try Check(archive).findings().map(\.what) == [
                "the body of 1 articles was changed after it was stored (the first is article 1)"
            ])
    }

    @Test func indexThatDoesNotFitIsFoundAndRepaired() throws {
        try archive.connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('delete-all'); DELETE FROM words")
        #expect(try Check(archive).findings().map(\.remedy) == ["run 'verbatim check --repair'"])
        try Repair(archive).run()
        #expect(try Check(archive).findings().isEmpty)
        #expect(try archive.connection.value("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'ferry'") == 1)
        #expect(try archive.connection.value("SELECT count(*) FROM words WHERE word = 'ferry'") == 1)
    }

    @Test func brokenReferenceIsFound() throws {
        try archive.connection.execute("PRAGMA foreign_keys = OFF; DELETE FROM people")
        #expect(try Check(archive).findings().contains { $0.what.contains("rows of mentions point to rows of people") })
    }
}
