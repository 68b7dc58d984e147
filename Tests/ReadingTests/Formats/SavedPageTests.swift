import Coverage
import TestSupport
import Testing

@testable import Reading

@Suite("A page saved with its pictures (MHTML)")
struct SavedPageTests {
    private static let header = """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://a.example/harbour
        Subject: Harbour
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="b"


        """
    private static let image = """
        --b
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: https://a.example/x.png

        AAAA

        """
    private static let page = """
        --b
        Content-Type: text/html; charset=windows-1252
        Content-ID: <1>
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://a.example/harbour

        <html><head><title>Harbour closed</title></head><body><p>The harbour of Br=E4ckwater stays =
        closed until the ice is gone, the council decided.</p></body></html>

        """
    private static let body = "The harbour of Bräckwater stays closed until the ice is gone, the council decided."

    @Test("is read by its page part, whatever the file is called", arguments: ["a.mhtml", "a.mht", "a", "a.eml"])
    func page(name: String) throws {
        let file = Self.header + Self.image + Self.page + "--b--\n"
        let document = try #require(read(file, as: name).documents.first)
        #expect(document.body == Self.body)
        #expect(document.title == "Harbour closed")
        #expect(document.url == "https://a.example/harbour")
        #expect(document.original?.mediaType == "multipart/related")
        #expect(document.original?.bytes == Array(file.utf8))
    }

    @Test("is read when it is packed")
    func packed() {
        #expect(read(Gzip.member(Self.header + Self.page + "--b--\n"), as: "a.mhtml.gz").documents.map(\.body) == [Self.body])
    }

    @Test("without a page says so")
    func noPage() {
        let outcomes = read(Self.header + Self.image + "--b--\n", as: "a.mhtml")
        guard case .failure(let failure) = outcomes.first else {
            Issue.record("read")
            return
        }
        #expect(failure.reason == .noPage)
    }

    @Test("is told from mail that was sent")
    func mail() {
        let sent =
            "To: b@c.example\nMessage-ID: <1>\n"
            + Self.header.replacing("Snapshot-Content-Location: https://a.example/harbour\n", with: "")
        #expect(read(sent + Self.page + "--b--\n", as: "a").documents.first?.original?.mediaType == "message/rfc822")
    }
}
