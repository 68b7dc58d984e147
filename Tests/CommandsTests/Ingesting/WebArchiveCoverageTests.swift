import TestSupport
import Testing

/// Crawls, by the real binary.
@Suite struct WebArchiveCoverageTests {
    private static func page(_ title: String) -> String {
        let words = "“We will not risk a single boat,” said Ada Quill, the harbour master, after the vote in the customs house."
        let paragraphs = (1...3).map { "<p>\(title) \($0). \(words)</p>" }.joined()
        return
            "<!DOCTYPE html><html lang=\"en\"><head><title>\(title)</title></head><body><article><h1>\(title)</h1>\(paragraphs)"
            + "</article></body></html>"
    }

    private static func record(_ type: String, _ name: String, _ block: [UInt8], _ fields: String = "", version: String = "1.1")
        -> [UInt8]
    {
        let head =
            "WARC/\(version)\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:\(name)>\r\n"
            + "WARC-Target-URI: https://harbour.example/\(name)\r\n\(fields)Content-Length: \(block.count)\r\n\r\n"
        return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
    }

    private static func response(_ name: String, _ fields: String, _ body: [UInt8], status: Int = 200) -> [UInt8] {
        let head = "HTTP/1.1 \(status) OK\r\n\(fields)\r\n"
        return record("response", name, Array(head.utf8) + body, "Content-Type: application/http; msgtype=response\r\n")
    }

    private static let html = "Content-Type: text/html; charset=utf-8\r\n"

    private static func chunked(_ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: 100).flatMap { start in
            let chunk = bytes[start..<min(bytes.count, start + 100)]
            return Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8)
        } + Array("0\r\n\r\n".utf8)
    }

    /// A record each: those with pages, those without, and one that is damaged.
    private static let records: [[UInt8]] = [
        record("warcinfo", "info", Array("software: none\r\n".utf8)),
        response("plain", html, Array(page("Plain").utf8)),
        record("request", "request", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
        response("chunked", html + "Transfer-Encoding: chunked\r\n", chunked(Array(page("Chunked").utf8))),
        response("gzip", html + "Content-Encoding: gzip\r\n", Gzip.member(page("Gzip"))),
        response("deflate", html + "Content-Encoding: deflate\r\n", Gzip.zlib(page("Deflate"))),
        record("revisit", "plain", Array("HTTP/1.1 200 OK\r\n\r\n".utf8), "WARC-Profile: http://netpreserve.org/warc/1.1/\r\n"),
        response("cut", html + "Content-Encoding: gzip\r\n", Array(Gzip.member(page("Cut")).prefix(60))),
        response("image", "Content-Type: image/png\r\n", [1, 2, 3]),
        response("image2", "Content-Type: image/png\r\n", [1, 2, 3]),
        response("gone", html, [], status: 404), record("resource", "saved", Array(page("Saved").utf8), html, version: "1.0"),
    ]

    private static let remark = "no articles and skipped: 2 image/png, 1 HTTP 404, 1 revisit"

    @Test(arguments: ["crawl.warc", "crawl.warc.gz", "-"])
    func pagesBecomeArticlesAndTheRestIsCounted(name: String) throws {
        let program = Program()
        let bytes = name.hasSuffix("gz") ? Self.records.flatMap { Gzip.member($0) } : Self.records.flatMap { $0 }
        program.folder.write(bytes, to: "file")
        let result = try program.shell(name == "-" ? "cat file | verbatim ingest -" : "mv file \(name); verbatim ingest \(name)")
        #expect(result.status == 1 && result.output == "5 articles added to verbatim.db, 1 failed\n")
        #expect(result.errors.contains("record 8 (<urn:cut>) at byte "))
        #expect(
            result.errors.contains(
                ", https://harbour.example/cut: the record is damaged (its gzip data ends early); fetch the page"))
        #expect(result.errors.contains(Self.remark))
        let found = try program.rows("SELECT title AS a, url AS b, source AS c, language AS d FROM articles ORDER BY id")
        let numbers = [("plain", 2), ("chunked", 4), ("gzip", 5), ("deflate", 6), ("saved", 12)]
        #expect(
            found
                == numbers.map { word, number in
                    [
                        word.prefix(1).uppercased() + word.dropFirst(), "https://harbour.example/\(word)", "\(name)#\(number)",
                        "en",
                    ]
                })
        for (index, (word, _)) in numbers.enumerated() {
            let title = word.prefix(1).uppercased() + word.dropFirst()
            #expect(try program.run("original", "\(index + 1)").output == Self.page(title))
        }
        #expect(
            try program.rows("SELECT DISTINCT media_type AS a, size > length(gzip) AS b FROM originals") == [["text/html", "1"]])
        #expect(try program.run("quotes", "--speaker", "Quill", "--format", "ndjson").lines.count >= 5)
        #expect(try program.run("check").status == 0)
        #expect(try program.run("reread").output == "0 articles changed in verbatim.db, 5 the same\n")
    }
}
