import Coverage
import Testing

@testable import Reading

struct DocumentReaderTests {
    private static let pieces: [[UInt8]] =
        [
            "{", "}", "[", "]", "\"text\"", ":", ",", "\"", "\\u", "---\n", "title: x\n", "\n", "\r\n", ";", "\t", "text,date\n",
            "2018-01-09", "99999999999999999999",
            "e\u{301}", "👍", "“", "PARIS (AP) - ", "By Jane Doe\n", " ", "a", "# ", "1e999", "text\n",
        ].map { Array($0.utf8) } + [[0xE9], [0xFF, 0xFE], [0x80], [0x1F, 0x8B], [0x1F, 0x8B, 8, 0], [0xD8, 0x00]]

    /// Whatever the bytes, reading ends, and what it gives keeps the promises of a document.
    @Test(arguments: ["a.txt", "a.md", "a.json", "a.jsonl", "a.csv", "a.tsv", "a"])
    func anyBytes(_ name: String) {
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0..<20)).flatMap { _ in Self.pieces.randomElement() ?? [] }
            for document in read(bytes, as: name, chunkSize: 7).documents {
                #expect(!document.body.isEmpty)
                #expect(Paragraphs.normalised(document.body) == document.body)
                #expect(Array(document.body.composed.unicodeScalars) == Array(document.body.unicodeScalars))
                if let span = document.dateline?.span {
                    #expect(span.start == 0 && span.end < document.body.unicodeScalars.count)
                }
            }
        }
    }

    @Test func chunksDoNotMatterForText() {
        let text = "Ferry strikes pier\r\n\r\nBy Ana Ruiz\r\n\r\nPARIS (AP) — “Très bien” 👍\r\n"
        #expect(read(text, as: "a.txt", chunkSize: 7) == read(text, as: "a.txt"))
    }

    @Test func aThrowingReceiverEndsTheReading() throws {
        struct Enough: Error {}
        let stream = try ByteStream(Array("{\"text\": \"A.\"}\n{\"text\": \"B.\"}\n".utf8))
        var count = 0
        #expect(throws: Enough.self) {
            try DocumentReader().read(stream, named: "a.jsonl") { _, _ in
                count += 1
                throw Enough()
            }
        }
        #expect(count == 1)
    }

    @Test func emptyText() {
        #expect(read("", as: "a.txt").failures.map(\.description) == ["a.txt: it is empty; leave it out, or save its text again"])
        #expect(read("\u{200B}\u{1}", as: "a.txt").documents.count <= 1)
    }
}
