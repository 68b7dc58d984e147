import Testing

@testable import Reading

struct FileKindTests {
    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"), (Array("%PDF-1.7\n".utf8), "a PDF document"),
            ([0x50, 0x4B, 0x03, 0x04, 0, 0], "a ZIP archive or an office document"),
            (Array("SQLite format 3\0".utf8), "an SQLite database"),
            (Array("te\u{1}xt\0text".utf8), "binary data"), ([UInt8](repeating: 0, count: 1 << 16), "binary data"),
        ] as [([UInt8], String)])
    func refusedByName(_ bytes: [UInt8], _ kind: String) {
        for name in ["a", "a.txt", "a.json", "a.csv"] {
            #expect(read(bytes, as: name).failures.map(\.reason) == [.binary(kind: kind)])
        }
    }

    @Test(arguments: [
        ("PARIS is a city.", Format.plainText), ("PAR2 is a format.", .plainText), ("{\"text\": \"A.\"}", .jsonDocument),
        ("{\"text\": \"A.\"}\n{\"text\": \"B.\"}\n", .jsonLines), ("title,text\nA,B\n", .delimitedText),
        ("[sic] he said, twice", .plainText),
        ("Well, the text, it said\nnothing.", .plainText),
    ])
    func byContent(_ text: String, _ format: Format) throws {
        #expect(try Format(of: ByteStream(Array(text.utf8)), promised: nil) == format)
    }

    @Test func jsonByContentWhateverTheName() throws {
        #expect(try Format(of: ByteStream(Array("{\"text\": 1}\n{\"text\": 2}".utf8)), promised: .jsonDocument) == .jsonLines)
        #expect(try Format(of: ByteStream(Array("[{}]".utf8)), promised: .jsonLines) == .jsonDocument)
        #expect(try Format(of: ByteStream(Array("{\n}".utf8)), promised: .jsonLines) == .jsonDocument)
    }

    @Test func pagesAreKnownWithoutTheirName() {
        #expect(read("<!DOCTYPE html><nav>x</nav>", as: "a").failures.map(\.reason) == [.noArticle])
    }
}
