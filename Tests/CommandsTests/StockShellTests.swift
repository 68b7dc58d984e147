import Foundation
import Testing

/// The archive is an ordinary SQLite file that the stock shell opens and searches.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3"))) struct StockShellTests {
    private func rows(_ query: String) throws -> [String] {
        let program = try Story.program()
        program.folder.write(query, to: "query.sql")
        let result = try program.shell("sqlite3 -batch verbatim.db < query.sql")
        #expect(result.errors.isEmpty)
        return result.lines
    }

    @Test func searchesTheFullText() throws {
        #expect(try rows("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'horn';") == ["8"])
        #expect(
            try rows("SELECT title FROM articles_fts WHERE articles_fts MATCH 'tuba' ORDER BY rank LIMIT 1;") == [
                "Forty-one boats and a tuba"
            ])
        #expect(try rows("SELECT count(*) > 0 FROM quotes_fts WHERE quotes_fts MATCH 'bedrooms';") == ["1"])
    }

    @Test func everyPlaceHoldsItsText() throws {
        for table in ["mentions", "hashtag_uses", "reactions"] {
            let off = try rows(
                "SELECT count(*) FROM \(table) f JOIN articles a ON a.id = f.article_id "
                    + "WHERE substr(a.body, f.start + 1, f.\"end\" - f.start) <> f.text;")
            #expect(off == ["0"], "\(table)")
        }
    }

    @Test func fileIsSoundAndChangesReachTheIndex() throws {
        #expect(try rows("PRAGMA integrity_check; PRAGMA foreign_key_check;") == ["ok"])
        let changed = try rows(
            "UPDATE articles SET title = 'Zanzibar' WHERE id = 1; SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'zanzibar';"
        )
        #expect(changed == ["1"])
    }
}
