import Coverage
import TestSupport
import Testing

@testable import Reading

@Suite("What a server sent")
struct SentDocumentTests {
    private func read(
        _ bytes: [UInt8], _ contentType: String?, at address: String = "https://harbour.example/ferry",
        _ options: ReadingOptions = .init()
    ) -> [ReadingOutcome] {
        DocumentReader(options: options).read(
            sent: Original(contentType: contentType, address: address, bytes: bytes), named: "given")
    }

    private func read(
        _ text: String, _ contentType: String?, at address: String = "https://harbour.example/ferry",
        _ options: ReadingOptions = .init()
    ) -> [ReadingOutcome] {
        read(Array(text.utf8), contentType, at: address, options)
    }

    private static let words =
        "The ferry struck the pier at noon, the harbour master said on Monday, and nobody was hurt on board."
    private static let page = "<h1>Ferry strikes pier</h1><p>\(words)</p><p>\(words)</p><p>\(words)</p>"

    @Test("as a page is read in the charset of its header, and is at its address")
    func page() throws {
        let page = "<title>Fähre</title>" + Self.page.replacing("Monday", with: "Möwenday")
        let latin = page.unicodeScalars.map { UInt8($0.value) }
        let document = try #require(read(latin, "Text/HTML; Charset=\"ISO-8859-1\"").documents.first)
        #expect(document.body.contains("Möwenday"))
        #expect(document.url == "https://harbour.example/ferry" && document.domain == "harbour.example")
        #expect(document.source == "given")
        #expect(document.original?.charset == "ISO-8859-1" && document.original?.bytes == latin)
        #expect(document.original?.address == "https://harbour.example/ferry")
    }

    @Test("keeps no password of its addresses")
    func credentials() throws {
        let link = "<link rel=canonical href='https://ana:secret@harbour.example/a@b'>"
        for page in [link + Self.page, Self.page] {
            let document = try #require(read(page, "text/html", at: "https://ana:secret@harbour.example/ferry").documents.first)
            #expect(document.url?.hasPrefix("https://harbour.example/") == true && document.domain == "harbour.example")
            #expect(document.original?.address == "https://harbour.example/ferry")
        }
        let record = "{\"text\": \"One.\", \"url\": \"http://ana@harbour.example:81/a@b?c\"}"
        let json = try #require(read(record, "application/json").documents.first)
        #expect(json.url == "http://harbour.example:81/a@b?c")
    }

    @Test("shows its format in its bytes, else by its type, else by its address")
    func formats() throws {
        let rss =
            "<rss version='2.0'><channel><title>Post</title><item><link>/a</link><description>Ferry.</description></item></channel></rss>"
        for type in ["text/html", "application/xml", "application/rss+xml; charset=utf-8", "text/plain", nil] {
            let feed = try #require(read(rss, type).documents.first, "\(type ?? "none")")
            #expect(feed.outlet == "Post" && feed.url == "https://harbour.example/a", "\(type ?? "none")")
            #expect(feed.original?.address == "https://harbour.example/ferry")
        }
        let json = "{\"title\": \"Ferry\", \"text\": \"\(Self.words)\"}"
        #expect(read(json, "application/json").documents.first?.title == "Ferry")
        #expect(read("title,text\nFerry,\"\(Self.words)\"\n", "text/csv").documents.first?.title == "Ferry")
        #expect(
            read("# Ferry\n\n\(Self.words)\n", "text/plain", at: "https://a.example/x.md?raw").documents.first?.title == "Ferry")
        #expect(read("# Ferry\n\n\(Self.words)\n", "text/plain").documents.first?.title == "# Ferry")
        #expect(read(Self.page, "text/html").documents.first?.body.hasPrefix(Self.words) == true)
        #expect(read(Gzip.member("Ferry\n\n\(Self.words)"), "application/gzip").documents.first?.title == "Ferry")
    }

    @Test(
        "that no reader takes is refused with a reason",
        arguments: [
            (Array("%PDF-1.7\n".utf8), "it is a PDF document"), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "it is a PNG image"),
            ([], "it is empty"),
            (Array("<?xml version='1.0'?><svg/>".utf8), "it is an XML document"), ([0x50, 0x4B, 3, 4], "a ZIP archive"),
        ])
    func refused(bytes: [UInt8], cause: String) throws {
        let outcomes = read(bytes, "text/html")
        #expect(outcomes.count == 1)
        #expect(try #require(outcomes.failures.first).description.contains(cause))
    }

    @Test("as one text keeps its bytes, is at its address, and is read again from what is kept")
    func originals() throws {
        let options = ReadingOptions(outlet: "Lantern", published: Timestamp(parsing: "2018-01-09"), language: "en")
        let bytes = Array("Fähre\n\n\(Self.words)\n".unicodeScalars.map { UInt8($0.value) })
        let text = try #require(read(bytes, "text/plain; charset=latin1", at: "https://a.example/x", options).documents.first)
        #expect(text.url == "https://a.example/x" && text.title == "Fähre")
        let original = try #require(text.original)
        #expect(original.bytes == bytes && original.mediaType == "text/plain")
        #expect(original.given == GivenFields(outlet: "Lantern", published: "2018-01-09", language: "en"))
        let again = DocumentReader(options: ReadingOptions(given: try #require(original.given))).read(
            kept: original, named: "given")
        #expect(again.documents.map(\.body) == [text.body])
        #expect(again.documents.map(\.outlet) == ["Lantern"])
        #expect(read("title,text\nA,One word.\nB,Two words.\n", "text/csv").documents.map(\.original) == [nil, nil])
    }

    /// Every kind of original gives the same document again, alone.
    @Test("or came in a file, of whatever format, is read again as it was read", arguments: FuzzSeeds.all.keys.sorted())
    func readAgain(format: String) throws {
        for bytes in try #require(FuzzSeeds.all[format]) {
            for document in ReadingTests.read(bytes, as: "a.\(format)", options: .init(outlet: "Lantern")).documents {
                let original = try #require(document.original, "\(format) \(document.source)")
                let reader = DocumentReader(options: ReadingOptions(given: try #require(original.given)))
                var again = try #require(reader.read(kept: original, named: document.source).documents.first)
                // A feed's item alone has the address that its feed's gave it.
                again.original = document.original
                #expect(again == document, "\(format)")
            }
        }
    }
}
