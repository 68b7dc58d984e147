import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct ArchiveWriterTests {
    let folder = TemporaryFolder()
    let archive: Archive
    let writer: ArchiveWriter

    init() throws {
        archive = try Archive.openForWriting(path: folder["a.db"])
        writer = try ArchiveWriter(archive, program: "test", method: "by hand")
    }

    private func value(_ sql: String) throws -> Value { try archive.connection.value(sql) }

    @Test func everyFactIsStored() throws {
        #expect(try writer.add([SampleArticles.ferry]) == [.added(id: 1)])
        #expect(try value("SELECT speaker || ': ' || text FROM quote_facts") == "Ilse Brandt: The ferry stays,")
        #expect(try value("SELECT role FROM people") == "mayor")
        #expect(try value("SELECT text FROM descriptions WHERE kind = 'age'") == "61")
        #expect(try value("SELECT display FROM hashtags") == "SaveTheFerry")
        #expect(
            try value("SELECT actor_kind || ' ' || target || ' ' || quote FROM reaction_facts")
                == "public Ilse Brandt The ferry stays,")
        #expect(try value("SELECT group_concat(name, '; ') FROM authors") == "Tom Reyes; Ana Lind")
        #expect(try value("SELECT articles FROM coverage_by_day WHERE day = '2024-03-02' AND outlet = 'Harbour Gazette'") == 1)
        #expect(try Check(archive).findings().isEmpty)
    }

    @Test func everyFactTellsWhoMadeIt() throws {
        _ = try writer.add([SampleArticles.ferry])
        #expect(try value("SELECT program || ' ' || method FROM extraction_runs") == "test by hand")
        for table in ["people", "mentions", "descriptions", "quotes", "hashtag_uses", "reactions"] {
            #expect(try value("SELECT count(*) FROM \(table) WHERE run_id = 1 AND origin = 'machine'") != 0, "\(table)")
        }
    }

    @Test func theSameDocumentChangesNothing() throws {
        _ = try writer.add([SampleArticles.ferry])
        let before = try archive.connection.rows("PRAGMA data_version")
        let counts = """
            SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM quotes), (SELECT count(*) FROM mentions),
                   (SELECT count(*) FROM extraction_runs), (SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'ferry')
            """
        let rows = try archive.connection.rows(counts)
        #expect(try writer.add([SampleArticles.ferry, SampleArticles.ferry]) == [.known(id: 1), .known(id: 1)])
        let again = try ArchiveWriter(archive, program: "test", method: "later")
        #expect(try again.add([SampleArticles.ferry]) == [.known(id: 1)])
        #expect(try archive.connection.rows(counts) == rows)
        #expect(try archive.connection.rows("PRAGMA data_version") == before)
    }

    @Test func sameWordsFromAnotherOutletAreAnotherArticle() throws {
        var copy = SampleArticles.ferry
        copy.document.outlet = "Northern Post"
        #expect(try writer.add([SampleArticles.ferry, copy]) == [.added(id: 1), .added(id: 2)])
        #expect(try value("SELECT count(DISTINCT sha256) FROM articles") == 1)
    }

    @Test func oneBadArticleLosesOnlyItself() throws {
        var bad = SampleArticles.ferry
        bad.document.extra = "{not json"
        bad.document.body += " Bad."
        let good = (1...5).map { SampleArticles.naming("Ada Quist", source: "\($0).txt") }
        let outcomes = try writer.add(Array(good[..<3]) + [bad] + Array(good[3...]))
        #expect(outcomes.count == 6)
        guard case .refused = outcomes[3] else {
            Issue.record("the bad article went in")
            return
        }
        #expect(try value("SELECT count(*) FROM articles") == 5)
        #expect(try value("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'quist'") == 5)
        #expect(try value("SELECT count(*) FROM words WHERE word = 'quist'") == 1)
        #expect(try Check(archive).findings().isEmpty)
    }

    @Test func bothFullTextTablesFindTheArticle() throws {
        _ = try writer.add([SampleArticles.ferry])
        #expect(try value("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'ferries'") == 1)
        #expect(try value("SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'text: ferry'") == 1)
        #expect(try value("SELECT rowid FROM aliases_fts WHERE aliases_fts MATCH 'brandt'") == 1)
    }

    @Test func deletedArticleLeavesNoFactsAndNoHits() throws {
        _ = try writer.add([SampleArticles.ferry])
        try archive.connection.execute("DELETE FROM articles")
        #expect(try value("SELECT (SELECT count(*) FROM quotes) + (SELECT count(*) FROM mentions)") == 0)
        #expect(try value("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'ferry'") == 0)
        #expect(try Check(archive).findings().isEmpty)
    }

    @Test func vocabularyIsFoldedAndNotStemmed() throws {
        _ = try writer.add([
            Article(document: Document(source: "b", title: "Écoles", body: "“Ferries—l’été” don't U.S. ÎLE"), facts: Facts())
        ])
        #expect(
            try archive.connection.rows("SELECT word FROM words ORDER BY word").compactMap { $0[0].text }
                == ["don", "ecoles", "ete", "ferries", "ile", "l", "s", "t", "u"])
    }

    @Test func theMostFrequentFormOfATagIsShown() throws {
        let forms = ["#MEtoo", "#MeToo", "#MeToo", "#metoo"]
        let articles = forms.enumerated().map { index, form in
            let body = "\(index) \(form)"
            var facts = Facts()
            facts.hashtags = [HashtagUse(tag: "metoo", passage: SampleArticles.passage(form, in: body))]
            return Article(document: Document(source: "\(index)", body: body), facts: facts)
        }
        _ = try writer.add(articles)
        #expect(try archive.connection.rows("SELECT tag, display FROM hashtags") == [["metoo", "MeToo"]])
    }
}
