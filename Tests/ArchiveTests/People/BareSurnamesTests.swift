import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct BareSurnamesTests {
    /// Who each article's person is in an archive of these batches: `source: name`, by source.
    private func people(_ batches: [[(name: String, source: String)]]) throws -> [String] {
        let folder = TemporaryFolder()
        let archive = try Archive.openForWriting(path: folder["a.db"])
        for batch in batches {
            let articles = batch.map { SampleArticles.naming($0.name, source: $0.source) }
            _ = try ArchiveWriter(archive, program: "test", method: "by hand").add(articles)
        }
        #expect(try Check(archive).findings().isEmpty)
        #expect(try archive.connection.value("SELECT count(*) FROM people WHERE id NOT IN (SELECT person_id FROM mentions)") == 0)
        return try archive.connection.rows(
            """
            SELECT a.source || ': ' || p.name FROM mentions m JOIN people p ON p.id = m.person_id
            JOIN articles a ON a.id = m.article_id ORDER BY a.source
            """
        ).compactMap { $0[0].text }
    }

    @Test func bareSurnameGoesToTheOnlyOneWhoHasIt() throws {
        #expect(try people([[("Brandt", "1"), ("Ilse Brandt", "2")]]) == ["1: Ilse Brandt", "2: Ilse Brandt"])
    }

    @Test func laterArticleSettlesAnEarlierBareSurname() throws {
        #expect(try people([[("Brandt", "1")]]) == ["1: Brandt"])
        #expect(try people([[("Brandt", "1")], [("Ilse Brandt", "2")]]) == ["1: Ilse Brandt", "2: Ilse Brandt"])
    }

    @Test func bareSurnameStaysOpenWithoutTwoThirds() throws {
        let open = [("Ilse Brandt", "1"), ("Tom Brandt", "2"), ("Brandt", "3")]
        #expect(try people([open]).last == "3: Brandt")
        #expect(try people([open, [("Ilse Brandt", "4")]])[2] == "3: Ilse Brandt")
        #expect(try people([open, [("Ilse Brandt", "4"), ("Tom Brandt", "5")]])[2] == "3: Brandt")
    }

    @Test func whoeverWasMeantIsLetGoWhenTheSharesChange() throws {
        let first = [("Ilse Brandt", "1"), ("BRANDT", "2"), ("Brandt", "3")]
        #expect(try people([first]) == ["1: Ilse Brandt", "2: Ilse Brandt", "3: Ilse Brandt"])
        #expect(try people([first, [("Tom Brandt", "4")]])[1...2] == ["2: BRANDT", "3: BRANDT"])
    }

    @Test func searchByNameFollows() throws {
        let folder = TemporaryFolder()
        let archive = try Archive.openForWriting(path: folder["a.db"])
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        _ = try writer.add([SampleArticles.naming("BRANDT", source: "1")])
        _ = try writer.add([SampleArticles.naming("Ilse Brandt", source: "2")])
        let names = "SELECT group_concat(f.name, '|') FROM aliases_fts f WHERE aliases_fts MATCH 'brandt' ORDER BY f.name"
        #expect(try archive.connection.value(names) == "Ilse Brandt|BRANDT")
        #expect(try archive.connection.value("SELECT count(*) FROM people") == 1)
    }
}
