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
                "bodies changed after they were stored: 1 (the first is that of article 1)"
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

    @Test(arguments: [
        "DELETE FROM articles_fts_data", "DELETE FROM quotes_fts_config", "DROP TABLE articles_fts", "DROP VIEW quote_facts",
        "DROP INDEX mentions_by_person", "DROP TRIGGER articles_fts_delete",
    ]) func whatCanBeMadeAnewIsFoundAndRepaired(damage: String) throws {
        try archive.connection.execute(damage)
        // Another connection: this one still remembers the sound index.
        let damaged = try Archive.openForWriting(path: folder["a.db"])
        let findings = try Check(damaged).findings()
        #expect(!findings.isEmpty && findings.allSatisfy { $0.remedy == "run 'verbatim check --repair'" }, "\(findings)")
        try Repair(damaged).run()
        let repaired = try Archive.openForWriting(path: folder["a.db"])
        #expect(try Check(repaired).findings().isEmpty)
        #expect(try repaired.connection.value("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'ferry'") == 1)
        #expect(try repaired.connection.value("SELECT v FROM articles_fts_config WHERE k = 'rank'") == "bm25(8.0, 1.0)")
    }

    @Test func lostTableCannotBeMadeAnew() throws {
        try archive.connection.execute("PRAGMA foreign_keys = OFF; DROP TABLE utterances")
        #expect(
            try Check(archive).findings().contains {
                $0.what == "the table utterances is missing" && !$0.remedy.contains("--repair")
            })
    }

    @Test func archiveThatIsOpenForReadingIsCheckedWithoutItsIndexes() throws {
        #expect(try Check(Archive.openForReading(path: folder["a.db"])).findings().isEmpty)
    }

    @Test func manyFactsOfALongArticleAreCheckedInOnePass() throws {
        let sentence = "“Élan,” said Ilse. "
        let body = String(repeating: sentence, count: 20_000)
        var document = Document(source: "long", body: body)
        document.title = "Long"
        var facts = Facts()
        let length = sentence.unicodeScalars.count
        facts.people = [
            Person(name: "Ilse", mentions: (0..<20_000).map { Passage("Ilse", Span($0 * length + 13, $0 * length + 17)) })
        ]
        _ = try ArchiveWriter(archive, program: "test", method: "by hand").add([Article(document: document, facts: facts)])
        let start = ContinuousClock.now
        #expect(try Check(archive).findings().isEmpty)
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func brokenReferenceIsFound() throws {
        try archive.connection.execute("PRAGMA foreign_keys = OFF; DELETE FROM people")
        #expect(try Check(archive).findings().contains { $0.what.contains("rows of mentions point to rows of people") })
    }

    /// What another program deletes without its references takes along what belongs to it, or is forgotten.
    @Test(arguments: ["people", "outlets", "extraction_runs", "quotes", "hashtags", "utterances", "appearances"])
    func whatPointsNowhereIsRemoved(table: String) throws {
        try archive.connection.execute("PRAGMA foreign_keys = OFF; DELETE FROM \(table); PRAGMA foreign_keys = ON")
        let findings = try Check(archive).findings()
        #expect(findings.allSatisfy { $0.remedy.contains("'verbatim check --repair'") }, "\(findings)")
        try Repair(archive).run()
        #expect(try Check(archive).findings() == [])
        #expect(try archive.connection.value("SELECT count(*) FROM articles") == 1)
    }

    @Test func anArticleThatCannotBeStoredSaysWhatToDo() throws {
        try archive.connection.execute("PRAGMA foreign_keys = OFF; DELETE FROM quotes; PRAGMA foreign_keys = ON")
        var again = SampleArticles.ferry
        again.document.body += " It stays."
        let outcomes = try ArchiveWriter(archive, program: "test", method: "by hand").add([again])
        guard case .refused(let reason)? = outcomes.first else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(reason.hasPrefix("\(archive.path) contradicts itself (UNIQUE constraint failed: quote_spans"))
        #expect(reason.hasSuffix("run 'verbatim check --repair --archive \(archive.path)', then this command again"))
        try Repair(archive).run()
        #expect(try ArchiveWriter(archive, program: "test", method: "by hand").add([again]) == [.added(id: 2)])
        #expect(try Check(archive).findings() == [])
    }

    @Test func aReferenceThatFailsSaysWhatToDo() {
        let cause = SQLiteError(code: 787, message: "FOREIGN KEY constraint failed")
        #expect(
            ArchiveError(cause, path: "a.db").description
                == "a.db contradicts itself (FOREIGN KEY constraint failed), as when another program deleted rows: "
                + "run 'verbatim check --repair --archive a.db', then this command again")
    }
}
