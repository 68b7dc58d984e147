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
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @Argument(help: ArgumentHelp("The article's id, as search and the lists print it.", valueName: "id"))
    var id: Int64

    func run() throws {
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

private struct NoSuchArticle: Error, CustomStringConvertible {
    let id: Int64
    var description: String { "The archive has no article \(id): 'verbatim search' and the lists print the ids." }
}
