import ArgumentParser
import Query

struct HashtagsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hashtags",
        abstract: "List the hashtags that the coverage uses, the most used first.",
        discussion: """
              verbatim hashtags
              verbatim hashtags --hashtag 'save*' --since 2024
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @OptionGroup var page: PageOption
    @OptionGroup var filters: FilterOptions

    func run() throws {
        let filter = try filters.filter(page)
        let shown = ["tag", "display", "uses", "articles", "first_day", "last_day"]
        let printer = FactPrinter(archive: archive, filter: filter, noun: "hashtag")
        try printer.print(output, shown: shown) { try $0.hashtags(filter) }
    }
}
