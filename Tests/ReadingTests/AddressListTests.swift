import TestSupport
import Testing

@testable import Reading

@Suite("A list of addresses")
struct AddressListTests {
    @Test("has one a line, with comments that are no fragments")
    func lines() {
        let text = "\u{FEFF}# ours\nhttps://a.example/x#top\r\n\n  https://b.example/ # theirs\n#https://c.example\nharbour\n"
        let lines = AddressList.lines(String(text.dropFirst()))
        #expect(lines.map(\.number) == [2, 4, 6])
        #expect(lines.map(\.address) == ["https://a.example/x#top", "https://b.example/", "harbour"])
    }

    @Test("is a file of text")
    func files() throws {
        let folder = TemporaryFolder()
        let path = folder.write([0xEF, 0xBB, 0xBF] + Array("https://a.example/\n".utf8), to: "urls")
        #expect(try AddressList(path: path).lines.map(\.address) == ["https://a.example/"])
        #expect(try AddressList(path: folder.write(Gzip.member("https://z.example/\n"), to: "urls.gz")).lines.count == 1)
        let nul = folder.write("https://a.example/\nhttps://b\0.example/\nhttps://c.example/\n", to: "nul")
        #expect(try AddressList(path: nul).lines.map(\.number) == [1, 2, 3])
        #expect(try AddressList(path: folder.write("", to: "none")).lines.isEmpty)
        #expect(throws: ReadingFailure(source: "nowhere", reason: .notFound)) { try AddressList(path: "nowhere") }
        let picture = folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0], to: "urls.png")
        #expect(throws: ReadingFailure(source: picture, reason: .binary(kind: "a PNG image"))) { try AddressList(path: picture) }
    }
}
