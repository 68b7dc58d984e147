import ArgumentParser
import Query

struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "List the people whom the coverage names, the most often named first.",
        discussion: """
              verbatim people --limit 20
              verbatim people --outlet Gazette --match ferry
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @OptionGroup var page: PageOption
    @Option(help: ArgumentHelp("Only people of this name; a part of it will do.", valueName: "name"))
    var person: String?
    @Option(help: ArgumentHelp("Only from articles that quote this speaker.", valueName: "name"))
    var speaker: String?
    @OptionGroup var filters: FilterOptions

    func run() throws {
        var filter = try filters.filter(page)
        filter.person = person
        filter.speaker = speaker
        let shown = ["id", "name", "role", "articles", "mentions", "quotes"]
        try FactPrinter(archive: archive, format: output, shown: shown).print { try $0.people(filter) }
    }
}
