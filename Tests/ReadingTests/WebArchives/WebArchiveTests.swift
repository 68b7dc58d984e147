import Coverage
import Foundation
import TestSupport
import Testing

@testable import Reading

@Suite("A web archive")
struct WebArchiveTests {
    private static func page(_ words: String) -> [UInt8] {
        let sentence = "The ferry struck the pier at noon, the harbour master said, and nobody was hurt on board."
        let paragraphs = (1...4).map { "<p>\(words) \($0). \(sentence)</p>" }.joined()
        return Array(
            "<html><head><title>\(words)</title></head><body><article><h1>\(words)</h1>\(paragraphs)</article></body></html>".utf8
        )
    }

    private static func record(
        _ type: String, _ fields: String = "", _ block: [UInt8], version: String = "1.0", length: Int? = nil
    ) -> [UInt8] {
        let head =
            "WARC/\(version)\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:\(type)>\r\n\(fields)Content-Length: \(length ?? block.count)\r\n\r\n"
        return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
    }

    private static func response(
        _ words: String, _ fields: String = "", status: Int = 200, type: String = "text/html", _ body: [UInt8]? = nil
    ) -> [UInt8] {
        let head = "HTTP/1.1 \(status) OK\r\nContent-Type: \(type)\r\n\(fields)\r\n"
        let address =
            "WARC-Target-URI: https://harbour.example/\(words.lowercased())\r\nContent-Type: application/http; msgtype=response\r\n"
        return record("response", address, Array(head.utf8) + (body ?? page(words)))
    }

