import TestSupport
import Testing

/// What news agencies send, by the real binary.
@Suite struct AgencyCoverageTests {
    private static let quote = "“We will not risk a single boat,” said Ada Quill, the harbour master, on Monday."

    private static let nitf = """
        <?xml version="1.0"?><nitf><head><title>slug</title><docdata><date.issue norm="20180109T143000Z"/></docdata></head>
        <body xml:lang="en-GB"><body.head><hedline><hl1>Harbour closed</hl1></hedline><byline>By <person>Bo Li</person></byline>
        <distributor>Harbour Press</distributor><dateline><location>BRACKWATER</location></dateline></body.head>
        <body.content><p>\(quote)</p><p>The ice is thick.</p><media media-type="image"><media-caption>Ice.</media-caption></media>
        </body.content></body></nitf>
        """

    private static let newsML = """
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:1" xml:lang="en-GB">
        <itemMeta><itemClass qcode="ninat:text"/><provider><name>Harbour Press</name></provider><firstCreated>2018-01-09T14:30:00Z</firstCreated>
        </itemMeta><contentMeta><by>By Bo Li</by><dateline>BRACKWATER</dateline><headline>Harbour closed</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>\(quote)</p>
        <p>The ice is thick.</p></body></html></inlineXML></contentSet></newsItem>
        <newsItem guid="urn:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem></itemSet></newsMessage>
        """

    private static let ninjs = """
        {"uri": "urn:1", "type": "text", "versioncreated": "2018-01-09T14:30:00Z", "language": "en-GB", "headline": "Harbour closed",
        "byline": "By Bo Li", "located": "BRACKWATER", "copyrightholder": "Harbour Press",
        "body_xhtml": "<p>\(quote)</p><p>The ice is thick.</p>",
        "associations": {"main": {"type": "picture", "description_text": "Ice."}}}
        """

    private static let files: [(name: String, text: String, remark: String, captions: Int)] = [
        ("wire.nitf", nitf, "", 1), ("wire.xml", nitf, "", 1),
        ("package.xml", newsML, "verbatim: package.xml: no articles and skipped: 1 picture\n", 0), ("wire.json", ninjs, "", 1),
        ("wire.jsonl", ninjs.replacing("\n", with: " ") + "\n", "", 1),
    ]

    @Test(arguments: files.indices) func itemBecomesAnArticle(index: Int) throws {
        let (name, text, remark, captions) = Self.files[index]
        let program = Program()
        program.folder.write(text, to: name)
        let result = try program.run("ingest", name)
        #expect(result.status == 0 && result.output == "1 article added to verbatim.db\n")
        #expect(result.errors == remark)
        let fields = try program.rows(
            """
            SELECT f.title AS a, f.outlet AS b, f.published_at AS c, f.language AS d, f.dateline_place AS e, f.byline AS f, u.name AS g
            FROM article_facts f LEFT JOIN authors u ON u.article_id = f.id
            """)
        #expect(
            fields == [["Harbour closed", "Harbour Press", "2018-01-09T14:30:00Z", "en-GB", "BRACKWATER", "By Bo Li", "Bo Li"]])
        #expect(try program.rows("SELECT body AS a FROM articles") == [["\(Self.quote)\n\nThe ice is thick."]])
        #expect(
            try program.rows("SELECT kind AS a, text AS b FROM blocks") == Array(repeating: ["caption", "Ice."], count: captions))
        #expect(try program.run("quotes", "--speaker", "Quill").output.contains("We will not risk a single boat"))
        #expect(try program.run("original", "1").output.contains("The ice is thick."))
        #expect(try program.rows("SELECT size > 0 AS a, length(gzip) > 0 AS b FROM originals") == [["1", "1"]])
        #expect(try program.run("reread").output == "0 articles changed in verbatim.db, 1 the same\n")
        #expect(try program.run("check").status == 0)
        #expect(try FactPlaces.verify(JSON(program.run("extract", name).output)) > 2)
    }

    @Test func brokenAndWordlessItemsAreNamed() throws {
        let program = Program()
        program.folder.write("<newsMessage><itemSet>", to: "cut.xml")
        program.folder.write(
            "{\"uri\": \"urn:1\", \"pubstatus\": \"usable\", \"body_xhtml\": \"<p>&nbsp;</p>\"}", to: "empty.json")
        program.folder.write(Self.nitf, to: "good.nitf")
        let result = try program.run("ingest", "cut.xml", "empty.json", "good.nitf")
        #expect(result.status == 1 && result.output == "1 article added to verbatim.db, 2 failed\n")
        #expect(result.errors.contains("cut.xml: the news item breaks off before its first item is whole; fetch the file again"))
        #expect(result.errors.contains("empty.json: there are no words in it"))
    }
}
