import Archive
import ArgumentParser
import Glibc

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the file, the search index, every offset and every utterance.",
        discussion: """
            Every fact must stand in its article where it says; copies, revisions and utterances must follow from the articles and their \
            quotes. What is wrong is printed with what to do about it; exit status 1.

              verbatim check
              verbatim check --repair    make the search index, the vocabulary, copies, revisions and utterances anew, and remove what
                                         points to rows that are gone, which is counted
            """)

    @OptionGroup var archive: ArchiveOption
    @Flag(help: "Make the search index, the vocabulary, copies, revisions and utterances anew from the articles, then check.")
    var repair = false

    func run() throws {
        // Reading first: an archive that is missing must not be made by a check.
        var opened = try archive.openForReading()
        if repair || access(archive.path, W_OK) == 0 { opened = try archive.openForWriting() }
        let output = StandardOutput()
        if repair {
            for line in Self.lines(try Repair(opened).run()) { output.writeLine(line) }
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
        for finding in findings { output.writeLine("\(finding.what): \(finding.remedy)") }
        if findings.isEmpty { output.writeLine("\(archive.path): all is well") }
        if !opened.isWritable {
            StandardError.writeLine(
                "The search index was not checked: \(archive.path) cannot be written to, and SQLite needs that")
        }
        output.flush()
        if !findings.isEmpty { throw ArgumentParser.ExitCode(1) }
    }

    /// What a repair cost.
    private static func lines(_ losses: Repair.Losses) -> [String] {
        losses.removed.sorted { $0.key < $1.key }.map { table, count in
            "removed from \(table): \(counted(count, "row")) that pointed to rows that are gone"
        }
            + losses.forgetful.sorted { $0.key < $1.key }.map { table, count in
                "kept in \(table): \(counted(count, "row")), without what they pointed to, which is gone"
            }
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
