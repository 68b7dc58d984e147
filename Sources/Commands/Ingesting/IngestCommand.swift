import Archive
import ArgumentParser
import Extracting
import Ingest
import Reading

struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read coverage into the archive.",
        discussion: """
            Reads text, Markdown with front matter, JSON, JSON lines, CSV and TSV, each also gzipped, and folders of them. \
            The archive is made when there is none. The same document again changes nothing; a document that cannot be read \
            is named and the others are kept.

              verbatim ingest coverage/
              verbatim ingest --outlet 'Harbour Gazette' --published 2024-03-02 ferry.txt
              verbatim ingest --map body=content_text export.csv
              zcat dump.jsonl.gz | verbatim ingest -
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var reading: ReadingArguments

    func run() throws {
        let files = SourceList(paths: reading.paths)
        let progress = ProgressLine("documents")
        report(files)
        var summary = Ingestion.Summary()
        if !files.files.isEmpty {
            let opened = try archive.openForWriting()
            let stream = ArticleStream(
                files: files.files, reader: DocumentReader(options: try reading.options()), extractor: try Extractor())
            let writer = try ArchiveWriter(opened, program: Verbatim.version, method: Extractor.method)
            let bytes = files.files.reduce(0) { $0 + $1.byteCount }
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
        summary.failed += files.failures.count
        printSummary(summary, skipped: files.skipped.count)
        // 130 is what a shell reports for a program that Ctrl-C ended.
        if summary.isInterrupted { throw ExitCode(130) }
        if summary.failed > 0 { throw ExitCode(1) }
    }

    private func report(_ event: Ingestion.Event) {
        switch event {
        case .progress: break
        case .unreadable(let failure): StandardError.writeLine("verbatim: \(failure)")
        case .remark(let remark): StandardError.writeLine("verbatim: \(remark)")
        case .refused(let source, let reason): StandardError.writeLine("verbatim: \(source): not stored: \(reason)")
        }
    }

    private func report(_ files: SourceList) {
        for failure in files.failures { StandardError.writeLine("verbatim: \(failure)") }
        for skipped in files.skipped { StandardError.writeLine("verbatim: skipped \(skipped.path): \(skipped.reason)") }
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
