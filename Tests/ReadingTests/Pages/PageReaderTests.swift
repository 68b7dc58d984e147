import Coverage
import Testing

@testable import Reading

@Suite struct PageReaderTests {
    private func page(_ head: String, _ body: String, lang: String = "en") throws -> Document {
        let html = "<!DOCTYPE html><html lang=\"\(lang)\"><head>\(head)</head><body>\(body)</body></html>"
        return try PageReader.document(of: PageSource(bytes: Array(html.utf8), path: "a.html"))
    }

    private let prose = """
        <p>The harbour of Brackwater stays closed until the ice is gone, the port's council decided on Monday evening.</p>
        <p>“We will not risk a single boat,” said Ada Quill, the harbour master, after the vote in the old customs house.</p>
        <p>Fishermen had asked for an early opening. Their union called the decision a hard blow to the town.</p>
        """

    private var article: String {
        prose.split(separator: "\n").map { $0.replacing("<p>", with: "").replacing("</p>", with: "") }.joined(separator: "\n\n")
    }

    @Test func menusTeasersAndCallsAreNotTheArticle() throws {
        let body = """
            <nav><a href="/">Home</a> <a href="/sea">Sea</a></nav><header class="masthead">The Brackwater Post</header>
            <article><h1>Harbour stays closed</h1><p class="byline">By Tom Reed</p>\(prose)
            <p>Read more: <a href="/x">What the ice does to boats and to the people who own them</a></p></article>
            <aside class="related"><h2>Related</h2><p>A long teaser about another thing that happened in another town. It has sentences.</p></aside>
            <div class="comments"><p>I think that the council is wrong about all of this. They never listen to us, do they?</p></div>
            <footer>Copyright 2020 The Brackwater Post</footer>
            """
        let document = try page("<title>Harbour stays closed | The Brackwater Post</title>", body)
        #expect(document.body == article)
        #expect(document.title == "Harbour stays closed")
        #expect(document.authors == ["Tom Reed"])
        #expect(document.outlet == "The Brackwater Post")
    }

    @Test func structuredDataComeFirst() throws {
        let head = """
            <link rel="canonical" href="https://www.theguardian.com/world/harbour">
            <meta property="og:title" content="Harbour stays closed – The Guardian">
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Other"}, {"@type": "NewsArticle",
            "headline": "Harbour stays closed", "datePublished": "2020-02-03T18:30:00+01:00", "dateModified": "2020-02-04",
            "author": [{"@type": "Person", "name": "Ada Quill"}, {"@type": "Person", "name": "Li Wei, Senior Reporter"}],}]}</script>
            """
        let document = try page(head, "<article><h1>Harbour stays closed</h1>\(prose)</article>")
        #expect(document.authors == ["Ada Quill", "Li Wei"])
        #expect(document.published?.text == "2020-02-03T18:30:00+01:00")
        #expect(document.modified?.text == "2020-02-04")
        #expect(document.outlet == "The Guardian")
        #expect(document.outletCountry == "GB" && document.outletLanguage == "en" && document.extra == nil)
        #expect(document.domain == "theguardian.com")
        #expect(document.title == "Harbour stays closed")
        #expect(document.url == "https://www.theguardian.com/world/harbour")
    }

