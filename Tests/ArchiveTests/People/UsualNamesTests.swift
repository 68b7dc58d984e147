import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

/// Names that general usage completes, and what the archive's own articles say against it.
@Suite struct UsualNamesTests {
    private let bare = SampleArticles.naming("Brandt", usual: "Ilse Brandt", source: "1")

    /// The person of each article, by source, and the completed names with their confidence.
    private func archive(_ batches: [[Article]]) throws -> (people: [String], completed: [String]) {
        let folder = TemporaryFolder()
        let archive = try Archive.openForWriting(path: folder["a.db"])
        for batch in batches { _ = try ArchiveWriter(archive, program: "test", method: "by hand").add(batch) }
        #expect(try Check(archive).findings().isEmpty)
        let people = try archive.connection.rows(
            """
            SELECT p.name FROM mentions m JOIN people p ON p.id = m.person_id JOIN articles a ON a.id = m.article_id
            ORDER BY a.source
            """)
        let completed = try archive.connection.rows("SELECT name || ' ' || confidence FROM completed_names ORDER BY name")
        return (people.compactMap { $0[0].text }, completed.compactMap { $0[0].text })
    }

    @Test func aBareSurnameGetsItsUsualName() throws {
        let found = try archive([[bare]])
        #expect(found.people == ["Ilse Brandt"])
        #expect(found.completed == ["Ilse Brandt 0.9"])
    }

    @Test func aPrintedNameIsNoLongerACompletedOne() throws {
        let printed = SampleArticles.naming("Ilse Brandt", source: "2")
        for batches in [[[bare, printed]], [[bare], [printed]], [[printed], [bare]]] {
            let found = try archive(batches)
            #expect(found.people == ["Ilse Brandt", "Ilse Brandt"])
            #expect(found.completed.isEmpty)
        }
    }

    @Test func anotherBearerInTheArchiveWins() throws {
        let other = SampleArticles.naming("Tom Brandt", source: "2")
        for batches in [[[bare, other]], [[bare], [other]], [[other], [bare]]] {
            let found = try archive(batches)
            #expect(found.people == ["Tom Brandt", "Tom Brandt"])
            #expect(found.completed.isEmpty)
        }
    }

    @Test func bearersWithoutTwoThirdsLeaveItOpen() throws {
        let others = [SampleArticles.naming("Tom Brandt", source: "2"), SampleArticles.naming("Ute Brandt", source: "3")]
        for batches in [[[bare] + others], [[bare], others], [others, [bare]]] {
            #expect(try archive(batches).people == ["Brandt", "Tom Brandt", "Ute Brandt"])
        }
    }

    @Test func usageTellsTwoOfOneSurnameApart() throws {
        let spouse = SampleArticles.naming("Brandt", usual: "Tom Brandt", source: "2")
        let nobody = SampleArticles.naming("Brandt", source: "3")
        for batches in [[[bare, spouse, nobody]], [[nobody], [spouse], [bare]]] {
            #expect(try archive(batches).people == ["Ilse Brandt", "Tom Brandt", "Brandt"])
        }
    }

    @Test func theCompletedNameIsSearchable() throws {
        let folder = TemporaryFolder()
        let archive = try Archive.openForWriting(path: folder["a.db"])
        _ = try ArchiveWriter(archive, program: "test", method: "by hand").add([bare])
        let names = "SELECT group_concat(name, '|') FROM (SELECT name FROM aliases ORDER BY name)"
        #expect(try archive.connection.value(names) == "Brandt|Ilse Brandt")
    }
}
