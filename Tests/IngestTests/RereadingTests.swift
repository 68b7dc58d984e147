import Archive
import Coverage
import Extracting
import Reading
import SQLite
import TestSupport
import Testing

@testable import Ingest

@Suite("Reading again")
struct RereadingTests {
    private let folder = TemporaryFolder()

    /// A page, and how an older reader misread it.
    private struct Page {
        let html: String
        var given = GivenFields()
        let misread: @Sendable (inout Document) -> Void
    }

    private static let common = (1...4).map {
        "<p>Paragraph \($0): the harbour of Brackwater stays closed until the ice is gone, the council decided on Monday evening.</p>"
    }.joined()

    private static func page(_ title: String, _ address: String, _ words: String) -> String {
        "<html lang=\"en\"><head><title>\(title)</title><link rel=\"canonical\" href=\"\(address)\"></head><body><article><h1>\(title)</h1>"
            + "\(words)</article></body></html>"
    }

    private static let pages: [Page] = [
        Page(
            html: page(
                "Harbour stays closed", "https://gazette.example/harbour",
                common + "<p>“We will not risk a boat,” said Ada Maria Quill, the harbour master. #SaveTheQuay @brackwater</p>"),
            misread: { document in
                document.body = "Menu Home Contact\n\nBo Strand, the tenor, left. #OldTag @oldaccount\n\n" + document.body
                document.title = "Gazette"
            }),
        // The same words in another outlet: a copy, and in the older reading the bearer of other words.
        Page(
            html: page(
                "Ice closes harbour", "https://lantern.example/ice",
                common + "<p>“We will not risk a boat,” said Ada Maria Quill, the harbour master. #SaveTheQuay @brackwater</p>"),
            misread: { $0.body = common(of: $0.body) }),
        Page(
            html: page("Ice, again", "https://mirror.example/ice", common + "<p>Quill said that the ice was thick.</p>"),
            misread: { $0.body = common(of: $0.body) }),
        // Two states of one page, of which the older reading missed the address.
        Page(
            html: page("Ferry", "https://gazette.example/ferry", common + "<p>The ferry sails, Quill said on Tuesday.</p>"),
            misread: { $0.url = nil }),
        Page(
            html: page(
                "Ferry", "https://gazette.example/ferry",
                common + "<p>The ferry stays, Quill said on Friday, and so does she.</p>"),
            misread: { document in
                document.url = "https://gazette.example/ice"
                document.outlet = "Old Gazette"
            }),
        Page(
            html: page(
                "Letters", "https://gazette.example/letters",
                "<p>\(String(repeating: "Tom Quill wrote a letter to us. ", count: 9))</p>"),
            given: GivenFields(outlet: "Letter Box", published: "2018-01-09", language: "de"), misread: { $0.published = nil }),
    ]

    private static func common(of body: String) -> String { body.split(separator: "\n\n").dropLast().joined(separator: "\n\n") }

    private func documents(misread: Bool) throws -> [Document] {
        try Self.pages.enumerated().map { index, page in
            let reader = DocumentReader(options: ReadingOptions(given: page.given))
            let original = Original(mediaType: "text/html", bytes: Array(page.html.utf8))
            var document: Document?
            for case .document(let found) in reader.read(kept: original, named: "\(index).html") { document = found }
            var read = try #require(document)
            if misread { page.misread(&read) }
            return read
        }
    }

