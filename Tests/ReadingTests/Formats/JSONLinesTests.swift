import Coverage
import Testing

@testable import Reading

struct JSONLinesTests {
    static let lines = """
        {"id": 7, "headline": "Ferry strikes pier", "text": "The ferry struck the pier.\\r\\n\\r\\nNobody was hurt. 👍", "date": "2019-03-04", \
        "source": "The Northport Gazette", "authors": ["Ana Ruiz", "Ben Okafor"], "url": "https://www.gazette.example/a?b=1", "lang": "en_GB"}

        {"headline": broken}
        {"text": "Second."}
        [1]
        {"headline": "No text", "words": 12}
        {"text": "Third."}
        """

    @Test(arguments: [7, 64, 1 << 17])
    func recordByRecord(chunkSize: Int) throws {
        let outcomes = read(Self.lines, as: "a.jsonl", chunkSize: chunkSize)
        #expect(outcomes.documents.map(\.source) == ["a.jsonl:1", "a.jsonl:4", "a.jsonl:7"])
        let first = try #require(outcomes.documents.first)
        #expect(first.title == "Ferry strikes pier")
        #expect(first.body == "The ferry struck the pier.\n\nNobody was hurt. 👍")
        #expect(first.outlet == "The Northport Gazette")
        #expect(first.authors == ["Ana Ruiz", "Ben Okafor"])
        #expect(first.domain == "gazette.example")
        #expect(first.language == "en-GB")
        #expect(first.published == Timestamp(text: "2019-03-04", precision: .day))
        #expect(first.extra == "{\"id\":7}")
        #expect(
            outcomes.failures == [
                ReadingFailure(source: "a.jsonl", place: "line 3", reason: .invalidJSON(column: 14, expected: "a value")),
                ReadingFailure(source: "a.jsonl", place: "line 5", reason: .notAnObject(found: "an array")),
                ReadingFailure(source: "a.jsonl", place: "line 6", reason: .missingText(columns: ["headline", "words"])),
            ])
        #expect(outcomes == read(Self.lines, as: "a.jsonl"))
    }

    @Test func mappedColumns() {
        let text =
            "{\"meta\": {\"text\": \"Inner.\"}, \"label\": \"T\", \"title\": \"Other\"}\n{\"meta\": {}, \"label\": \"U\"}\n"
        let outcomes = read(text, as: "a.jsonl", options: .init(fieldMap: [.body: "meta.text", .title: "label", .url: "adress"]))
        #expect(outcomes.documents.map(\.title) == ["T"])
        #expect(outcomes.documents.map(\.extra) == ["{\"meta\":{\"text\":\"Inner.\"},\"title\":\"Other\"}"])
        #expect(
            outcomes.failures.map(\.reason) == [
                .missingText(columns: ["meta", "label"]), .unknownColumn("adress", columns: ["label", "meta", "title"]),
            ])
    }

    @Test func longLineIsPassedOver() throws {
        let text = "{\"text\": \"" + String(repeating: "x", count: 500) + "\"}\n{\"text\": \"After.\"}"
        let source = FormatSource(stream: try ByteStream(Array(text.utf8), chunkSize: 50), path: "a.jsonl", options: .init())
        var lines = JSONLines(source, recordLimit: 200)
        var outcomes: [ReadingOutcome] = []
        while let outcome = lines.next() { outcomes.append(outcome) }
        #expect(outcomes.failures.map(\.reason) == [.recordTooLong(limit: 200)])
        #expect(outcomes.documents.map(\.body) == ["After."])
        var only = JSONLines(
            FormatSource(stream: try ByteStream(Array(text.utf8.prefix(400))), path: "a.jsonl", options: .init()),
            recordLimit: 200)
        #expect(only.next() == .failure(ReadingFailure(source: "a.jsonl", place: "line 1", reason: .recordTooLong(limit: 200))))
        #expect(only.next() == nil)
    }

    @Test func emptyFile() {
        #expect(read("", as: "a.jsonl").failures.map(\.reason) == [.empty])
        #expect(read("\n \n", as: "a.jsonl").failures.map(\.reason) == [.empty])
    }

    @Test(arguments: [
        "[broken", "{\"text\": \"A\0.\"}", "\0\0\0\0", "{", "{\"text\": \"open", "[1]", "[{\"text\": \"In a list.\"}]",
    ])
    func nameWinsOverABrokenFirstLine(_ first: String) {
        let outcomes = read("\(first)\n{\"text\": \"After.\"}\n", as: "a.jsonl")
        #expect(outcomes.documents.map(\.body) == ["After."])
        #expect(outcomes.failures.map(\.place) == ["line 1"])
    }

    @Test(arguments: [7, 1 << 17])
    func nulCostsItsLine(chunkSize: Int) {
        let outcomes = read("{\"text\": \"A.\"}\n{\"text\": \"B\0\"}\n{\"text\": \"C.\"}\n", as: "a.ndjson", chunkSize: chunkSize)
        #expect(outcomes.documents.map(\.body) == ["A.", "C."])
        #expect(outcomes.failures.map(\.place) == ["line 2"])
    }

    @Test(arguments: [7, 1 << 17])
    func lineEndsOfOldMacs(chunkSize: Int) {
        let outcomes = read(
            "{\"text\": \"A.\"}\r\r{\"text\": \"B.\"}\r{bad}\r{\"text\": \"C.\"}", as: "a.jsonl", chunkSize: chunkSize)
        #expect(outcomes.documents.map(\.source) == ["a.jsonl:1", "a.jsonl:3", "a.jsonl:5"])
        #expect(outcomes.failures.map(\.place) == ["line 4"])
    }

    @Test func remarksOnUnusedColumnsAndDates() {
        let text = """
            {"text": "A.", "Schlagzeile": "T", "when": 1, "empty": ""}
            {"text": "B.", "Schlagzeile": "U", "paper": "P", "date": "sometime"}
            {"text": "C.", "date": "01/02/2018"}
            """
        let outcomes = read(text, as: "a.jsonl")
        #expect(
            outcomes.remarks.map(\.description) == [
                "a.jsonl: columns not used: Schlagzeile, when, paper (kept in extra; --map FIELD=COLUMN uses them)",
                "a.jsonl: 2 dates not understood (kept in extra), the first: sometime",
            ])
        #expect(outcomes.documents.compactMap(\.extra).contains { $0.contains("sometime") })
        let mapped = read(
            text, as: "a.jsonl", options: .init(fieldMap: [.title: "Schlagzeile", .outlet: "paper", .published: "when"]))
        #expect(mapped.remarks.map(\.content) == [.unusedColumns(["date"]), .unreadDates(count: 1, first: "1")])
    }

    @Test func noRemarkWhereAllIsKnown() {
        let text = "{\"text\": \"A.\", \"title\": \"T\", \"date\": \"2018\", \"outlet\": \"O\", \"id\": 1}\n"
        #expect(read(text, as: "a.jsonl").remarks.isEmpty)
        #expect(read("{\"text\": \"A.\", \"id\": 1}", as: "a.json").remarks.isEmpty)
    }
}
