import Coverage
import SQLite
import Testing

@testable import Archive

/// What somebody's SQL can break in the tables of revisions, copies and people.
@Suite struct EditionRulesTests {
    private static let address = "https://gazette.example/pier"

    /// A wire report in three papers, word for word and cut, and an article of another story in three revisions.
    private static func archive() throws -> WireArchive {
        let revisions = (1...3).map {
            Wire.article(Wire.text("r", $0..<($0 + 6)), outlet: "Gazette", day: "2024-03-0\($0)", url: address, title: "\($0)")
        }
        let copies = [("Wire", 0..<6), ("Star", 0..<6), ("Herald", 0..<5)].map { outlet, range in
            Wire.article(
                Wire.text("a", range), outlet: outlet, day: "2024-03-01", url: "https://\(outlet).example/a", title: outlet)
        }
        return try WireArchive([copies + revisions + [SampleArticles.ferry]])
    }

    @Test(arguments: [
        ("DELETE FROM copies", "articles that are copies, and in no group: "),
        ("DELETE FROM copies WHERE article_id <> origin_id", "groups of copies with one article: 1"),
        ("DELETE FROM copies WHERE article_id = origin_id", "copies whose origin is in another group, or in none: 2"),
        ("UPDATE copies SET taken = taken / 2", "copies that have less or more in common with their origin than is said: 3"),
        ("DELETE FROM overlaps", "copies that have less or more in common with their origin than is said: 1"),
        ("DELETE FROM overlaps WHERE text_id < other_id", "texts that have much in common, in one direction only: "),
        ("INSERT INTO copies SELECT article_id, 1, 1, 1, 1 FROM superseded", "copies that are older revisions: 2"),
        ("DELETE FROM text_samples", "texts that are not found by their samples: 5"),
        ("UPDATE text_samples SET entries = zeroblob(0)", "texts that are not found by their samples: 5"),
        ("DELETE FROM editions", "articles that were not compared with the others: 7"),
        ("UPDATE editions SET text_id = 1", "articles that stand for the text of another one with other words: 5"),
        ("UPDATE editions SET shingles = shingles + 1", "articles whose runs of words are miscounted: 7"),
        (
            "UPDATE editions SET canonical_url = 'elsewhere.example'",
            "articles that are kept under another address than theirs: 7"
        ),
        ("DELETE FROM superseded", "addresses of which no revision is the newest, or several are: 1"),
        ("INSERT INTO superseded VALUES (6, 5)", "addresses of which no revision is the newest, or several are: 1"),
        ("UPDATE superseded SET newest_id = 1", "revisions that are superseded by one of another address"),
        (
            "DELETE FROM superseded WHERE article_id = 4; INSERT INTO superseded VALUES (6, 4); UPDATE superseded SET newest_id = 4",
            "addresses of which another revision is the newest than is said: 1"
        ),
        ("DELETE FROM aliases", "names in articles that are nobody's in aliases: "),
        ("UPDATE aliases SET name = 'Nobody' WHERE id = 1", "names in articles that are nobody's in aliases: 1"),
    ])
    func whatBreaksARuleIsFoundAndMadeAnew(damage: String, what: String) throws {
        let archive = try Self.archive()
        let contents =
            """
            SELECT (SELECT group_concat(article_id || ' ' || origin_id || ' ' || taken) FROM copies),
                (SELECT group_concat(article_id || ' ' || newest_id) FROM superseded),
                (SELECT group_concat(text_id || ' ' || canonical_url) FROM editions), (SELECT count(*) FROM overlaps),
                (SELECT hex(entries) FROM text_samples), (SELECT group_concat(name) FROM aliases WHERE name <> 'Nobody' ORDER BY 1)
            """
        let expected = try archive.rows(contents)
        #expect(try Check(archive.archive).findings() == [])
        try archive.archive.connection.execute(damage)
        let findings = try Check(archive.archive).findings()
        #expect(findings.contains { $0.what.hasPrefix(what) && $0.remedy == "run 'verbatim check --repair'" }, "\(findings)")
        try Repair(archive.archive).run()
        #expect(try Check(archive.archive).findings() == [])
        #expect(try archive.rows(contents).first?.dropLast() == expected.first?.dropLast())
    }

    /// Whoever deletes an article leaves the rest to the next one who writes.
    @Test func whatWaitsToBeComparedIsNotWrong() throws {
        let archive = try Self.archive()
        for title in ["Wire", "3", "Star", "2"] {
            try archive.archive.connection.run("DELETE FROM articles WHERE title = ?", .text(title))
            #expect(try Check(archive.archive).findings() == [], "\(title)")
        }
        try archive.add([])
        #expect(try Check(archive.archive).findings() == [])
    }

    @Test func repairCountsWhatItTakesAway() throws {
        let archive = try Self.archive()
        try archive.archive.connection.execute(
            "PRAGMA foreign_keys = OFF; DELETE FROM people; DELETE FROM outlets WHERE name = 'Star'; PRAGMA foreign_keys = ON")
        let losses = try Repair(archive.archive).run()
        #expect(losses.removed["mentions"] ?? 0 > 0 && losses.removed["copies"] == nil, "\(losses)")
        #expect(losses.forgetful["articles"] == 1)
        #expect(try Repair(archive.archive).run() == Repair.Losses())
    }
}
