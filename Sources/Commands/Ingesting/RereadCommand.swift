import Archive
import ArgumentParser
import Extracting
import Ingest
import Reading

struct RereadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reread",
        abstract: "Make articles anew from what they were read from.",
        discussion: """
            After verbatim has learned to read better: pages, feed items, mail and records of web archives are kept as they came, \
            and are read again. An article keeps its id, when it was seen, what was said about it with --outlet, --published and \
            --language, and all that a person entered. Where the new reading finds nothing, only a summary, or less than half of \
            the words, the old one stays and is named. Articles that were read from text or fields, of which no original is kept, \
            stay as they are and are counted; --facts finds their facts anew in the text that is kept, and facts that another \
            program has deleted in all articles.

              verbatim reread                     all articles
              verbatim reread 12 15               these
              verbatim reread --dry-run           only say what would change
              verbatim reread --facts             all articles, and their facts even where nothing else has changed
            """)

    @OptionGroup var archive: ArchiveOption

    @Argument(
        help: ArgumentHelp(
            "Articles' ids; without any, all articles of which an original is kept, with --facts all articles.", valueName: "id"))
    var ids: [Int64] = []

    @Flag(help: "Take a text of less than half of the words too.")
    var acceptShorter = false

    @Flag(help: "Find all facts anew, also where the text is as before, and where only the text is kept.")
    var facts = false

    @Flag(name: [.long, .customShort("n")], help: "Only say what would change.")
    var dryRun = false

    func run() throws {
        let opened = dryRun ? try archive.openForReading() : try archive.openExistingForWriting()
        var options = Rereading.Options()
        options.acceptsShorter = acceptShorter
        options.findsFactsAnew = facts
        options.isTrial = dryRun
        let writer = try ArchiveWriter(opened, program: Verbatim.version, method: Extractor.method)
        let rereading = Rereading(archive: opened, writer: writer, extractor: try Extractor(), options: options)
        let output = StandardOutput()
        let progress = ProgressLine("articles")
        defer { progress.clear() }
        var (changed, kept, same) = (0, 0, 0)
        func report(_ id: Int64, _ outcome: Rereading.Outcome) {
            switch outcome {
            case .same: same += 1
            case .changed(let fields, let before, let after):
                changed += 1
                progress.clear()
                output.writeLine("article \(id): \(Self.text(fields, before, after))")
            case .kept(let reason):
                kept += 1
                progress.clear()
                StandardError.writeLine("verbatim: \(reason.sentence(id))")
            }
            progress.show(count: changed + kept + same, share: nil)
        }
        Interruption.watch()
        try rereading.run(ids.isEmpty ? nil : ids, while: { !Interruption.isRequested }, watch: report)
        if !dryRun { try writer.finish() }
        progress.clear()
        let verb = dryRun ? "would change" : "changed"
        var parts = ["\(counted(changed, "article")) \(verb) in \(archive.path)", "\(grouped(same)) the same"]
        if kept > 0 { parts.append("\(grouped(kept)) left as before") }
        // Articles that were named are told of one by one.
        let texts = ids.isEmpty && !facts ? try opened.countOfArticlesWithoutOriginals() : 0
        if texts > 0 {
            let stay = texts == 1 ? "stays as it is" : "stay as they are"
            parts.append("\(grouped(texts)) without an original, which \(stay) unless --facts is given")
        }
        output.writeLine(parts.joined(separator: ", "))
        output.flush()
        if Interruption.isRequested { throw ExitCode(130) }
        if kept > 0 { throw ExitCode(1) }
    }

    /// `title, text (1,204 → 1,311 words)`
    private static func text(_ fields: [String], _ before: Int, _ after: Int) -> String {
        fields.joined(separator: ", ") + (before == after ? "" : " (\(grouped(before)) → \(grouped(after)) words)")
    }
}

extension Rereading.KeptReason {
    /// What became of an article, why, and what to do about it.
    fileprivate func sentence(_ id: Int64) -> String {
        self == .noArticle ? NoSuchArticle(id: id).description : "article \(id) stays as it was: \(cause(id))"
    }

    private func cause(_ id: Int64) -> String {
        switch self {
        case .noOriginal: "it was read from text, of which nothing else is kept; --facts finds its facts anew"
        case .noArticle: "it is not there"
        case .damagedOriginal: "its original is damaged; ingest the source again, or restore the archive from a copy"
        case .unreadable(let reason): "today's reader finds nothing in its original (\(reason.cause))"
        case .severalDocuments(let count):
            "its original reads as \(count) documents today; 'verbatim original \(id)' gives it back"
        case .onlyExcerpt: "today's reader finds only a summary, and the text is here"
        case .shorter(let before, let after):
            "today's reader finds \(grouped(after)) words, and it has \(grouped(before)); --accept-shorter takes them"
        case .wouldEqual(let other): "it would be the same as article \(other)"
        case .wouldLose(let words):
            "what a person entered stands at words that the new text has not: \(words.count > 60 ? words.prefix(60) + "…" : words)"
        case .refused(let reason): "it cannot be stored: \(reason)"
        }
    }
}
