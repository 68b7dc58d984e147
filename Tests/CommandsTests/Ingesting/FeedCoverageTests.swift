import TestSupport
import Testing

/// Feeds of every kind, by the real binary.
@Suite struct FeedCoverageTests {
    private static let quote = "“We will not risk a single boat,” said Ada Quill, the harbour master, on Monday."

    /// The same two items in each format: one whole, one with only a summary.
    private static let feeds: [(name: String, text: String)] = [
        (
            "news.rss",
            """
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay News</title><link>https://quay.example/</link><language>en</language>
            <item><title>Harbour closed</title><link>https://quay.example/1</link><dc:creator>Bo Li</dc:creator>
            <pubDate>Tue, 09 Jan 2018 14:30:00 +0100</pubDate><description>Ice.</description>
            <content:encoded><![CDATA[<p>\(quote)</p><p>The ice is thick.</p>]]></content:encoded></item>
            <item><title>Ferry</title><link>https://quay.example/2</link><description>The ferry stays.</description></item></channel></rss>
            """
        ),
        (
            "news.rdf",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
            xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://quay.example/f"><title>Quay News</title><link>https://quay.example/</link><dc:language>en</dc:language></channel>
            <item rdf:about="https://quay.example/1"><title>Harbour closed</title><link>https://quay.example/1</link><dc:creator>Bo Li</dc:creator>
            <dc:date>2018-01-09T14:30:00+01:00</dc:date><content:encoded>&lt;p&gt;\(quote)&lt;/p&gt;&lt;p&gt;The ice is thick.&lt;/p&gt;</content:encoded></item>
            <item rdf:about="https://quay.example/2"><title>Ferry</title><link>https://quay.example/2</link><description>The ferry stays.</description></item>
            </rdf:RDF>
            """
        ),
        (
            "news.atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://quay.example/"><title>Quay News</title><link href="/"/>
            <entry><title>Harbour closed</title><link href="/1"/><author><name>Bo Li</name></author><published>2018-01-09T14:30:00+01:00</published>
            <content type="html">&lt;p&gt;\(quote)&lt;/p&gt;&lt;p&gt;The ice is thick.&lt;/p&gt;</content></entry>
            <entry><title>Ferry</title><link href="/2"/><summary>The ferry stays.</summary></entry></feed>
            """
        ),
        (
            "news.json",
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Quay News", "home_page_url": "https://quay.example/", "language": "en",
            "items": [{"id": "1", "url": "https://quay.example/1", "title": "Harbour closed", "authors": [{"name": "Bo Li"}],
            "date_published": "2018-01-09T14:30:00+01:00", "content_html": "<p>\(quote)</p><p>The ice is thick.</p>"},
            {"id": "2", "url": "https://quay.example/2", "title": "Ferry", "summary": "The ferry stays."}]}
            """
        ),
    ]

    @Test(arguments: feeds.indices) func itemsBecomeArticles(index: Int) throws {
        let (name, text) = Self.feeds[index]
        let program = Program()
        program.folder.write(text, to: name)
        let result = try program.run("ingest", name)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        let fields = try program.rows(
            """
            SELECT f.title AS a, f.url AS b, f.outlet AS c, f.published_at AS d, f.language AS e, f.source AS f, u.name AS g,
                   e.is_excerpt AS h FROM article_facts f JOIN editions e ON e.article_id = f.id
            LEFT JOIN authors u ON u.article_id = f.id ORDER BY f.id
            """)
        #expect(
            fields == [
                [
                    "Harbour closed", "https://quay.example/1", "Quay News", "2018-01-09T14:30:00+01:00", "en", "\(name)#1",
                    "Bo Li", "0",
                ],
                ["Ferry", "https://quay.example/2", "Quay News", nil, "en", "\(name)#2", nil, "1"],
            ])
        #expect(
            try program.rows("SELECT body AS a FROM articles") == [["\(Self.quote)\n\nThe ice is thick."], ["The ferry stays."]])
        #expect(try program.run("quotes", "--speaker", "Quill").output.contains("We will not risk a single boat"))
        // Each item is kept alone, and reads as it did.
        let original = try program.run("original", "2").output
        #expect(original.contains("The ferry stays.") && !original.contains("Ada Quill") && original.contains("Quay News"))
        #expect(try program.rows("SELECT count(*) AS a, min(length(gzip)) > 0 AS b FROM originals") == [["2", "1"]])
        #expect(try program.run("reread").output == "0 articles changed in verbatim.db, 2 the same\n")
        #expect(try program.run("check").status == 0)
        for article in try JSON.lines(program.run("extract", name).output) { FactPlaces.verify(article) }
    }

    @Test func illFormedFeedIsReadAsFarAsItGoes() throws {
        let program = Program()
        program.folder.write(
            "<rss><channel><title>Quay & News</title><item><title>One</titel><link>https://quay.example/1</link><description>The ferry &"
                + " the <b>pier.</description></item></wrong><item><title>Two</title><description>The ferry stays.", to: "cut.xml"
        )
        let result = try program.run("ingest", "cut.xml")
        #expect(result.status == 0 && result.output == "2 articles added to verbatim.db\n")
        #expect(result.errors.contains("cut.xml: breaks off after item 2 (fetch it again if more is expected)"))
        #expect(
            try program.rows("SELECT body AS a FROM articles ORDER BY id") == [["The ferry & the pier."], ["The ferry stays."]])
    }

    @Test func summaryDoesNotSupersedeTheWholeText() throws {
        let program = Program()
        program.folder.write(Self.feeds[0].text.replacing("https://quay.example/2", with: "https://quay.example/1"), to: "a.rss")
        #expect(try program.run("ingest", "a.rss").status == 0)
        #expect(
            try program.rows(
                "SELECT a.title AS a FROM superseded s JOIN articles a ON a.id = s.article_id") == [["Ferry"]])
    }
}
