import Extracting
import Reading
import TestSupport
import Testing

@testable import Ingest

@Suite struct ArticleStreamTests {
    let folder = TemporaryFolder()

    private func stream(_ paths: [String]) throws -> ArticleStream {
        ArticleStream(files: SourceList(paths: paths).files, reader: DocumentReader(), extractor: try Extractor())
    }

    /// A file of JSON lines with `count` articles, each of which says its number.
    private func lines(_ range: Range<Int>, to name: String) -> String {
        folder.write(
            range.map { "{\"title\": \"\($0)\", \"text\": \"“The ferry stays,” mayor Ilse Brandt said on day \($0).\"}\n" }
                .joined(),
            to: name)
    }

    @Test func articlesComeInTheOrderOfTheFilesWithTheirFacts() throws {
        let paths = [lines(0..<200, to: "b.jsonl"), lines(200..<201, to: "c.jsonl"), lines(201..<300, to: "a.jsonl")]
        var titles: [String?] = []
        var bytes: [Int] = []
        try stream(paths).forEachBatch { batch in
            titles += batch.articles.map(\.document.title)
            bytes.append(batch.bytesRead)
            #expect(batch.articles.allSatisfy { $0.facts.quotes.count == 1 && $0.facts.people.map(\.name) == ["Ilse Brandt"] })
            #expect(batch.articles.count <= 128)
        }
        #expect(titles == (0..<300).map { "\($0)" })
        #expect(bytes == bytes.sorted() && bytes.last == SourceList(paths: paths).files.reduce(0) { $0 + $1.byteCount })
    }

    @Test func failuresComeWithTheOthers() throws {
        let broken = folder.write("{\"text\": \"The ferry stays at the quay.\"}\n{\n{\"text\": \"So it does.\"}\n", to: "a.jsonl")
        var places: [String?] = []
        var count = 0
        try stream([broken, folder.write("", to: "b.txt")]).forEachBatch { batch in
            places += batch.failures.map(\.place)
            count += batch.articles.count
        }
        #expect(places == ["line 2", nil])
        #expect(count == 2)
    }

    @Test func nothingToReadIsNoBatch() throws {
        try stream([]).forEachBatch { _ in Issue.record("there is nothing to take") }
    }

    private struct Enough: Error {}

    @Test func stopsWhenTheTakerThrows() {
        let paths = (0..<20).map { lines($0 * 130..<($0 + 1) * 130, to: "\($0).jsonl") }
        var batches = 0
        #expect(throws: Enough.self) {
            try stream(paths).forEachBatch { _ in
                batches += 1
                if batches == 2 { throw Enough() }
            }
        }
        #expect(batches == 2)
    }
}
