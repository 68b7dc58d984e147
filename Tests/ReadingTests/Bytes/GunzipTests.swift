import CZlib
import Testing

@testable import Reading

struct GunzipTests {
    /// `text` as one gzip member.
    private func gzip(_ text: String) -> [UInt8] {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return [] }
        defer { deflateEnd(&stream) }
        var input = Array(text.utf8)
        return input.withUnsafeMutableBufferPointer { bytes in
            [UInt8](unsafeUninitializedCapacity: bytes.count + 200) { output, count in
                stream.next_in = bytes.baseAddress
                stream.avail_in = UInt32(bytes.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
                count = output.count - Int(stream.avail_out)
            }
        }
    }

    private var lines: String { (1...300).map { "{\"text\": \"Line \($0 * 7919 % 1000) of it.\"}\n" }.joined() }

    @Test(arguments: [1, 7, 1 << 17])
    func membersAndPadding(chunkSize: Int) {
        let bytes = gzip(lines) + gzip("") + gzip("{\"text\": \"Last.\"}") + [0, 0, 0]
        let outcomes = read(bytes, as: "a.jsonl.gz", chunkSize: chunkSize)
        #expect(outcomes.documents.count == 301)
        #expect(outcomes.failures.isEmpty)
        #expect(outcomes.documents.last?.body == "Last.")
    }

    @Test(arguments: [7, 1 << 17])
    func cutFileKeepsWholeLines(chunkSize: Int) {
        let bytes = Array(gzip(lines).dropLast(300))
        let whole = read(lines, as: "a.jsonl.gz").documents
        let outcomes = read(bytes, as: "a.jsonl.gz", chunkSize: chunkSize)
        #expect(outcomes.documents.count > 50)
        #expect(outcomes.documents == Array(whole.prefix(outcomes.documents.count)))
        #expect(outcomes.failures.map(\.reason) == [.cutGzip(isPartlyRead: true)])
    }

    @Test func cutTable() {
        let rows = "title,text\n" + (1...300).map { "T\($0),Line \($0 * 7919 % 1000) of it.\n" }.joined()
        let outcomes = read(Array(gzip(rows).dropLast(200)), as: "a.csv.gz")
        #expect(outcomes.documents.count > 50)
        #expect(outcomes.documents == Array(read(rows, as: "a.csv.gz").documents.prefix(outcomes.documents.count)))
        #expect(outcomes.failures.map(\.reason) == [.cutGzip(isPartlyRead: true)])
    }

    @Test func damagedText() {
        var bytes = gzip(String(repeating: "A text about a pier. ", count: 9))
        bytes[bytes.count - 6] ^= 0x55
        let outcomes = read(bytes, as: "a.txt.gz")
        guard case .damagedGzip? = outcomes.failures.first?.reason else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(outcomes.documents.isEmpty)
    }
}