    private static func chunked(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 100) {
            let chunk = bytes[start..<min(bytes.count, start + 100)]
            output += Array("\(String(chunk.count, radix: 16));x=y\r\n".utf8) + chunk + Array("\r\n".utf8)
        }
        return output + Array("0\r\n\r\n".utf8)
    }

    private static let info = record("warcinfo", "Content-Type: application/warc-fields\r\n", Array("software: none\r\n".utf8))
    private static let others =
        record("request", "", Array("GET / HTTP/1.1\r\n\r\n".utf8)) + record("revisit", "", Array("HTTP/1.1 200 OK\r\n\r\n".utf8))
        + response("Picture", type: "image/png", [1, 2, 3]) + response("Gone", status: 404)

    private static let all =
        info + response("Plain") + others
        + response("Chunked", "Transfer-Encoding: chunked\r\n", chunked(page("Chunked")))
        + response("Packed", "Content-Encoding: gzip\r\n", Gzip.member(String(decoding: page("Packed"), as: UTF8.self)))
        + response(
            "Both", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
            chunked(Gzip.member(String(decoding: page("Both"), as: UTF8.self))))
        + response("Stored", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")
        + record(
            "resource", "WARC-Target-URI: <https://harbour.example/saved>\r\nContent-Type: text/html; charset=utf-8\r\n",
            page("Saved"), version: "1.1")

    @Test("gives each page with its address, however it was sent, and says what it passed over", arguments: [7, 1 << 17])
    func pages(chunkSize: Int) throws {
        let outcomes = read(Self.all, as: "crawl", chunkSize: chunkSize)
        #expect(outcomes.failures.isEmpty)
        let documents = outcomes.documents
        let words = ["Plain", "Chunked", "Packed", "Both", "Stored", "Saved"]
        #expect(documents.map(\.url) == words.map { "https://harbour.example/\($0.lowercased())" })
        #expect(zip(documents, words).allSatisfy { $0.body.contains("\($1) 4. The ferry struck the pier") })
        #expect(documents.map(\.source).first == "crawl#2")
        #expect(documents.last?.original?.charset == "utf-8")
        #expect(documents.map { $0.original?.bytes } == words.map { Self.page($0) })
        #expect(outcomes.remarks.map(\.description) == ["crawl: no articles and skipped: 1 HTTP 404, 1 image/png, 1 revisit"])
    }

    @Test("is packed record by record or as a whole")
    func packed() {
        let whole = Gzip.member(String(decoding: Self.info + Self.response("One") + Self.response("Two"), as: UTF8.self))
        #expect(read(whole, as: "a.warc.gz").documents.count == 2)
        let members = [Self.info, Self.response("One"), Self.response("Two")].flatMap {
            Gzip.member(String(decoding: $0, as: UTF8.self))
        }
        #expect(read(members, as: "-").documents.map(\.url) == ["https://harbour.example/one", "https://harbour.example/two"])
    }

    @Test("goes on behind a damaged member", arguments: [7, 1 << 17])
    func damagedMember(chunkSize: Int) {
        var second = Gzip.member(String(decoding: Self.response("Two"), as: UTF8.self))
        for place in 40..<60 { second[place] ^= 0x5A }
        let members = Gzip.member(String(decoding: Self.info + Self.response("One"), as: UTF8.self)) + second
        let outcomes = read(
            members + Gzip.member(String(decoding: Self.response("Three"), as: UTF8.self)), as: "a.warc.gz", chunkSize: chunkSize)
        #expect(outcomes.documents.map(\.url) == ["https://harbour.example/one", "https://harbour.example/three"])
        #expect(outcomes.failures.count == 1)
        #expect(outcomes.failures.first?.description.contains("the record is damaged") == true)
    }

    @Test("names a record whose length is wrong, and reads the next one")
    func wrongLengths() {
        for length in [3, 400, 100_000, 100_000_000, 1_000_000_000_000_000_000] {
            let wrong = Self.record("resource", "Content-Type: text/html\r\n", Self.page("Wrong"), length: length)
            let outcomes = read(Self.response("One") + wrong + Self.response("Two"), as: "a.warc")
            #expect(outcomes.documents.map(\.url) == ["https://harbour.example/one", "https://harbour.example/two"], "\(length)")
            #expect(outcomes.failures.first?.place?.hasPrefix("record 2 (<urn:uuid:resource>) at byte ") == true)
            #expect(outcomes.failures.map(\.remedy) == ["fetch the page again"], "\(length)")
        }
        let cut = read(Array(Self.response("One") + Self.response("Two").dropLast(40)), as: "a.warc")
        #expect(cut.documents.count == 1)
        #expect(cut.failures.map(\.reason) == [.brokenRecord("it ends before its Content-Length")])
        let noise = read(Self.response("One") + Array("noise\r\n\r\n".utf8) + Self.response("Two"), as: "a.warc")
        #expect(noise.documents.count == 2 && noise.failures.count == 1)
    }

    @Test("names a broken record by its number and its first byte, the first one too", arguments: [7, 1 << 17])
    func places(chunkSize: Int) {
        let open = Array("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n".utf8)
        let one = Self.response("One")
        let first = read(open + one, as: "a.warc", chunkSize: chunkSize)
        #expect(first.documents.count == 1)
        #expect(first.failures.map(\.place) == ["record 1 at byte 0"])
        #expect(first.failures.map(\.reason) == [.brokenRecord("its header does not end")])
        let later = read(one + open + Self.response("Two"), as: "a.warc", chunkSize: chunkSize)
        #expect(later.documents.count == 2)
        #expect(later.failures.map(\.place) == ["record 2 at byte \(one.count)"])
        #expect(read(one + open, as: "a.warc", chunkSize: chunkSize).failures.map(\.place) == ["record 2 at byte \(one.count)"])
        #expect(read(open, as: "a.warc", chunkSize: chunkSize).failures.map(\.place) == ["record 1 at byte 0"])
        let noise = read(one + Array("noise\r\n\r\n".utf8) + Self.response("Two"), as: "a.warc", chunkSize: chunkSize)
        #expect(noise.failures.map(\.place) == ["after record 1, at byte \(one.count)"])
    }

    @Test("finds the records behind one that is passed over and says that it is longer than it is", arguments: [7, 1 << 17])
    func wrongLengthsOfOthers(chunkSize: Int) {
        for length in ["400", "1000000000000000000", "99999999999999999999", "-5", ""] {
            let wrong = "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: \(length)\r\n\r\nx: y\r\n\r\n"
            let bytes = Self.response("One") + Array(wrong.utf8) + Self.response("Two")
            let outcomes = read(bytes, as: "a.warc", chunkSize: chunkSize)
            #expect(outcomes.documents.map(\.url) == ["https://harbour.example/one", "https://harbour.example/two"])
            #expect(outcomes.failures.count == 1, "\(length): \(outcomes.failures)")
        }
    }

    @Test("without pages, without records, or of another version says so")
    func nothing() {
        #expect(read(Self.info, as: "a.warc").remarks.map(\.description) == ["a.warc: there are no pages in it"])
        #expect(read("noise", as: "a.warc").map { [$0].failures.map(\.reason) } == [[.noRecord]])
        let other = String(decoding: Self.info, as: UTF8.self).replacing("WARC/1.0", with: "WARC/2.0")
        for name in ["a.warc", "-"] {
            #expect(read(other, as: name).failures.map(\.reason) == [.unsupported(kind: FileKind.otherWARC)])
        }
    }

    @Test("may hold a web archive as a record, which is passed over")
    func nested() {
        let inner = Self.record("resource", "Content-Type: application/warc\r\n", Self.info + Self.response("Inner"))
        let outcomes = read(Self.response("One") + inner + Self.response("Two"), as: "a.warc", chunkSize: 100)
        #expect(outcomes.documents.map(\.url) == ["https://harbour.example/one", "https://harbour.example/two"])
        #expect(outcomes.failures.isEmpty)
    }

    @Test("names pages whose chunks are damaged")
    func damagedChunks() {
        let whole = Self.chunked(Self.page("Chunked"))
        // The first chunk's line has 8 bytes, and it has 100 of its own and a line break.
        let second = 8 + 100 + 2
        var (noSize, wrongSize) = (whole, whole)
        noSize[second] = UInt8(ascii: "z")
        wrongSize[second] = UInt8(ascii: "2")
        var first = whole
        first[0] = UInt8(ascii: "z")
        for damaged in [noSize, wrongSize, first, Array(whole.dropLast(8))] {
            let bytes = Self.response("Chunked", "Transfer-Encoding: chunked\r\n", damaged) + Self.response("Two")
            let outcomes = read(bytes, as: "a.warc")
            #expect(outcomes.documents.map(\.url) == ["https://harbour.example/two"])
            #expect(outcomes.failures.first?.description.contains("the page is in chunks, and") == true)
        }
        let endless = Self.response("Chunked", "Transfer-Encoding: chunked\r\n", Array(whole.dropLast(5)))
        #expect(read(endless, as: "a.warc").documents.count == 1)
    }

    @Test("tells no password of an address, neither of a page nor of a record that is damaged")
    func credentials() throws {
        let address = "WARC-Target-URI: https://ana:secret@harbour.example/a\r\nContent-Type: text/html\r\n"
        let whole = Self.record("resource", address, Self.page("Whole"))
        let empty = Self.record("resource", address, [])
        let outcomes = read(whole + empty, as: "a.warc")
        #expect(outcomes.documents.map(\.url) == ["https://harbour.example/a"])
        #expect(outcomes.documents.map { $0.original?.address } == ["https://harbour.example/a"])
        let failure = try #require(outcomes.failures.first)
        #expect(failure.description.contains(", https://harbour.example/a: ") && !failure.description.contains("secret"))
    }

    @Test("has a limit for one page, packed and unpacked")
    func limits() throws {
        let bomb = Self.response("Bomb", "Content-Encoding: gzip\r\n", Gzip.member(String(repeating: "<p>x</p>", count: 100_000)))
        let bytes =
            bomb
            + Self.response(
                "Long", "", status: 200, type: "text/html", Self.page("Long") + [UInt8](repeating: 0x20, count: 200_000))
            + Self.response("Two")
        var archive = WebArchive(FormatSource(stream: try ByteStream(bytes), path: "a.warc", options: .init()), limit: 100_000)
        var outcomes: [ReadingOutcome] = []
        while let outcome = archive.next() { outcomes.append(outcome) }
        #expect(outcomes.documents.map(\.url) == ["https://harbour.example/two"])
        #expect(outcomes.failures.map(\.reason) == [.pageTooLong(limit: 100_000), .pageTooLong(limit: 100_000)])
    }

    @Test("of the collection is read, the sound ones whole and the broken ones in part")
    func collection() {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/corpora/warc")
            .standardized
        let expected: [String: (pages: ClosedRange<Int>, failures: ClosedRange<Int>)] = [
            "example.warc": (1...1, 0...0), "example.warc.gz": (1...1, 0...0), "example-resource.warc.gz": (1...1, 0...0),
            "example-iana.org-chunked.warc": (1...1, 0...0), "warcfile.warc.gz": (10...16, 0...6),
            "clipped.warc.gz": (0...0, 1...1),
            "example-trunc.warc": (0...0, 1...3), "example-bad.warc.gz.bad": (0...2, 0...3),
            "example-digest.warc": (0...0, 0...0),
        ]
        for file in expected.keys.sorted().map({ SourceFile(path: folder.path() + "/" + $0) }) {
            guard let name = file.path.split(separator: "/").last.map(String.init), let wanted = expected[name] else { continue }
            guard SourceList(paths: [file.path]).failures.isEmpty else { continue }
            var outcomes: [ReadingOutcome] = []
            DocumentReader().read(file) { outcome, _ in outcomes.append(outcome) }
            print("\(name): \(outcomes.documents.count) pages, \(outcomes.failures) \(outcomes.remarks)")
            #expect(wanted.pages.contains(outcomes.documents.count), "\(name)")
            #expect(wanted.failures.contains(outcomes.failures.count), "\(name): \(outcomes.failures)")
        }
    }
}
