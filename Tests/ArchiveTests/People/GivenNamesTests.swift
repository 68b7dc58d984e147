import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

/// Short and full forms of given names are one person's.
@Suite struct GivenNamesTests {
    let folder = TemporaryFolder()

    private func people(_ names: [String]) throws -> [String] {
        let archive = try Archive.openForWriting(path: folder["\(UInt64.random(in: 0 ... .max)).db"])
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        for (place, name) in names.enumerated() { _ = try writer.add([SampleArticles.naming(name, source: "s\(place)")]) }
        #expect(try Check(archive).findings().isEmpty)
        return try archive.connection.rows(
            "SELECT name || ' ' || (SELECT count(*) FROM appearances WHERE person_id = people.id) FROM people ORDER BY 1"
        ).map { $0[0].text ?? "" }
    }

    @Test func shortAndFullFormsAreOnePersonInAnyOrder() throws {
        let names = ["Chuck Quill", "Charles E. Quill", "Charlie Quill", "Chuck Quill", "Quill"]
        for _ in 0..<4 { #expect(try people(names.shuffled()) == ["Chuck Quill 5"]) }
    }

    @Test func othersStayApart() throws {
        #expect(try people(["Chuck Quill", "Carl Quill"]) == ["Carl Quill 1", "Chuck Quill 1"])
        #expect(try people(["Chuck Quill", "Charles Lund"]) == ["Charles Lund 1", "Chuck Quill 1"])
    }

    @Test func whoeverAddsAFormHasItInWhatComes() throws {
        let archive = try Archive.openForWriting(path: folder["added.db"])
        try archive.connection.execute("INSERT INTO given_name_forms (short, full) VALUES ('gus', 'augustus')")
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        _ = try writer.add([
            SampleArticles.naming("Gus Quill", source: "a"), SampleArticles.naming("Augustus Quill", source: "b"),
        ])
        #expect(try archive.connection.value("SELECT count(*) FROM people") == 1)
    }

    /// An archive from before: its people are joined, with all that is theirs, and what a human entered stays.
    @Test func anOlderArchiveIsBroughtUpToDate() throws {
        let path = folder["older.db"]
        let connection = try Archive.openForWriting(path: path).connection
        try connection.execute("DELETE FROM given_name_forms")
        let writer = try ArchiveWriter(Archive.openForWriting(path: path), program: "test", method: "by hand")
        _ = try writer.add([
            SampleArticles.naming("Chuck Quill", role: "mayor", source: "a"), quoting("Charles E. Quill"),
            quoting("Charlie Quill"),
            SampleArticles.naming(all: ["Chuck Quill", "Charles Quill"], source: "d"),
            SampleArticles.naming("Joe Lund", source: "e"),
            quoting("Joseph Lund"), SampleArticles.naming("Chuck Quill", source: "g"),
        ])
        try connection.execute(
            """
            UPDATE people SET name = 'Senator Lund', origin = 'human' WHERE identity_key = 'joe lund';
            DROP TABLE given_name_forms; DROP TABLE later_sights; DROP INDEX editions_of_short_texts;
            DROP TRIGGER articles_comparison_update; DROP TRIGGER quote_parts_correction; DROP TRIGGER quotes_correction;
            PRAGMA user_version = 14;
            """)
        #expect(try connection.value("SELECT count(*) FROM people") == 5)
        let upgraded = try Archive.openForWriting(path: path)
        let people = try upgraded.connection.rows(
            """
            SELECT name, identity_key, role, (SELECT count(*) FROM appearances WHERE person_id = p.id),
                (SELECT count(*) FROM mentions WHERE person_id = p.id), (SELECT count(*) FROM quotes WHERE speaker_id = p.id),
                (SELECT group_concat(name, '|') FROM (SELECT name FROM aliases WHERE person_id = p.id ORDER BY 1)) FROM people p ORDER BY 2
            """
        ).map { $0.map { $0.text ?? $0.integer.map(String.init) ?? "" } }
        #expect(
            people == [
                [
                    "Chuck Quill", "charles quill", "mayor", "5", "6", "2",
                    "Charles E. Quill|Charles Quill|Charlie Quill|Chuck Quill",
                ],
                ["Senator Lund", "joseph lund", "", "2", "2", "1", "Joe Lund|Joseph Lund"],
            ])
        let findings = try Check(upgraded).findings()
        #expect(findings.isEmpty, "\(findings)")
        #expect(try upgraded.connection.rows("PRAGMA foreign_key_check").isEmpty)
    }

    private func quoting(_ name: String) -> Article {
        let body = "“It is closed,” \(name) said."
        var facts = Facts()
        facts.people = [Person(name: name, mentions: [SampleArticles.passage(name, in: body)])]
        facts.quotes = [
            Quote(
                kind: .direct, pieces: [SampleArticles.passage("It is closed,", in: body)],
                speaker: Speaker(passage: SampleArticles.passage(name, in: body), kind: .person, person: 0))
        ]
        return Article(document: Document(source: name, body: body), facts: facts)
    }
}