    @Test func blockQuotationsKeepTheirPlaces() throws {
        let body = """
            <article><h1>Harbour stays closed</h1>\(prose)<p>The union wrote:</p><blockquote><p>Nobody asked the fishermen what they think
            of it.</p><p>Nobody ever does, and nobody ever will.</p></blockquote><p>The council meets again on Friday.</p>
            <blockquote>It will be a long evening for all of us.</blockquote></article>
            """
        let document = try page("<title>Harbour stays closed</title>", body)
        let scalars = Array(document.body.unicodeScalars)
        let words = document.blockQuotations.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
        #expect(
            words == [
                "Nobody asked the fishermen what they think of it.\n\nNobody ever does, and nobody ever will.",
                "It will be a long evening for all of us.",
            ])
        #expect(document.blocks.isEmpty)
    }

    @Test func embeddedPostsListsTablesAndCaptionsAreMarked() throws {
        let body = """
            <article><h1>Harbour stays closed</h1>\(prose)
            <figure><img src="x.jpg"><figcaption>The harbour in January.</figcaption></figure>
            <blockquote class="twitter-tweet"><p>Our boats rot while they wait. #Brackwater</p></blockquote>
            <ul><li>The north quay opens in March, if the ice allows it.</li><li>The south quay opens in April.</li></ul>
            <table><tr><td>Boats</td><td>41</td></tr><tr><td>Nets</td><td>212</td></tr></table>\(prose.replacing("Monday", with: "Tuesday"))</article>
            """
        let document = try page("<title>Harbour stays closed</title>", body)
        let scalars = Array(document.body.unicodeScalars)
        for block in document.blocks {
            guard let span = block.span else { continue }
            #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == block.text)
        }
        #expect(document.blocks.map(\.kind) == [.embed, .list, .list, .table, .table, .caption])
        #expect(document.blocks.first?.text == "Our boats rot while they wait. #Brackwater")
        #expect(document.blocks[3].text == "Boats | 41")
        #expect(document.blocks.last == Block(kind: .caption, text: "The harbour in January."))
        #expect(!document.body.contains("The harbour in January."))
    }

    @Test(arguments: [
        "<blockquote class=\"twitter-tweet\" data-lang=\"en\"><p>POST</p>&mdash; Ada (@ada)</blockquote><script async src=x></script>",
        "<figure class=\"wp-block-embed is-type-rich\"><div class=wrapper><blockquote class=\"twitter-tweet\"><p>POST</p></blockquote></div></figure>",
        "<div class=embed><blockquote class=\"instagram-media\"><div><p>POST</p><a href=x>A post shared by Ada</a></div></blockquote></div>",
    ])
    func postsOfOthersAreToldFromTheArticlesWords(markup: String) throws {
        let post = "Our boats rot while they wait, and nobody in the council has ever seen one."
        let document = try page(
            "<title>t</title>",
            "<article>\(prose)\(markup.replacing("POST", with: post))\(prose)<iframe src=x></iframe></article>")
        #expect(document.blocks.contains { $0.kind == .embed && $0.text.contains("Our boats rot") })
        for block in document.blocks where block.span == nil { #expect(!document.body.contains(block.text)) }
    }

    @Test(arguments: [
        "Harbour closed - Post.example", "Harbour closed | Sport", "Harbour closed | The Post Gazette | by Mara Quill",
    ])
    func namesOfTheOutletAndOfThePartAreNoHeadline(shared: String) throws {
        let head =
            "<meta property=og:title content=\"\(shared)\"><meta property=og:site_name content=\"The Post Gazette\">"
            + "<link rel=canonical href=\"https://www.post.example/sport/harbour-closed\">"
        #expect(try page(head, "<main>\(prose)</main>").title == "Harbour closed")
    }

    @Test(arguments: [
        "<p><strong>Mara Quill and Tom Reed</strong></p>0", "0<p style='text-align:right'>Mara Quill and Tom Reed</p>",
        "<div>by <a href='/authors/mara-quill'>Mara Quill</a>, <a href='/authors/tom-reed'>Tom Reed</a></div>0",
    ])
    func authorsAreFoundWithoutData(markup: String) throws {
        let document = try page("<title>t</title>", "<main>\(markup.replacing("0", with: prose))</main>")
        #expect(document.authors == ["Mara Quill", "Tom Reed"])
    }

    @Test(arguments: [
        ("<html><head><title>x</title></head><frameset><frame src=a></frameset></html>", ReadingFailure.Reason.frameset),
        ("<html><body><nav><a href=a>b</a></nav></body></html>", .noArticle),
        ("<html></html>", .noArticle),
    ])
    func pagesWithoutArticleSayWhy(html: String, reason: ReadingFailure.Reason) {
        #expect(throws: reason) { try PageReader.document(of: PageSource(bytes: Array(html.utf8), path: "a.html")) }
    }

    @Test func aPageThatOnlyTellsWhatItIsAboutIsAnExcerpt() throws {
        let document = try page(
            "<title>Harbour closed</title><meta name=description content=\"The harbour stays closed.\">", "<div></div>")
        #expect(document.isExcerpt)
        #expect(document.body == "The harbour stays closed.")
    }

    @Test(arguments: [
        ("windows-1252", "<meta charset=iso-8859-1>", [UInt8(0x93)], "“"),
        ("Cyrillic", "<meta http-equiv=content-type content='text/html; charset=windows-1251'>", [0xCC, 0xE8, 0xF0], "Мир"),
        ("Japanese", "<meta charset=shift_jis>", [0x93, 0xFA, 0x96, 0x7B], "日本"),
        ("UTF-8 that says otherwise", "<meta charset=iso-8859-1>", Array("é".utf8), "é"),
    ])
    func charsetsAreFound(name: String, meta: String, bytes: [UInt8], text: String) throws {
        let html =
            Array("<html><head>\(meta)</head><body><p>The council of the town said so on Monday: ".utf8) + bytes
            + Array(".</p></body></html>".utf8)
        let document = try PageReader.document(of: PageSource(bytes: html, path: "a.html"))
        #expect(document.body == "The council of the town said so on Monday: \(text).")
    }

    @Test func deepNestingIsReadOrRefusedQuickly() throws {
        let html = String(repeating: "<div>", count: 5000) + prose + String(repeating: "</div>", count: 5000)
        #expect(try page("<title>t</title>", html).body == article)
    }

    @Test func theBodyInTheDataFillsAnEmptyPage() throws {
        let text = article.replacing("\n\n", with: " ").replacing("\"", with: "'")
        let head =
            "<title>t</title><script type=\"application/ld+json\">{\"@type\":\"Article\",\"articleBody\":\"\(text) \(text)\"}</script>"
        let document = try page(head, "<div><p>Please enable scripts to read this page and all of our others.</p></div>")
        #expect(document.body.hasPrefix("The harbour of Brackwater"))
    }

    @Test func savedPagesKnowTheirAddress() throws {
        let html = "<!-- saved from url=(0031)https://example.org/news/harbour --><html><body>\(prose)</body></html>"
        let document = try PageReader.document(of: PageSource(bytes: Array(html.utf8), path: "a.html"))
        #expect(document.url == "https://example.org/news/harbour")
        #expect(document.outlet == "example.org")
    }
}
