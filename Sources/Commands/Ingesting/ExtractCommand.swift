import ArgumentParser
import Extracting
import Fetching
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
              verbatim extract https://harbour-gazette.example/ferry
            """)

    @OptionGroup var reading: ReadingArguments

    func run() throws {
        let sources = reading.sources()
        var failed = sources.failed
        sources.report()
        let output = StandardOutput()
        let stream = ArticleStream(
            files: sources.files.files, fetcher: Fetcher(sources.addresses, options: reading.fetching.options),
            reader: DocumentReader(options: try reading.options()), extractor: try Extractor())
        try stream.forEachBatch { batch in
            for failure in batch.failures { StandardError.writeLine("verbatim: \(failure)") }
            for failure in batch.unfetched { StandardError.writeLine("verbatim: \(failure)") }
            failed += batch.failures.count + batch.unfetched.count
            for remark in batch.remarks { StandardError.writeLine("verbatim: \(remark)") }
            for article in batch.articles { output.writeLine(ArticleJSON.text(article)) }
            output.flush()
        }
        if failed > 0 { throw ExitCode(1) }
    }
}
