import SQLite
import Testing

@testable import Archive

@Suite struct FullTextIndexTests {
    /// SQLite gives the highest id again when its row is gone.
    @Test func aRowWithTheIDOfOneThatWentIsIndexed() throws {
        let reported = try Reported([[Reported.article("Gazette", "“[We will rebuild the pier],” Ilse Brandt said.")]])
        let connection = reported.archive.connection
        var index = try FullTextIndex(connection)
        try connection.transaction {
            try index.begin()
            try connection.execute(
                """
                DELETE FROM aliases WHERE id = (SELECT max(id) FROM aliases);
                INSERT INTO aliases (person_id, name) SELECT min(id), 'Nia Quell' FROM people;
                """)
            try index.feed()
        }
        let found = try reported.rows("SELECT count(*) FROM aliases_fts WHERE aliases_fts MATCH 'quell'")
        #expect(found == [[1]])
        // The name that went is missed; the index is not.
        #expect(try reported.findings().map(\.what) == ["names in articles that are nobody's in aliases: 1"])
    }
}
