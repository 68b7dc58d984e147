import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

/// Where outlets are at home and what they write.
@Suite struct OutletHomesTests {
    private func article(_ outlet: String, _ domain: String?, _ country: String?, _ language: String?) -> Article {
        var document = Document(source: "a", body: "The ferry of \(domain ?? "nobody") stays, says \(country ?? "nobody").")
        document.outlet = outlet
        document.domain = domain
        (document.outletCountry, document.outletLanguage) = (country, language)
        return Article(document: document, facts: Facts())
    }

    private func homes(_ batches: [[Article]]) throws -> [[Value]] {
        let folder = TemporaryFolder()
        let archive = try Archive.openForWriting(path: folder["a.db"])
        for batch in batches { _ = try ArchiveWriter(archive, program: "test", method: "by hand").add(batch) }
        return try archive.connection.rows("SELECT name, domain, country, language FROM outlets ORDER BY name")
    }

    @Test func areKeptWhateverTheOrderOfTheArticles() throws {
        let articles = [
            article("Post", "aa.example", nil, nil), article("Post", "post.example", "GB", "en"), article("Post", nil, nil, nil),
            article("Star", "star.example.ke", "KE", "en"), article("Star", "star.example.my", "MY", "en"),
            article("Union", "union.example", nil, "eo"), article("Union", nil, nil, nil), article("Quay", nil, nil, nil),
        ]
        let expected: [[Value]] = [
            ["Post", "post.example", "GB", "en"], ["Quay", nil, nil, nil], ["Star", "star.example.ke", "KE", "en"],
            ["Union", "union.example", nil, "eo"],
        ]
        #expect(try homes([articles]) == expected)
        #expect(try homes(articles.reversed().map { [$0] }) == expected)
    }

    /// An archive as it was before, with what readers then kept beside the articles.
    @Test func areTakenOverFromOlderArchives() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute("PRAGMA foreign_keys = ON")
        try Migration.run(connection, path: "x", steps: Schema.steps.filter { $0.version < 8 })
        try connection.execute(
            """
            INSERT INTO outlets (id, name, domain) VALUES (3, 'Post', 'post.example'), (5, 'Star', NULL), (7, 'Union', NULL);
            INSERT INTO articles (id, outlet_id, sha256, source, extra, added_at, body) VALUES
                (1, 3, 'a', 'a', '{"country":"GB"}', '', 'a'), (2, 5, 'b', 'b', '{"country":"KE"}', '', 'b'),
                (3, 5, 'c', 'c', '{"country":"MY"}', '', 'c'), (4, 7, 'd', 'd', '{"country":"Utopia"}', '', 'd'),
                (5, 7, 'e', 'e', '{"country":"FR"}', '', 'e');
            INSERT INTO originals (article_id, media_type, sha256, size, gzip)
            SELECT id, 'text/html', '', 0, x'' FROM articles WHERE id < 5
            """)
        try Migration.run(connection, path: "x")
        #expect(
            try connection.rows("SELECT id, name, domain, country, language FROM outlets ORDER BY id") == [
                [3, "Post", "post.example", "GB", nil], [5, "Star", nil, nil, nil], [7, "Union", nil, nil, nil],
            ])
        #expect(try connection.value("SELECT group_concat(outlet_id) FROM articles") == "3,5,5,7,7")
        #expect(throws: SQLiteError.self) { try connection.execute("DELETE FROM outlets WHERE id = 3") }
    }
}