    private func archive(_ name: String, misread: Bool) throws -> Archive {
        let archive = try Archive.openForWriting(path: folder[name])
        let writer = try ArchiveWriter(archive, program: "test", method: misread ? "older" : Extractor.method)
        let extractor = try Extractor()
        let articles = try documents(misread: misread).map { Article(document: $0, facts: extractor.facts(of: $0)) }
        for article in articles { #expect(try writer.add([article]).count == 1) }
        return archive
    }

    private func reread(
        _ archive: Archive, _ ids: [Int64]? = nil, _ options: Rereading.Options = .init()
    ) throws -> [Int64: Rereading.Outcome] {
        let writer = try ArchiveWriter(archive, program: "test", method: Extractor.method)
        var outcomes: [Int64: Rereading.Outcome] = [:]
        try Rereading(archive: archive, writer: writer, extractor: try Extractor(), options: options)
            .run(ids) { outcomes[$0] = $1 }
        return outcomes
    }

    /// Everything that coverage tells, by names instead of ids.
    private func contents(_ archive: Archive) throws -> [String] {
        let queries = [
            """
            SELECT outlet, domain, title, byline, url, published_at, language, dateline_place, sha256, source, canonical_url,
                   newest_id, origin_id, similarity FROM article_facts ORDER BY source
            """,
            "SELECT a.source, e.is_excerpt, e.shingles FROM editions e JOIN articles a ON a.id = e.article_id ORDER BY 1",
            "SELECT name, role, identity_key, surname, origin FROM people ORDER BY identity_key",
            "SELECT p.identity_key, l.name FROM aliases l JOIN people p ON p.id = l.person_id ORDER BY 1, 2",
            "SELECT a.source, f.identity_key, f.name, p.name FROM appearances f JOIN people p ON p.id = f.person_id JOIN articles a ON a.id = f.article_id ORDER BY 1, 2",
            "SELECT person, text, start, \"end\", article_id FROM mention_facts ORDER BY article_id, start",
            "SELECT speaker, text, start, \"end\", kind, article_id FROM quote_facts ORDER BY article_id, start",
            "SELECT actor, verb, text, article_id FROM reaction_facts ORDER BY article_id, start",
            "SELECT h.tag, h.display, w.words, u.article_id, u.start FROM hashtags h LEFT JOIN hashtag_words w ON w.hashtag_id = h.id LEFT JOIN hashtag_uses u ON u.hashtag_id = h.id ORDER BY 1, 4, 5",
            "SELECT c.name, c.display, m.article_id, m.start FROM accounts c LEFT JOIN account_mentions m ON m.account_id = c.id ORDER BY 1, 3, 4",
            "SELECT name, domain FROM outlets ORDER BY 1", "SELECT word FROM words ORDER BY 1",
            "SELECT count(*), sum(shared) FROM overlaps",
            "SELECT kind, text, start, article_id FROM blocks ORDER BY article_id, id",
            "SELECT article_id, position, name FROM authors ORDER BY 1, 2",
            "SELECT term, doc, cnt FROM articles_terms ORDER BY 1",
            "SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'risk' ORDER BY 1 LIMIT 0",
        ]
        return try queries.flatMap { query in
            try archive.connection.rows(query).map { "\(query.prefix(40)): \($0)" }
        }
    }

    @Test("gives the archive that today's reader would have made, ids included")
    func sameAsFresh() throws {
        let old = try archive("old.db", misread: true)
        let fresh = try archive("fresh.db", misread: false)
        #expect(try contents(old) != contents(fresh))
        let outcomes = try reread(old)
        for case .kept(let reason) in outcomes.values { Issue.record("kept: \(reason)") }
        #expect(outcomes.count == Self.pages.count)
        let (found, wanted) = (try contents(old), try contents(fresh))
        for (one, other) in zip(found, wanted) { #expect(one == other) }
        #expect(found.count == wanted.count)
        #expect(try Check(old).findings().map(\.what) == [])
        // Once more, nothing is left to do.
        #expect(try Set(reread(old).values.map { "\($0)" }) == ["same"])
        #expect(try contents(old) == found)
    }

    @Test("makes facts anew where only the models are others, and looks only where it is told to")
    func factsOnly() throws {
        let archive = try archive("a.db", misread: false)
        try archive.connection.execute("UPDATE extraction_runs SET method = 'older'; DELETE FROM quotes")
        let (before, _) = (try archive.connection.value("SELECT count(*) FROM quotes"), ())
        #expect(before == 0)
        var trial = Rereading.Options()
        trial.isTrial = true
        let seen = try reread(archive, [1], trial)
        #expect(seen == [1: .changed(["facts"], wordsBefore: 91, wordsAfter: 91)])
        #expect(try archive.connection.value("SELECT count(*) FROM quotes") == 0)
        #expect(try reread(archive, [1, 1, 99]).count == 2)
        #expect(try archive.connection.value("SELECT count(*) FROM quotes WHERE article_id = 1") != 0)
        #expect(try archive.connection.value("SELECT count(*) FROM quotes WHERE article_id = 2") == 0)
        #expect(try reread(archive, [99]) == [99: .kept(.noArticle)])
        #expect(try Check(archive).findings().map(\.what) == [])
    }

    @Test("finds a quote that a person cut or gave to somebody else not once more")
    func correctedQuotes() throws {
        let archive = try archive("a.db", misread: false)
        let count = try archive.connection.value("SELECT count(*) FROM quotes WHERE article_id = 1").integer ?? 0
        #expect(count > 0)
        try archive.connection.execute(
            """
            UPDATE quotes SET origin = 'human', "end" = start + 12, text = substr(text, 1, 12), speaker_id = NULL,
                speaker_text = 'the harbour office', speaker_start = NULL, speaker_end = NULL
            WHERE id = (SELECT min(id) FROM quotes WHERE article_id = 1);
            UPDATE quote_spans SET "end" = start + 12 WHERE quote_id = (SELECT min(id) FROM quotes WHERE article_id = 1);
            """)
        var options = Rereading.Options()
        options.findsFactsAnew = true
        for _ in 0..<2 {
            _ = try reread(archive, [1], options)
            #expect(try archive.connection.value("SELECT count(*) FROM quotes WHERE article_id = 1").integer == count)
            let speaker = try archive.connection.value("SELECT speaker_text FROM quotes WHERE origin = 'human'")
            #expect(speaker == "the harbour office")
            #expect(try Check(archive).findings().map(\.what) == [])
        }
    }

    @Test("keeps what people entered: rows, names, and where they stand; nothing of it is lost")
    func humanFacts() throws {
        let archive = try archive("a.db", misread: true)
        try archive.connection.execute(
            """
            UPDATE quotes SET origin = 'human', speaker_text = NULL, speaker_start = NULL, speaker_end = NULL, speaker_id = NULL,
                speaker_kind = 'organisation' WHERE article_id = 1 AND text LIKE '%risk a boat%';
            UPDATE people SET origin = 'human', name = 'Captain Quill' WHERE name = 'Ada Maria Quill';
            INSERT INTO mentions (article_id, person_id, text, start, "end", origin)
                SELECT a.id, p.id, 'harbour master', instr(a.body, 'harbour master') - 1, instr(a.body, 'harbour master') + 13, 'human'
                FROM articles a, people p WHERE a.id = 1 AND p.name = 'Captain Quill';
            """)
        let outcomes = try reread(archive, [1])
        #expect(outcomes.values.contains { if case .changed = $0 { true } else { false } })
        #expect(
            try archive.connection.rows(
                "SELECT speaker_kind, origin FROM quotes WHERE article_id = 1 AND text LIKE '%risk a boat%'")
                == [["organisation", "human"]])
        #expect(try archive.connection.value("SELECT name FROM people WHERE identity_key = 'ada quill'") == "Captain Quill")
        #expect(try archive.connection.value("SELECT count(*) FROM mentions WHERE origin = 'human'") == 1)
        let findings = try Check(archive).findings().map(\.what)
        #expect(findings == [])
        // What stands at words that are no more keeps the article as it was.
        try archive.connection.execute(
            """
            INSERT INTO mentions (article_id, person_id, text, start, "end", origin) SELECT 2, id, 'x', 0, 1, 'human' FROM people LIMIT 1;
            UPDATE articles SET body = 'Gone words, all of them, here and now. ' || body WHERE id = 2;
            UPDATE mentions SET text = 'Gone words, all', "end" = 15 WHERE article_id = 2 AND origin = 'human';
            """)
        #expect(try reread(archive, [2]) == [2: .kept(.wouldLose("Gone words, all"))])
    }

    @Test("keeps each speaker of a passage of which one was corrected")
    func speakersOfOnePassage() throws {
        let archive = try Archive.openForWriting(path: folder["a.db"])
        let extractor = try Extractor()
        var document = Document(
            source: "ferry.txt", body: "Ida Berg, the mayor, and Tom Lund said: “We will not rest until the ferry is paid for.”")
        document.outlet = "Gazette"
        func write(_ method: String) throws {
            let writer = try ArchiveWriter(archive, program: "test", method: method)
            _ = try writer.add([Article(document: document, facts: extractor.facts(of: document))])
        }
        func speakers() throws -> [String?] {
            try archive.connection.rows(
                "SELECT p.name FROM quotes q LEFT JOIN people p ON p.id = q.speaker_id ORDER BY p.name IS NULL, p.name"
            ).map { $0[0].text }
        }
        try write("older")
        #expect(try speakers() == ["Ida Berg", "Tom Lund"])
        try archive.connection.execute(
            "UPDATE quotes SET origin = 'human', speaker_id = NULL WHERE speaker_id = (SELECT id FROM people WHERE name = 'Tom Lund')"
        )
        let writer = try ArchiveWriter(archive, program: "test", method: Extractor.method)
        let article = Article(document: document, facts: extractor.facts(of: document))
        #expect(try writer.replace([(id: 1, article: article)]) == [.replaced])
        #expect(try speakers() == ["Ida Berg", nil])
    }

    @Test("leaves what would be worse: less than half, nothing, or the same as another")
    func worse() throws {
        let archive = try archive("a.db", misread: false)
        try archive.connection.execute(
            """
            UPDATE articles SET body = body || '\n\n' || body || '\n\n' || body WHERE id = 1;
            UPDATE articles SET body = (SELECT body FROM articles WHERE id = 4), title = 'Ferry',
                sha256 = (SELECT sha256 FROM articles WHERE id = 4), url = 'https://gazette.example/other' WHERE id = 2;
            UPDATE articles SET title = 'Other', url = NULL WHERE id = 4;
            UPDATE articles SET outlet_id = (SELECT outlet_id FROM articles WHERE id = 4), title = 'Ferry',
                url = 'https://gazette.example/ferry' WHERE id = 2;
            """)
        guard case .kept(.shorter(let before, let after))? = try reread(archive, [1])[1] else {
            Issue.record("a third of the words was taken")
            return
        }
        #expect(before == 3 * after)
        var options = Rereading.Options()
        options.acceptsShorter = true
        #expect(try reread(archive, [1], options)[1] == .changed(["text"], wordsBefore: before, wordsAfter: after))
        // Article 2 has become what 4 reads as; together they find their own again.
        #expect(try reread(archive, [4]) == [4: .kept(.wouldEqual(2))])
        let outcomes = try reread(archive, [2, 4])
        for case .kept(let reason) in outcomes.values { Issue.record("kept: \(reason)") }
    }

    @Test("keeps what an older program did not note that the user had said")
    func unknownOptions() throws {
        let archive = try archive("a.db", misread: false)
        try archive.connection.execute("DELETE FROM given_fields; UPDATE articles SET title = 'Old' WHERE id = 6")
        let outcome = try reread(archive, [6])[6]
        #expect(outcome == .changed(["title"], wordsBefore: 63, wordsAfter: 63))
        let fields = try archive.connection.rows("SELECT outlet, published_at, language, title FROM article_facts WHERE id = 6")
        #expect(fields == [["Letter Box", "2018-01-09", "en", "Letters"]])
    }
}
