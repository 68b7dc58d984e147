import Coverage
import Testing

@testable import Reading

@Suite("A feed")
struct FeedTests {
    private static let rss = """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/">
        <channel><title>The Harbour Post</title><link>https://harbour.example/</link><language>en-gb</language>
        <item><title>Ferry &amp;amp; pier: a &lt;i&gt;meeting&lt;/i&gt;</title><link>/ferry</link>
          <description>The ferry hit the pier […]</description><d:creator>Ana Ruiz and Bo Li</d:creator>
          <content:encoded><![CDATA[<p>The ferry hit the pier.</p><p>“Nobody saw it,” she said.</p>
            <p>The post <a href="x">Ferry</a> appeared first on <a href="y">The Harbour Post</a>.</p>]]></content:encoded>
          <pubDate>Tue, 09 Jan 2018 14:30:00 +0100</pubDate><category>Harbour</category><guid isPermaLink="false">f-1</guid></item>
        <item><title>Only a teaser</title><guid>https://harbour.example/teaser</guid><description>What came next&hellip;</description></item>
        <item><title>No words below</title></item>
        <item><link>https://harbour.example/empty</link></item>
        </channel></rss>
        """

    @Test("of RSS gives each item with its own link, date, authors and text")
    func rss() throws {
        let outcomes = read(Self.rss, as: "feed")
        let document = try #require(outcomes.documents.first)
        #expect(document.title == "Ferry & pier: a meeting")
        #expect(document.body == "The ferry hit the pier.\n\n“Nobody saw it,” she said.")
        #expect(document.authors == ["Ana Ruiz", "Bo Li"])
        #expect(document.byline == "Ana Ruiz and Bo Li")
        #expect(document.published?.text == "2018-01-09T14:30:00+01:00")
        #expect(document.outlet == "The Harbour Post")
        #expect(document.domain == "harbour.example")
        #expect(document.language == "en-GB")
        #expect(document.extra == #"{"categories":["Harbour"],"id":"f-1"}"#)
        #expect(!document.isExcerpt)
        #expect(document.source == "feed#1")
    }

