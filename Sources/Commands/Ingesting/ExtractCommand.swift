import ArgumentParser
import Extracting
import Ingest
import Reading

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print what documents hold, as JSON, without an archive.",
        discussion: """
            One JSON object a document and a line: its fields, people, quotes, hashtags and reactions, every fact with its place \
            in the body in Unicode code points.

              verbatim extract ferry.txt
              verbatim extract coverage/ > facts.ndjson
            """)

    @OptionGroup var reading: ReadingArguments

    func run() throws {
        let files = SourceList(paths: reading.paths)
        var failed = files.failures.count
        for failure in files.failures { StandardError.writeLine("verbatim: \(failure)") }
        for skipped in files.skipped { StandardError.writeLine("verbatim: skipped \(skipped.path): \(skipped.reason)") }
        let output = StandardOutput()
        let stream = ArticleStream(
            files: files.files, reader: DocumentReader(options: try reading.options()), extractor: try Extractor())
        try stream.forEachBatch { batch in
            for failure in batch.failures { StandardError.writeLine("verbatim: \(failure)") }
            failed += batch.failures.count
            for remark in batch.remarks { StandardError.writeLine("verbatim: \(remark)") }
            for article in batch.articles { output.writeLine(ArticleJSON.text(article)) }
            output.flush()
        }
        if failed > 0 { throw ExitCode(1) }
    }
}
