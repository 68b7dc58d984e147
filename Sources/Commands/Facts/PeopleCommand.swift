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
    @OptionGroup var filters: FilterOptions

    func run() throws {
        let filter = try filters.filter(page)
        let shown = ["id", "name", "role", "articles", "mentions", "quotes"]
        let printer = FactPrinter(archive: archive, filter: filter, noun: "person", plural: "people")
        try printer.print(output, shown: shown) { try $0.people(filter) }
    }
}
