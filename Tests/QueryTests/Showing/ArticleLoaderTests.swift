import Testing

@testable import Query

@Suite struct ArticleLoaderTests {
    @Test func everyFactStandsInTheBody() throws {
        let loader = ArticleLoader(connection: try SampleArchive().connection)
        for article in SampleArchive.articles {
            let view = try #require(try loader.article(id: Int64(article.id)))
            let scalars = Array(view.body.unicodeScalars)
            let passages =
                view.mentions.map(\.passage) + view.hashtags.map(\.passage) + view.reactions.map(\.passage)
                + view.quotes.compactMap(\.cue)
            for passage in passages where passage.text != "ask" {
                #expect(String(String.UnicodeScalarView(scalars[passage.span.start..<passage.span.end])) == passage.text)
            }
            for quote in view.quotes {
                #expect(quote.pieces.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) } == [quote.text])
            }
        }
    }

    @Test func allOfIt() throws {
        let loader = ArticleLoader(connection: try SampleArchive().connection)
        let view = try #require(try loader.article(id: 1))
        #expect(view.outlet == "The Arlen Courier")
        #expect(view.mentions.map(\.person) == ["Otto Lindmark", "Mireille Castan"])
        #expect(view.quotes.map(\.speaker) == ["Mireille Castan"])
        #expect(view.hashtags.map(\.tag) == ["quaytalk"])
        #expect(view.reactions.map(\.target) == ["Otto Lindmark"])
        #expect(try loader.article(id: 99) == nil)
    }
}
