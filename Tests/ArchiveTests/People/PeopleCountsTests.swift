import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

/// Whatever comes and goes, looking at what has changed gives the same people as looking at all.
@Suite struct PeopleCountsTests {
    private let folder = TemporaryFolder()

    /// Articles that name one person each, some twice: in full, or by the surname alone.
    private func article(_ number: Int, using generator: inout some RandomNumberGenerator) -> Article {
        let given = ["Ilse", "Tom", "Ute", "Ilse Maria"].randomElement(using: &generator) ?? ""
        let surname = ["Brandt", "Quist", "BRANDT"].randomElement(using: &generator) ?? ""
        let role = ["mayor", "Mayor", "skipper", nil].randomElement(using: &generator) ?? nil
        let isBare = Bool.random(using: &generator)
        let usual = isBare && Int.random(in: 0..<4, using: &generator) == 0 ? "\(given) \(surname)" : nil
        let name = isBare ? surname : "\(given) \(surname)"
        var article = SampleArticles.naming(name, usual: usual, role: role, source: "\(number)")
        if Int.random(in: 0..<4, using: &generator) == 0 {
            let other = SampleArticles.naming(isBare ? "Ada \(surname)" : surname, role: role, source: "\(number)")
            let start = article.document.body.unicodeScalars.count + 1
            article.document.body += " " + other.document.body
            article.facts.people += other.facts.people.map { person in
                var person = person
                person.mentions = person.mentions.map { $0.moved(by: start) }
                person.role = person.role?.moved(by: start)
                return person
            }
        }
        return article
    }

    private func knowledge(_ archive: Archive) throws -> [[Value]] {
        try archive.connection.rows(
            """
            SELECT p.name, p.role, p.identity_key, p.surname,
                   (SELECT group_concat(name, '|') FROM (SELECT name FROM aliases WHERE person_id = p.id ORDER BY name)),
                   (SELECT group_concat(article_id || text, '|')
                    FROM (SELECT article_id, text FROM mentions WHERE person_id = p.id ORDER BY article_id, start)),
                   (SELECT group_concat(article_id || identity_key, '|')
                    FROM (SELECT article_id, identity_key FROM appearances WHERE person_id = p.id ORDER BY 1, 2))
            FROM people p ORDER BY p.identity_key
            """)
    }

    /// Something comes or goes, the same in both archives.
    private func change(
        _ archives: [Archive], _ number: inout Int, using generator: inout some RandomNumberGenerator
    ) throws {
        let writers = try archives.map { try ArchiveWriter($0, program: "test", method: "by hand") }
        let ids = try archives[0].connection.rows("SELECT id FROM articles").compactMap { $0[0].integer }
        switch Int.random(in: 0..<6, using: &generator) {
        case 0:
            guard let id = ids.randomElement(using: &generator) else { return }
            for archive in archives { try archive.connection.execute("DELETE FROM articles WHERE id = \(id)") }
        case 1:
            guard let id = ids.randomElement(using: &generator) else { return }
            number += 1
            let fresh = article(number, using: &generator)
            for writer in writers { _ = try writer.replace([(id, fresh)]) }
        case 2:
            guard let id = ids.randomElement(using: &generator) else { return }
            let role = "UPDATE descriptions SET text = 'Harbour Master' WHERE article_id = \(id)"
            for archive in archives { try archive.connection.execute(role) }
        default:
            let batch = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                number += 1
                return article(number, using: &generator)
            }
            for writer in writers { _ = try writer.add(batch) }
        }
    }

    @Test func lookingAtChangesGivesTheSameAsLookingAtAll() throws {
        var generator = SystemRandomNumberGenerator()
        for round in 0..<4 {
            let archives = try ["changes", "all"].map { try Archive.openForWriting(path: folder["\($0)\(round).db"]) }
            var number = 0
            for _ in 0..<20 {
                try PeopleCounts.redo(archives[1].connection)
                try archives[1].connection.execute("INSERT OR IGNORE INTO loosened_people (person_id) SELECT id FROM people")
                try change(archives, &number, using: &generator)
                #expect(try knowledge(archives[0]) == knowledge(archives[1]))
                #expect(try PeopleCounts.areRight(archives[0].connection))
            }
        }
    }

    @Test func lostCountsAreFoundAndRepaired() throws {
        let archive = try Archive.openForWriting(path: folder["a.db"])
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        _ = try writer.add(["Ilse Brandt", "Tom Brandt", "Brandt"].map { SampleArticles.naming($0, source: $0) })
        try archive.connection.execute("UPDATE bearers SET articles = 7")
        #expect(try Check(archive).findings().map(\.remedy) == ["run 'verbatim check --repair'"])
        try Repair(archive).run()
        #expect(try Check(archive).findings().isEmpty)
    }

    @Test func personWhoGoesTakesTheCountsAlong() throws {
        let archive = try Archive.openForWriting(path: folder["a.db"])
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        _ = try writer.add(["Ilse Brandt", "Tom Quist"].map { SampleArticles.naming($0, role: "mayor", source: $0) })
        try archive.connection.execute("DELETE FROM people WHERE surname = 'quist'")
        #expect(try archive.connection.rows("SELECT surname, articles FROM bearers") == [["brandt", 1]])
        #expect(try PeopleCounts.areRight(archive.connection))
    }
}

extension Passage {
    fileprivate func moved(by count: Int) -> Passage { Passage(text, Span(span.start + count, span.end + count)) }
}
