import TestSupport
import Testing

@testable import Reading

struct GunzipTests {
    private var lines: String { (1...300).map { "{\"text\": \"Line \($0 * 7919 % 1000) of it.\"}\n" }.joined() }

    @Test(arguments: [1, 7, 1 << 17])
    func membersAndPadding(chunkSize: Int) {
        let bytes = Gzip.member(lines) + Gzip.member("") + Gzip.member("{\"text\": \"Last.\"}") + [0, 0, 0]
        let outcomes = read(bytes, as: "a.jsonl.gz", chunkSize: chunkSize)
        #expect(outcomes.documents.count == 301)
        #expect(outcomes.failures.isEmpty)
        #expect(outcomes.documents.last?.body == "Last.")
    }

    /// As `gzip` does; what is lost between members is another matter.
    @Test(arguments: [1, 7, 1 << 17])
    func trailingBytes(chunkSize: Int) {
        for trail in ["x", "trailing", "\u{1F}"] {
            let outcomes = read(Gzip.member(lines) + [0] + Array(trail.utf8), as: "a.jsonl.gz", chunkSize: chunkSize)
            #expect(outcomes.documents.count == 300)
            #expect(outcomes.failures.isEmpty)
            #expect(outcomes.remarks.map(\.content) == [.trailingBytes])
        }
        let text = read(Gzip.member("A text about a pier.") + [0x20], as: "a.txt.gz", chunkSize: chunkSize)
        #expect(text.documents.count == 1 && text.remarks.map(\.content) == [.trailingBytes])
        let between = Gzip.member(lines) + Array("trailing".utf8) + Gzip.member("{\"text\": \"Last.\"}")
        let outcomes = read(between, as: "a.jsonl.gz", chunkSize: chunkSize)
        #expect(outcomes.documents.count == 300)
        #expect(outcomes.failures.first?.description.contains("something else stands between its parts") == true)
    }

    @Test(arguments: [7, 1 << 17])
    func cutFileKeepsWholeLines(chunkSize: Int) {
        let bytes = Array(Gzip.member(lines).dropLast(300))
        let whole = read(lines, as: "a.jsonl.gz").documents
        let outcomes = read(bytes, as: "a.jsonl.gz", chunkSize: chunkSize)
        #expect(outcomes.documents.count > 50)
        #expect(outcomes.documents == Array(whole.prefix(outcomes.documents.count)))
        #expect(outcomes.failures.map(\.reason) == [.cutGzip(isPartlyRead: true)])
    }

    @Test func cutTable() {
        let rows = "title,text\n" + (1...300).map { "T\($0),Line \($0 * 7919 % 1000) of it.\n" }.joined()
        let outcomes = read(Array(Gzip.member(rows).dropLast(200)), as: "a.csv.gz")
        #expect(outcomes.documents.count > 50)
        #expect(outcomes.documents == Array(read(rows, as: "a.csv.gz").documents.prefix(outcomes.documents.count)))
        #expect(outcomes.failures.map(\.reason) == [.cutGzip(isPartlyRead: true)])
    }

    @Test func damagedText() {
        var bytes = Gzip.member(String(repeating: "A text about a pier. ", count: 9))
        bytes[bytes.count - 6] ^= 0x55
        let outcomes = read(bytes, as: "a.txt.gz")
        guard case .damagedGzip? = outcomes.failures.first?.reason else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(outcomes.documents.isEmpty)
    }

    /// One bit is wrong: nothing of the member may be kept, for its text may be wrong anywhere.
    @Test(arguments: [7, 1 << 17])
    func flippedBits(chunkSize: Int) {
        let good = Gzip.member(lines)
        for place in [20, good.count / 2, good.count - 30, good.count - 7, good.count - 2] {
            var bytes = good
            bytes[place] ^= 0x10
            let alone = read(bytes, as: "a.jsonl.gz", chunkSize: chunkSize)
            #expect(alone.documents.isEmpty)
            #expect(alone.failures.count == 1)
            #expect(alone.failures.first?.description.contains("nothing of it was read") == true)
            let second = read(Gzip.member("{\"text\": \"First.\"}\n") + bytes + good, as: "a.jsonl.gz", chunkSize: chunkSize)
            #expect(second.documents.map(\.body) == ["First."])
            #expect(second.failures.map(\.place) == ["after line 1"])
            #expect(second.failures.first?.description.contains("the whole records before that were read") == true)
        }
    }

    @Test func flippedBitInATable() {
        var bytes = Gzip.member("title,text\n" + (1...300).map { "T\($0),Line \($0) of it.\n" }.joined())
        bytes[bytes.count / 2] ^= 4
        let outcomes = read(bytes, as: "a.csv.gz")
        #expect(outcomes.documents.isEmpty)
        #expect(outcomes.failures.count == 1)
    }

    @Test func wholeLastRowBeforeDamage() {
        var bytes = Gzip.member("B,Two.\n")
        bytes[bytes.count - 6] ^= 1
        let outcomes = read(Gzip.member("title,text\nA,One.\n") + bytes, as: "a.csv.gz")
        #expect(outcomes.documents.map(\.body) == ["One."])
        #expect(outcomes.failures.count == 1)
    }

    /// However much comes out, it comes in small pieces.
    @Test func piecesAreSmall() throws {
        let bytes = Gzip.member(String(repeating: "x", count: 20 << 20))
        let gunzip = Gunzip(ByteOrigin(bytes, chunkSize: 1 << 20))
        var (total, largest) = (0, 0)
        while case let piece = try gunzip.next(), !piece.isEmpty {
            total += piece.count
            largest = max(largest, piece.count)
        }
        #expect(total == 20 << 20)
        #expect(largest <= 1 << 17)
    }
}
