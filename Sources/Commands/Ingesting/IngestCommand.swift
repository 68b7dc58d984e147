import Archive
import ArgumentParser
import Extracting
import Fetching
import Ingest
import Reading

struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read coverage into the archive.",
        discussion: """
            Reads web pages, feeds, web archives (WARC), mail, NITF, NewsML-G2, ninjs, text, Markdown, JSON, JSON lines, CSV and \
            TSV, each also gzipped, folders of them, and web addresses. The archive is made when there is none. The same \
            document again changes nothing; a document that cannot be read is named and the others are kept.

            Addresses are fetched politely: robots.txt holds, a host is asked one thing at a time with a pause, and what has \
            not changed since the last time is not sent again. They may stand among the paths, or one a line in a file.

              verbatim ingest coverage/
              verbatim ingest --outlet 'Harbour Gazette' --published 2024-03-02 ferry.txt
              verbatim ingest --map body=content_text export.csv
              zcat dump.jsonl.gz | verbatim ingest -
              verbatim ingest https://harbour-gazette.example/feed.xml notes/
              verbatim ingest --urls addresses.txt --pause 5
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var reading: ReadingArguments

    func run() throws {
        let sources = reading.sources()
        let progress = ProgressLine("documents")
        sources.report()
        var summary = Ingestion.Summary()
        if !sources.isEmpty {
            let opened = try archive.openForWriting()
            let fetcher = Fetcher(
                sources.addresses, options: reading.fetching.options,
                known: try opened.visits(of: sources.addresses.map(\.text)))
            let stream = ArticleStream(
                files: sources.files.files, fetcher: fetcher, reader: DocumentReader(options: try reading.options()),
                extractor: try Extractor())
            let writer = try ArchiveWriter(opened, program: Verbatim.version, method: Extractor.method)
            // Nobody knows how much there is at the addresses.
            let bytes = sources.addresses.isEmpty ? sources.files.files.reduce(0) { $0 + $1.byteCount } : 0
            defer { progress.clear() }
            Interruption.watch()
            summary = try Ingestion(stream: stream, writer: writer).run(
                while: { !Interruption.isRequested },
                watch: { event in
                    if case .progress(let documents, let bytesRead) = event {
                        progress.show(count: documents, share: bytes > 0 ? Double(bytesRead) / Double(bytes) : nil)
                    } else {
                        progress.clear()
                        report(event)
                    }
                })
        }
        summary.failed += sources.failed
        printSummary(summary, skipped: sources.files.skipped.count)
        // 130 is what a shell reports for a program that Ctrl-C ended.
        if summary.isInterrupted { throw ExitCode(130) }
        if summary.failed > 0 { throw ExitCode(1) }
    }

    private func report(_ event: Ingestion.Event) {
        switch event {
        case .progress: break
        case .unreadable(let failure): StandardError.writeLine("verbatim: \(failure)")
        case .unfetched(let failure): StandardError.writeLine("verbatim: \(failure)")
        case .remark(let remark): StandardError.writeLine("verbatim: \(remark)")
        case .refused(let source, let reason): StandardError.writeLine("verbatim: \(source): not stored: \(reason)")
        }
    }

    private func printSummary(_ summary: Ingestion.Summary, skipped: Int) {
        var parts = ["\(counted(summary.added, "article")) added to \(archive.path)"]
        if summary.known > 0 { parts.append("\(grouped(summary.known)) known already") }
        if summary.failed > 0 { parts.append("\(grouped(summary.failed)) failed") }
        if skipped > 0 { parts.append("\(counted(skipped, "file")) skipped") }
        if summary.isInterrupted { parts.append("interrupted before the end: run the command again for the rest") }
        let output = StandardOutput()
        output.writeLine(parts.joined(separator: ", "))
        output.flush()
    }
}
