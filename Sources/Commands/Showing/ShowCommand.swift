import Archive
import ArgumentParser
import Query
import SQLite

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print an article with its facts marked.",
        discussion: """
            Quotes, people, hashtags and reactions are marked in the text and listed below it. With --format json the article and its \
            facts are one object, in the shape of 'verbatim extract'; the other formats have a row a fact.

              verbatim show 12
              verbatim show 12 --format json
              verbatim show 12 --revisions    how often and when it changed; 'verbatim diff 12' shows what
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @Argument(help: .articleID)
    var id: Int64

    @Flag(help: "List the revisions of the article instead, the newest last.")
    var revisions = false

    func run() throws {
        if revisions { try printRevisions() } else { try printArticle() }
        try WaitingRemark.print(archive.openForReading(), quotes: false)
    }

    private func printRevisions() throws {
        let opened = try archive.openForReading()
        do {
            guard try opened.connection.hasArticle(id) else { throw NoSuchArticle(id: id) }
            let rows = try RevisionList(connection: opened.connection).rows(of: id)
            if output.format == nil {
                let blocks = RevisionBlocks(loader: ArticleLoader(connection: opened.connection), terminal: .output)
                StandardError.writeLine(counted(try blocks.print(rows, to: StandardOutput()), "revision"))
                return
            }
            let shown = [
                "id", "is_newest", "published_at", "modified_at", "first_seen", "last_seen", "seen_after", "title", "characters",
                "quotes",
            ]
            try (output.chosen.isForPeople ? rows.selecting(shown) : rows).print(to: output.writer(to: StandardOutput()))
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    private func printArticle() throws {
        let opened = try archive.openForReading()
        let article: ArticleView?
        do {
            article = try ArticleLoader(connection: opened.connection).article(id: id)
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
        guard let article else { throw NoSuchArticle(id: id) }
        let stream = StandardOutput()
        switch output.format {
        case nil: ArticlePage(article, terminal: .output).print(to: stream)
        case .json, .ndjson: stream.writeLine(ShownArticleJSON.text(article))
        case .table, .csv, .tsv, .markdown: FactRows(article).print(to: output.writer(to: stream))
        }
        stream.flush()
    }
}
