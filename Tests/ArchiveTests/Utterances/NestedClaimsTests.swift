import Coverage
import Testing

@testable import Archive

/// Two attributions that claim the same words, as of `Brandt said the council had vowed to rebuild the pier`.
@Suite struct NestedClaimsTests {
    private static let inner = "rebuild the harbour pier by June whatever it costs the taxpayers of Carrow"
    private static let other = Reported.article(
        "Herald", "Ilse Brandt said [they rebuild the harbour pier by June whatever it costs Carrow].", kind: .indirect)

    private static func nested() -> Article {
        var article = Reported.article("Gazette", "Ilse Brandt said [the council had vowed to \(inner)].", kind: .indirect)
        guard let outer = article.facts.quotes.first?.pieces.first else { return article }
        let length = inner.unicodeScalars.count
        let passage = Passage(inner, Span(outer.span.end - length, outer.span.end))
        article.facts.quotes.append(Quote(kind: .indirect, pieces: [passage], speaker: nil))
        return article
    }

    @Test func ofOneArticleAreOneReport() throws {
        let reported = try Reported([[Self.nested()]])
        #expect(try reported.rows("SELECT count(*) FROM quotes") == [[2]])
        #expect(try reported.rows("SELECT count(*) FROM wording_links") == [[2]])
        #expect(try reported.utterances() == [])
        #expect(try reported.findings() == [])
    }

    @Test(arguments: [[nested(), other], [other, nested()]])
    func areTwoReportsOfWhatAnotherArticleTellsToo(_ articles: [Article]) throws {
        let reported = try Reported(articles.map { [$0] })
        #expect(try reported.utterances().map(\.count) == [3])
        #expect(try reported.findings() == [])
        try reported.archive.connection.execute("PRAGMA foreign_keys = ON; DELETE FROM articles WHERE source = 'Herald'")
        try reported.add([])
        #expect(try reported.utterances() == [])
        #expect(try reported.findings() == [])
    }

    @Test func olderArchivesLoseWhatOnlyNestedClaimsShare() throws {
        let reported = try Reported([[Self.nested()]])
        try reported.archive.connection.execute(
            """
            INSERT INTO utterances (id) VALUES (7);
            INSERT INTO utterance_hubs (utterance_id, wording_id, first) SELECT 7, id, 0 FROM wordings WHERE home_id IS NULL LIMIT 1;
            UPDATE quotes SET utterance_id = 7;
            PRAGMA user_version = 18;
            """)
        #expect(try reported.utterances().map(\.count) == [2])
        _ = try Archive.openForWriting(path: reported.archive.path)
        #expect(try reported.utterances() == [])
        #expect(try reported.findings() == [])
    }

    @Test func placesTellTwiceWhereTwoAreApart() {
        func tellTwice(_ places: [(quote: Int64, article: Int64, start: Int, end: Int)]) -> Bool {
            var told = ToldPlaces()
            for place in places { told.add(place.quote, article: place.article, start: place.start, end: place.end) }
            return told.tellTwice
        }
        #expect(!tellTwice([]))
        #expect(!tellTwice([(1, 1, 0, 20)]))
        #expect(!tellTwice([(1, 1, 0, 20), (2, 1, 5, 20), (3, 1, 10, 30)]))
        #expect(!tellTwice([(1, 1, 0, 20), (1, 1, 30, 40)]))
        #expect(tellTwice([(1, 1, 0, 20), (2, 1, 20, 40)]))
        #expect(tellTwice([(1, 1, 0, 20), (2, 1, 5, 20), (3, 2, 5, 20)]))
    }
}
