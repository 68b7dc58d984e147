import ArgumentParser
import Query

struct HashtagsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hashtags",
        abstract: "List the hashtags that the coverage uses, the most used first.",
        discussion: """
              verbatim hashtags
              verbatim hashtags --hashtag 'save*' --since 2024
              verbatim hashtags --family savethebridge
              verbatim hashtags --by day --format csv

            A family holds the tags that the coverage calls equivalent: #SaveIt (#SauvonsLe).
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @OptionGroup var page: PageOption
    @Option(parsing: .unconditional, help: ArgumentHelp("Only the hashtags of this one's family.", valueName: "tag"))
    var family: String?
    @Option(help: "Count the uses of each hashtag by this instead.")
    var by: CountedBy?
    @OptionGroup var filters: FilterOptions

    func validate() throws { try MissingValue.refuse(family, of: "--family") }

    func run() throws {
        var filter = try filters.filter(page)
        filter.family = family
        let shown = [
            "outlet", "day", "tag", "display", "uses", "articles", "first_day", "last_day", "family", "glosses",
        ]
        let printer = FactPrinter(archive: archive, filter: filter, noun: by == nil ? "hashtag" : "row")
        try printer.print(output, shown: shown) { try $0.hashtags(filter, by: by) }
    }
}

extension CountedBy: ExpressibleByArgument {}