    @Test("has items that are only a summary, or only a title, or nothing")
    func excerpts() {
        let outcomes = read(Self.rss, as: "a.xml")
        #expect(outcomes.documents.map(\.isExcerpt) == [false, true, true])
        #expect(outcomes.documents.map(\.url) == ["https://harbour.example/ferry", "https://harbour.example/teaser", nil])
        #expect(outcomes.documents.map(\.body).suffix(2) == ["What came next…", "No words below"])
        #expect(
            outcomes.failures.map(\.description) == [
                "a.xml, item 4, line 11: there are no words in it (it has: link); save what it links to instead"
            ])
    }

    @Test("keeps each item so that it can be read again alone")
    func originals() throws {
        for text in [Self.rss, Self.rdf, Self.atom, Self.json] {
            for document in read(text, as: "feed").documents {
                let original = try #require(document.original)
                var again = try #require(read(original.bytes, as: "feed").documents.first)
                again.source = document.source
                again.original = original
                #expect(again == document)
            }
        }
    }

    private static let rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://pier.example/"><title>Pier News</title><dc:language>de</dc:language></channel>
        <item rdf:about="https://pier.example/1"><title>Eins</title><description>Kurz.</description><dc:date>2018-01-09</dc:date></item>
        <item rdf:about="https://pier.example/2"><title>Zwei</title><description>Auch kurz.</description></item></rdf:RDF>
        """

    @Test("of RDF has its items beside the channel")
    func rdf() {
        let documents = read(Self.rdf, as: "feed").documents
        #expect(documents.map(\.url) == ["https://pier.example/1", "https://pier.example/2"])
        #expect(documents.map(\.outlet) == ["Pier News", "Pier News"])
        #expect(documents.map(\.language) == ["de", "de"])
        #expect(documents.first?.published?.text == "2018-01-09")
    }

    private static let atom = """
        <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://quay.example/a/" xml:lang="fr">
        <a:title type="html">Le &lt;b&gt;Quai&lt;/b&gt;</a:title><a:author><a:name>Rédaction du Quai</a:name></a:author>
        <a:entry><a:title>1 &lt; 2</a:title><a:link rel="edit" href="https://no.example"/><a:link href="b/c"/>
          <a:updated>2018-01-09T14:30:00Z</a:updated><a:published>2018-01-08T10:00:00Z</a:published>
          <a:author><a:name>Zoé Petit</a:name><a:email>z@quay.example</a:email></a:author>
          <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux &amp; trois.<br/></p></div></a:content>
        </a:entry>
        <a:entry><a:title type="text">Deux</a:title><a:summary type="text">a &lt;b&gt; c</a:summary>
          <a:updated>2018-01-09T14:30:00Z</a:updated></a:entry></a:feed>
        """

    @Test("of Atom has texts of three types, relative addresses, and the feed's author where an entry has none")
    func atom() throws {
        let documents = read(Self.atom, as: "feed").documents
        let first = try #require(documents.first)
        #expect(first.title == "1 < 2")
        #expect(first.body == "Un.\n\nDeux & trois.")
        #expect(first.url == "https://quay.example/a/b/c")
        #expect(first.published?.text == "2018-01-08T10:00:00Z")
        #expect(first.modified?.text == "2018-01-09T14:30:00Z")
        #expect(first.outlet == "Le Quai")
        #expect(first.language == "fr")
        #expect(documents.map(\.authors) == [["Zoé Petit"], ["Rédaction du Quai"]])
        #expect(documents.last?.body == "a <b> c")
        #expect(documents.last?.published?.text == "2018-01-09T14:30:00Z")
        #expect(first.original?.mediaType == "application/atom+xml")
    }

    private static let json = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Slip", "home_page_url": "https://slip.example/", "items": [
        {"id": "1", "url": "https://slip.example/1", "title": "One", "content_html": "<p>A.</p><p>B.</p>", "authors": [{"name": "Ana Ruiz"}],
         "date_published": "2018-01-09T14:30:00+01:00", "tags": ["x"]},
        {"id": "2", "summary": "Only this."}, {"id": "3"}, 4]}
        """

    @Test("of JSON is read by its version, not by its name", arguments: ["feed", "feed.json", "-"])
    func json(name: String) {
        let outcomes = read(Self.json, as: name)
        #expect(outcomes.documents.map(\.body) == ["A.\n\nB.", "Only this."])
        #expect(outcomes.documents.map(\.isExcerpt) == [false, true])
        #expect(outcomes.documents.first?.authors == ["Ana Ruiz"])
        #expect(outcomes.documents.first?.outlet == "Slip")
        #expect(outcomes.failures.map(\.place) == ["item 3", "item 4"])
        #expect(outcomes.documents.first?.original?.mediaType == "application/feed+json")
    }

    @Test("of JSON that has its items twice has all of them")
    func jsonItemsTwice() {
        func feed(_ lists: String...) -> [ReadingOutcome] {
            let items = lists.map { ", \"items\": \($0)" }.joined()
            return read("{\"version\": \"https://jsonfeed.org/version/1\"\(items)}", as: "a.json")
        }
        let one = "[{\"id\": \"1\", \"content_text\": \"One.\"}]"
        let others = "[{\"id\": \"2\", \"content_text\": \"Two.\"}, {\"id\": \"3\", \"content_text\": \"Three.\"}]"
        #expect(feed(one, others).documents.map(\.body) == ["One.", "Two.", "Three."])
        #expect(feed(one, others).documents.map(\.source) == ["a.json#1", "a.json#2", "a.json#3"])
        #expect(feed(one, "null").documents.map(\.body) == ["One."])
    }

    @Test("that is ill-formed is read as far as it goes")
    func illFormed() {
        let cut = String(Self.rss.prefix(Self.rss.count * 2 / 3))
        let outcomes = read(cut, as: "a.rss")
        #expect(outcomes.documents.first?.title == "Ferry & pier: a meeting")
        #expect(outcomes.remarks.map(\.description).first?.contains("breaks off after item") == true)
        let open =
            "<rss><channel><item><title>A & B</title><description>x < y &nope;<item><title>C</title><description>z</channel></rss>"
        #expect(read(open, as: "a").documents.map(\.body) == ["x < y &nope;", "z"])
        #expect(read("<rss><channel>", as: "a").failures.map(\.reason) == [.brokenMarkup(kind: "the feed")])
    }

    @Test(
        "without items says so",
        arguments: ["<rss><channel/></rss>", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}"])
    func empty(text: String) {
        let outcomes = read(text, as: "a")
        #expect(outcomes.count == 1)
        #expect(outcomes.remarks.map(\.description) == ["a: there are no items in it"])
    }

    @Test("of JSON that breaks off has the items that are whole")
    func cutJSON() throws {
        let text = Self.json
        let second = try #require(text.firstRange(of: "\"Only")).lowerBound
        let outcomes = read(String(text[..<second]), as: "a.json")
        #expect(outcomes.documents.map(\.body) == ["A.\n\nB."])
        #expect(outcomes.documents.first?.original?.mediaType == "application/feed+json")
        #expect(outcomes.failures.map(\.place) == ["line 4"])
        #expect(
            read("{\"articles\": [{\"text\": \"One.\"}, {\"text\": \"Two.\", \"n\": [1, ", as: "a.json").documents.map(\.body)
                == ["One."])
        // Of an article that breaks off nobody knows what is missing.
        #expect(read("{\"text\": \"One.\", \"tags\": [{\"a\": 1}, ", as: "a.json").documents.isEmpty)
    }

    @Test("has an item that nests deep, and the ones behind it", arguments: [300, 600, 1000, 100_000])
    func deepItem(depth: Int) {
        let closed = String(repeating: "<div>", count: depth) + "Deep." + String(repeating: "</div>", count: depth)
        let open = String(repeating: "<div>", count: depth) + "Open."
        for nest in [closed, open, open + "</span></div>"] {
            let text =
                "<rss><channel><item><title>A</title><description>\(nest)</description></item>"
                + "<item><title>B</title><description>Next.</description></item></channel></rss>"
            #expect(read(text, as: "a.rss").documents.map(\.title) == ["A", "B"], "\(nest.suffix(20))")
        }
        let values = String(repeating: "[{\"a\":", count: depth) + "\"}]\"" + String(repeating: "}]", count: depth)
        let json =
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"content_text\":\"One.\",\"tags\":\(values)},"
            + "{\"id\":\"2\",\"content_text\":\"Two.\"}]}"
        let outcomes = read(json, as: "a.json")
        #expect(outcomes.documents.map(\.body) == ["One.", "Two."])
        #expect(outcomes.documents.first?.extra?.contains("nested more than 256 deep") == true)
    }

    @Test("expands no entity that it declares itself")
    func entities() {
        let bomb = """
            <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>T</title><description>&b;&x; caf&eacute;</description></item></channel></rss>
            """
        #expect(read(bomb, as: "a.xml").documents.map(\.body) == ["&b;&x; café"])
    }

    @Test("without tags has no paragraph that says nothing")
    func invisibleParagraph() {
        let text = "<rss><item><title>T</title><description>&amp;#x200B;\n\nThe ferry.\n\n&amp;nbsp;</description></item></rss>"
        #expect(read(text, as: "a.xml").documents.map(\.body) == ["The ferry."])
    }

    @Test("is read in the charset that it declares, and in UTF-16 and UTF-32 without a mark")
    func charsets() {
        let latin = Array("<?xml version='1.0' encoding='windows-1251'?><rss><item><title>".utf8) + [0xCF, 0xE8, 0xF0, 0xF1]
        #expect(read(latin + Array("</title></item></rss>".utf8), as: "a").documents.map(\.title) == ["Пирс"])
        let text = "<?xml version='1.0'?><rss><item><title>Пирс</title></item></rss>"
        #expect(read(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, as: "a").documents.map(\.title) == ["Пирс"])
        #expect(read([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, as: "a").documents.count == 1)
        let wide = text.unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 255)] }
        #expect(read([0, 0, 0xFE, 0xFF] + wide, as: "a.xml").documents.map(\.title) == ["Пирс"])
    }

    @Test(
        "may be nested and broken at will",
        arguments: ["<a>", "<item>", "<!--", "<![CDATA[", "<a b='", "&#x", "</a>", "<a xmlns='x'>"])
    func deep(piece: String) {
        let text = "<rss><channel><item><title>T</title><description>" + String(repeating: piece, count: 50_000)
        #expect(read(text, as: "a.xml").documents.first?.title == "T")
    }

    @Test("of a known outlet has its proper name, country and language, whatever the feed calls itself")
    func knownOutlets() throws {
        func documents(_ site: String, _ item: String, _ options: ReadingOptions = .init()) -> [Document] {
            let text =
                "<rss version='2.0'><channel><title>World News</title><link>\(site)</link><item>\(item)</item></channel></rss>"
            return read(text, as: "a.rss", options: options).documents
        }
        let words = "<description>The ferry hit the pier.</description>"
        let own = try #require(documents("https://www.theguardian.com/world", words).first)
        #expect(own.outlet == "The Guardian" && own.language == "en")
        #expect(own.outletCountry == "GB" && own.outletLanguage == "en" && own.extra == nil)
        let linked = documents("https://reader.example/", "<link>https://amp.lemonde.fr/a</link>\(words)")
        #expect(linked.map(\.outlet) == ["Le Monde"])
        #expect(linked.map(\.language) == ["fr"])
        let named = documents("https://www.theguardian.com/", "<source url='https://quay.example/f'>Quay News</source>\(words)")
        #expect(named.map(\.outlet) == ["Quay News"])
        let sourced = documents("https://reader.example/", "<source url='https://www.lemonde.fr/rss'>LM</source>\(words)")
        #expect(sourced.map(\.outlet) == ["Le Monde"])
        // What the user says outweighs what such outlets mostly are.
        #expect(documents("https://www.lemonde.fr/", words, .init(language: "en")).map(\.language) == ["en"])
        #expect(documents("https://reader.example/", words).map(\.outlet) == ["World News"])
    }

    @Test("of which a field has no end, or a mistyped one, has its other fields all the same")
    func unendedFields() throws {
        let rss =
            "<rss><channel><title>Post</title><item><title>One</titel><link>https://a.example/1<pubDate>2018-01-09</pubDate>"
            + "<description>The <b>ferry</b> stays.</description></item></channel></rss>"
        let document = try #require(read(rss, as: "a.rss").documents.first)
        #expect(document.title == "One" && document.url == "https://a.example/1" && document.published?.text == "2018-01-09")
        #expect(document.body == "The ferry stays.")
    }
}
