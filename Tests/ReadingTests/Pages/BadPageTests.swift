import Coverage
import TestSupport
import Testing

@testable import Reading

@Suite("A bad page")
struct BadPageTests {
    private static let prose = """
        <p>The harbour of Brackwater stays closed until the ice is gone, the port's council decided on Monday evening.</p>
        <p>“We will not risk a single boat,” said Ada Quill, the harbour master, after the vote in the old customs house.</p>
        """
    private static let longProse =
        prose
        + (1...20).map { "<p>On day \($0) the council met again, and again no boat was let out of the harbour before noon.</p>" }
        .joined(separator: "\n")
    private static let page = "<html><head><title>Harbour closed</title></head><body>\(prose)</body></html>"

    private func remarks(_ outcomes: [ReadingOutcome]) -> [ReadingRemark.Content] {
        outcomes.compactMap { if case .remark(let remark) = $0 { remark.content } else { nil } }
    }

    private func failures(_ outcomes: [ReadingOutcome]) -> [ReadingFailure.Reason] {
        outcomes.compactMap { if case .failure(let failure) = $0 { failure.reason } else { nil } }
    }

    @Test("that nests five thousand deep is read")
    func deep() {
        let html = String(repeating: "<div>", count: 5000) + Self.prose + String(repeating: "</div>", count: 5000)
        let outcomes = read(html, as: "a.html")
        #expect(outcomes.documents.first?.body.hasPrefix("The harbour of Brackwater") == true)
        #expect(remarks(outcomes).isEmpty)
    }

    @Test("that nests two hundred thousand deep says so: what came before is kept")
    func tooDeep() {
        let nest = String(repeating: "<div>", count: 200_000)
        let outcomes = read("<html><title>t</title><body>\(Self.prose)\(nest)<p>Lost.</p>", as: "a.html")
        #expect(outcomes.documents.first?.body.hasPrefix("The harbour of Brackwater") == true)
        #expect(remarks(outcomes) == [.nestedTooDeep])
        #expect(failures(read("<html><body>\(nest)\(Self.prose)", as: "a.html")) == [.nestedTooDeep])
    }

    /// Fifty megabytes, as the least that a page may have, take the same way; unoptimised they would take a minute.
    @Test("of megabytes is read whole")
    func long() {
        let paragraphs = (1...20_000).map { "<p>On day \($0) the council met again, and no boat was let out before noon.</p>" }
        let html = "<html><head><title>Harbour closed</title></head><body><article>\(paragraphs.joined())</article></body></html>"
        let body = read(html, as: "a.html").documents.first?.body ?? ""
        #expect(body.hasPrefix("On day 1 the council") && body.hasSuffix("no boat was let out before noon."))
        #expect(body.utf8.count(where: { $0 == 0x0A }) == 2 * (20_000 - 1))
    }

    @Test("of menus inside one another ends")
    func menus() {
        let nest = String(repeating: "<nav>", count: 50_000)
        #expect(read("<body>\(nest)<h1>x</h1>\(nest)", as: "a.html").documents.isEmpty)
        let closed = "<nav><ul><li>Sea</ul></nav>"
        #expect(read("<body>\(closed)\(Self.prose)<nav>", as: "a.html").documents.first?.body.contains("Ada Quill") == true)
    }

    @Test("with NULs in it is read without them")
    func nuls() {
        let html = Self.page.replacing("Brackwater", with: "Brack\0water")
        #expect(read(html, as: "a.html").documents.first?.body.hasPrefix("The harbour of Brackwater") == true)
    }

    @Test("in UTF-16 is read, with a mark or without", arguments: ["", "\u{FEFF}"])
    func wide(mark: String) {
        let bytes = (mark + Self.page).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(read(bytes, as: "a.html").documents.first?.body.contains("“We will not risk") == true)
    }

    @Test("in another charset than it says is read")
    func wrongCharset() throws {
        let russian = "Порт останется закрытым, пока не сойдёт лёд, решил городской совет вечером в понедельник."
        let html = "<html><head><meta charset=utf-8><title>Порт</title></head><body><p>\(russian)</p></body></html>"
        let bytes = try #require(CharsetEncoder.encoded(html, "WINDOWS-1251"))
        #expect(read(bytes, as: "a.html").documents.first?.body == russian)
    }

    @Test("that calls itself XML is read, whether it is or not")
    func xml() {
        let xhtml =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">\(Self.page.dropFirst(6))"
        for name in ["a.xhtml", "a.html", "a"] {
            #expect(read(xhtml, as: name).documents.first?.body.contains("Ada Quill") == true, "\(name)")
            #expect(
                read(xhtml.replacing("</p>", with: ""), as: name).documents.first?.body.contains("Ada Quill") == true, "\(name)")
        }
    }

    @Test("behind a paywall is an excerpt")
    func paywall() {
        let data =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"isAccessibleForFree\":\"False\"}</script>"
        let stub = Self.page.replacing("</head>", with: data + "</head>")
        #expect(read(stub, as: "a.html").documents.map(\.isExcerpt) == [true])
        #expect(read(Self.page, as: "a.html").documents.map(\.isExcerpt) == [false])
        let whole = stub.replacing("</body>", with: Self.longProse + "</body>")
        #expect(read(whole, as: "a.html").documents.map(\.isExcerpt) == [false])
    }

    @Test(
        "that shows only how to subscribe is no article",
        arguments: [
            "<p>Already a subscriber? <a href=/login>Log in</a></p>",
            "<h2>Subscribe to continue reading</h2><p>Get unlimited access for 1 a week.</p><p>Already a subscriber? Log in</p>",
            "<p>Dieser Artikel ist nur für Abonnenten.</p><p>Sie haben bereits ein Abo? Hier anmelden.</p>",
            "<p>Cet article est réservé aux abonnés.</p>",
        ])
    func onlyForSubscribers(text: String) {
        func page(_ head: String, _ text: String) -> String {
            "<html><head><title>Ferry stays</title>\(head)</head><body><article><h1>Ferry stays</h1>\(text)</article></body></html>"
        }
        #expect(failures(read(page("", text), as: "a.html")) == [.forSubscribers])
        let told = page("<meta name=description content='The ferry stays at the quay until the ice is gone.'>", text)
        #expect(read(told, as: "a.html").documents.map(\.isExcerpt) == [true])
        #expect(read(page("", text + Self.prose), as: "a.html").documents.first?.body.contains("Ada Quill") == true)
    }

    @Test("whose gzip ends early, or that is none, says why")
    func packed() {
        let cut = Array(Gzip.member(Self.page).dropLast(30))
        #expect(failures(read(cut, as: "a.html.gz")) == [.cutGzip(isPartlyRead: false)])
        let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 7, count: 60)
        #expect(failures(read(zip, as: "a.html")) == [.binary(kind: "a ZIP archive or an office document")])
    }

    @Test("that grows without end when it is unpacked is refused by name")
    func bomb() {
        let bomb = Gzip.member("<html><body><p>" + String(repeating: "a", count: ByteStream.wholeLimit + 100))
        #expect(bomb.count < 1 << 20)
        #expect(failures(read(bomb, as: "a.html.gz")) == [.documentTooLong(limit: ByteStream.wholeLimit)])
    }

    @Test("whose text only a script holds is read from there")
    func script() {
        let markup = Self.longProse.replacing("<", with: "\\u003c").replacing("\n", with: "\\n").replacing("\"", with: "\\\"")
        let html = "<html><body><div id=app></div><script>push([1,\"\(markup)\"])</script></body></html>"
        #expect(read(html, as: "a.html").documents.first?.body.contains("Ada Quill") == true)
    }
}
