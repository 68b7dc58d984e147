import Archive
import ArgumentParser
import Glibc

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the file, the search index, every offset and every utterance.",
        discussion: """
            Every fact must stand in its article where it says, and every utterance must follow from its quotes. What is wrong is printed with what to do about it; exit status 1.

              verbatim check
              verbatim check --repair    make the search index, the vocabulary, copies, revisions and utterances anew, and remove what
                                         points to rows that are gone
            """)

    @OptionGroup var archive: ArchiveOption
    @Flag(help: "Make the search index, the vocabulary, copies, revisions and utterances anew from the articles, then check.")
    var repair = false

    func run() throws {
        // Reading first: an archive that is missing must not be made by a check.
        var opened = try archive.openForReading()
        if repair || access(archive.path, W_OK) == 0 { opened = try archive.openForWriting() }
        if repair {
            try Repair(opened).run()
            // A new connection, which has not seen the schema of before.
            opened = try archive.openForWriting()
        }
        let progress = ProgressPart()
        let findings: [Check.Finding]
        do {
            findings = try Check(opened).findings { progress.show($0) }
        } catch {
            progress.clear()
            throw ArchiveError(error, path: archive.path)
        }
        progress.clear()
        let output = StandardOutput()
        for finding in findings { output.writeLine("\(finding.what): \(finding.remedy)") }
        if findings.isEmpty { output.writeLine("\(archive.path): all is well") }
        if !opened.isWritable {
            StandardError.writeLine(
                "The search index was not checked: \(archive.path) cannot be written to, and SQLite needs that")
        }
        output.flush()
        if !findings.isEmpty { throw ArgumentParser.ExitCode(1) }
    }
}

/// Names the part that is being looked at, on a terminal.
private struct ProgressPart {
    private let isShown = Terminal.error.isInteractive

    func show(_ part: String) {
        if isShown { StandardError.write("\r\u{1b}[Kchecking the \(part) …") }
    }

    func clear() {
        if isShown { StandardError.write("\r\u{1b}[K") }
    }
}
