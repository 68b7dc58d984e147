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
    }

    @Test func emptyFile() {
        #expect(read("", as: "a.jsonl").failures.map(\.reason) == [.empty])
        #expect(read("\n \n", as: "a.jsonl").failures.map(\.reason) == [.empty])
    }
}
