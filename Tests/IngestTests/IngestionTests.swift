import Archive
import Extracting
import Reading
import SQLite
import TestSupport
import Testing

@testable import Ingest

@Suite struct IngestionTests {
    let folder = TemporaryFolder()

    private func ingest(_ paths: [String], prepare: (Connection) throws -> Void = { _ in }) throws -> (
        Ingestion.Summary, [String]
    ) {
        let archive = try Archive.openForWriting(path: folder["a.db"])
        try prepare(archive.connection)
        let stream = ArticleStream(files: SourceList(paths: paths).files, reader: DocumentReader(), extractor: try Extractor())
        let writer = try ArchiveWriter(archive, program: "test", method: "test")
        var events: [String] = []
        let summary = try Ingestion(stream: stream, writer: writer).run { event in
            switch event {
            case .progress(let documents, let bytesRead): events.append("\(documents) done, \(bytesRead) bytes")
            case .unreadable(let failure): events.append("unreadable \(failure.place ?? "")")
            case .unfetched(let failure): events.append("\(failure)")
            case .remark(let remark): events.append("\(remark)")
            case .refused(let source, let reason): events.append("refused \(source.suffix(9)) \(reason)")
            }
        }
        return (summary, events)
    }

    private func articles() throws -> Int64? {
        try Archive.openForReading(path: folder["a.db"]).connection.value("SELECT count(*) FROM articles").integer
    }

    @Test func summaryCountsWhatIsNewKnownAndUnreadable() throws {
        let text = "{\"text\": \"The ferry stays.\"}\n{\"text\": \"The ferry goes.\"}\n{]\n{\"text\": \"The ferry stays.\"}\n"
        let path = folder.write(text, to: "a.jsonl")
        let (summary, events) = try ingest([path])
        #expect((summary.added, summary.known, summary.failed) == (2, 1, 1))
        #expect(events == ["unreadable line 3", "4 done, \(text.utf8.count) bytes"])
        let (again, _) = try ingest([path])
        #expect((again.added, again.known, again.failed) == (0, 3, 1))
        #expect(try articles() == 2)
    }

    @Test func refusedArticleLosesOnlyItself() throws {
        let path = folder.write(
            (0..<10).map { "{\"title\": \"\($0)\", \"text\": \"The ferry stays on day \($0).\"}\n" }.joined(), to: "a.jsonl")
        let (summary, events) = try ingest([path]) { connection in
            try connection.execute(
                """
                CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.articles WHEN new.title = '4'
                BEGIN SELECT raise(ABORT, 'not this one'); END
                """)
        }
        #expect((summary.added, summary.known, summary.failed) == (9, 0, 1))
        #expect(events.first == "refused a.jsonl:5 not this one")
        #expect(try articles() == 9)
    }
}
