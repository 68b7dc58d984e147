import Coverage
import Testing

@testable import Reading

@Suite("News agencies' formats")
struct AgencyFormatsTests {
    private static let nitf = """
        <?xml version="1.0"?>
        <nitf><head><title>Ferry slug</title><docdata><doc-id id-string="h-1"/><date.issue norm="20180109T143000Z"/>
        <doc.copyright holder="Harbour Agency"/></docdata></head>
        <body xml:lang="en-GB"><body.head><hedline><hl1>Ferry strikes pier</hl1><hl2>Nobody hurt</hl2></hedline>
        <byline>By <person>Ana Ruiz</person> and <person>Bo Li</person><byttl>Harbour Writers</byttl></byline>
        <distributor>Harbour Press</distributor><dateline><location>PORT ELLEN</location></dateline></body.head>
        <body.content><p>The ferry struck the pier at <chron>noon</chron>.</p><hl2>After that</h2><p>“Nobody saw it,” <person>Ms Ruiz</person> said.</p>
        <media media-type="image"><media-reference source="a.jpg"/><media-caption>The pier.</media-caption></media></body.content></body></nitf>
        """

    private func check(_ document: Document) {
        #expect(document.title == "Ferry strikes pier")
        #expect(document.body == "The ferry struck the pier at noon.\n\nAfter that\n\n“Nobody saw it,” Ms Ruiz said.")
        #expect(document.authors == ["Ana Ruiz", "Bo Li"])
        #expect(document.outlet == "Harbour Press")
        #expect(document.dateline?.place == "PORT ELLEN")
        #expect(document.published?.text == "2018-01-09T14:30:00Z")
        #expect(document.language == "en-GB")
        #expect(document.blocks == [Block(kind: .caption, text: "The pier.")])
    }

