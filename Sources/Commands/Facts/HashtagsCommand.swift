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
    @Option(help: ArgumentHelp("Only from articles that name this person.", valueName: "name"))
    var person: String?
    @Option(help: ArgumentHelp("Only from articles that quote this speaker.", valueName: "name"))
    var speaker: String?
    @OptionGroup var filters: FilterOptions

    func run() throws {
        var filter = try filters.filter(page)
        filter.person = person
        filter.speaker = speaker
        let shown = ["tag", "display", "uses", "articles", "first_day", "last_day"]
        try FactPrinter(archive: archive, format: output, shown: shown).print { try $0.hashtags(filter) }
    }
}
