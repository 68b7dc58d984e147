import Archive
import ArgumentParser
import Query
import SQLite

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed from one revision of an article to the next: words, and who is quoted.",
        discussion: """
            With one id, the revision is compared with the one before it (the first with the one after it). With two, these articles.

              verbatim show 12 --revisions    lists them
              verbatim diff 12
              verbatim diff 12 40 --format json
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @Argument(help: .articleID)
    var id: Int64
    @Argument(help: ArgumentHelp("Another article to compare it with.", valueName: "other"))
    var other: Int64?

    func run() throws {
        let opened = try archive.openForReading()
        do {
            let loader = ArticleLoader(connection: opened.connection)
            guard let article = try loader.article(id: id) else { throw NoSuchArticle(id: id) }
            let pair: (older: Int64, newer: Int64)? =
                if let other { (id, other) } else { try RevisionList(connection: opened.connection).pair(of: id) }
            guard let pair else {
                StandardError.writeLine("Article \(id) was seen in one revision only; name another article to compare it with")
                if let format = output.format {
                    try ChangeRows.none.print(to: format.writer(to: StandardOutput(), terminal: .output))
                }
                return
            }
            guard let old = try pair.older == id ? article : loader.article(id: pair.older) else {
                throw NoSuchArticle(id: pair.older)
            }
            guard let new = try pair.newer == id ? article : loader.article(id: pair.newer) else {
                throw NoSuchArticle(id: pair.newer)
            }
            let changes = ChangeRows(from: old, to: new)
            if let format = output.format {
                try changes.rows.print(to: format.writer(to: StandardOutput(), terminal: .output))
            } else {
                ChangePage(changes, terminal: .output).print(to: StandardOutput())
            }
            StandardError.writeLine(counted(changes.count, "change"))
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }
}