    @Test("NITF gives headline, byline, dateline, provider, body, date, language", arguments: ["a", "a.xml", "-"])
    func nitf(name: String) throws {
        let document = try #require(read(Self.nitf, as: name).documents.first)
        check(document)
        #expect(
            document.byline == "By Ana Ruiz and Bo Li Harbour Writers")
        #expect(document.original?.mediaType == "application/nitf+xml")
    }

    private static func newsML(_ content: String, kind: String = "text") -> String {
        """
        <n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="2" xml:lang="fr">
        <n:itemMeta><n:itemClass qcode="ninat:\(kind)"/><n:provider qcode="nprov:HP"><n:name>Harbour Press</n:name></n:provider>
        <n:versionCreated>2018-01-09T15:00:00+01:00</n:versionCreated><n:firstCreated>2018-01-09T14:30:00+01:00</n:firstCreated></n:itemMeta>
        <n:contentMeta><n:creator><n:name>Ana Ruiz</n:name></n:creator><n:language tag="fr-FR"/><n:dateline>PARIS</n:dateline>
        <n:headline>La jetée</n:headline></n:contentMeta><n:contentSet>\(content)</n:contentSet></n:newsItem>
        """
    }

    @Test("NewsML-G2 has its words as XHTML, as text, or as NITF, alone or in a message")
    func newsML() throws {
        let xhtml =
            #"<n:inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Un.</p><p>Deux.</p></body></html></n:inlineXML>"#
        let text = #"<n:inlineData contenttype="text/plain">Un.\n\nDeux.</n:inlineData>"#.replacing("\\n", with: "\n")
        let message = """
            <g:newsMessage xmlns:g="http://iptc.org/std/nar/2006-10-01/"><g:header/><g:itemSet>
            \(Self.newsML(xhtml))\(Self.newsML(text))\(Self.newsML("", kind: "picture"))
            <g:packageItem/></g:itemSet></g:newsMessage>
            """
        let outcomes = read(message, as: "package")
        #expect(outcomes.failures.isEmpty)
        #expect(outcomes.documents.map(\.body) == ["Un.\n\nDeux.", "Un.\n\nDeux."])
        #expect(outcomes.remarks.map(\.description) == ["package: no articles and skipped: 1 packageitem, 1 picture"])
        let document = try #require(outcomes.documents.first)
        #expect(document.title == "La jetée")
        #expect(document.authors == ["Ana Ruiz"])
        #expect(document.outlet == "Harbour Press")
        #expect(document.dateline?.place == "PARIS")
        #expect(document.published?.text == "2018-01-09T14:30:00+01:00")
        #expect(document.modified?.text == "2018-01-09T15:00:00+01:00")
        #expect(document.language == "fr-FR")
        let inner = Self.nitf.replacing("<?xml version=\"1.0\"?>", with: "")
        let wrapped = try #require(read(Self.newsML("<n:inlineXML>\(inner)</n:inlineXML>"), as: "a.xml").documents.first)
        #expect(wrapped.body.hasPrefix("The ferry struck the pier at noon."))
        #expect(wrapped.dateline?.place == "PARIS")
    }

    private static let ninjs = """
        {"uri": "https://press.example/1", "type": "text", "versioncreated": "2018-01-09T14:30:00Z", "language": "en-GB",
        "headline": "Ferry strikes pier", "byline": "By Ana Ruiz", "located": "Port Ellen", "copyrightholder": "Harbour Press",
        "body_xhtml": "<p>The ferry struck.</p><p>Nobody was hurt.</p>", "body_text": "The ferry struck. Nobody was hurt.",
        "associations": {"main": {"type": "picture", "description_text": "The pier."}}}
        """
    private static let ninjs2 = """
        {"uri": "urn:2", "headlines": [{"role": "short", "value": "Pier"}, {"role": "main", "value": "Ferry strikes pier"}],
        "bodies": [{"contenttype": "text/plain", "value": "x"}, {"contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"}],
        "infosources": [{"role": "creditline", "name": "Harbour Press"}], "contentcreated": "2018-01-09"}
        """

    @Test("ninjs is known by its properties, in a file, an array, or lines")
    func ninjs() throws {
        let document = try #require(read(Self.ninjs, as: "a.json").documents.first)
        #expect(document.title == "Ferry strikes pier")
        #expect(document.body == "The ferry struck.\n\nNobody was hurt.")
        #expect(document.authors == ["Ana Ruiz"])
        #expect(document.outlet == "Harbour Press")
        #expect(document.dateline?.place == "Port Ellen")
        #expect(document.published?.text == "2018-01-09T14:30:00Z")
        #expect(document.url == "https://press.example/1")
        #expect(document.blocks == [Block(kind: .caption, text: "The pier.")])
        let lines = [Self.ninjs, Self.ninjs2].map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
        for text in ["[\(Self.ninjs), \(Self.ninjs2)]", lines] {
            let documents = read(text, as: "-").documents
            #expect(documents.map(\.body) == ["The ferry struck.\n\nNobody was hurt.", "One.\n\nTwo."])
            #expect(documents.map(\.title) == ["Ferry strikes pier", "Ferry strikes pier"])
            #expect(documents.map(\.outlet) == ["Harbour Press", "Harbour Press"])
        }
    }

    @Test("with markup and no words is named, not kept empty")
    func wordless() {
        for name in ["description_xhtml", "body_xhtml", "headline"] {
            let text = "{\"uri\": \"urn:1\", \"pubstatus\": \"usable\", \"\(name)\": \"<p>&nbsp;</p>\"}"
            #expect(read(text, as: "a.json").documents.isEmpty, "\(name)")
        }
        let feed = #"{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "title": "<b></b>"}]}"#
        #expect(read(feed, as: "a.json").failures.map(\.place) == ["item 1"])
    }

    @Test("can be read again from what is kept")
    func originals() throws {
        let message =
            "<g:newsMessage xmlns:g='http://iptc.org/std/nar/2006-10-01/'>\(Self.newsML("<n:inlineData>Un.</n:inlineData>"))</g:newsMessage>"
        for text in [Self.nitf, Self.ninjs, message] {
            let document = try #require(read(text, as: "a").documents.first)
            let original = try #require(document.original)
            var again = try #require(read(original.bytes, as: "a").documents.first)
            again.original = original
            #expect(again == document)
        }
    }

    @Test("of a kind that is no news, or broken, are refused with a reason")
    func refused() {
        #expect(
            read("<catalogue><book/></catalogue>", as: "a.xml").failures.map(\.reason) == [.unsupported(kind: "an XML document")])
        #expect(read("<nitf><head>", as: "a").failures.map(\.reason) == [.wordless(["head"])])
        #expect(read("<newsMessage><itemSet>", as: "a").failures.map(\.reason) == [.brokenMarkup(kind: "the news item")])
    }
}
