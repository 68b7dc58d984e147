import ArgumentParser
import Coverage
import Query

struct ReactionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reactions",
        abstract: "List who reacted how, to what.",
        discussion: """
              verbatim reactions --target Brandt --stance critical
              verbatim reactions --channel twitter --format csv
              verbatim reactions --target Brandt --by outlet
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @OptionGroup var page: PageOption
    @Option(parsing: .unconditional, help: ArgumentHelp("Only reactions to this person or thing.", valueName: "words"))
    var target: String?
    @Option(help: "Only this stance towards the target.")
    var stance: Reaction.Stance?
    @Option(help: "Only on this channel.")
    var channel: Reaction.Channel?
    @Option(help: "Count the reactions of each stance by this instead.")
    var by: CountedBy?
    @OptionGroup var filters: FilterOptions

    func validate() throws { try MissingValue.refuse(target, of: "--target") }

    func run() throws {
        var filter = try filters.filter(page)
        filter.target = target
        filter.stance = stance
        filter.channel = channel?.rawValue
        let shown =
            ["id", "actor", "verb", "stance", "channel", "target", "outlet", "published_at", "article_id"] + filter.revisionColumn
        let counted = ["outlet", "day", "stance", "reactions", "articles"]
        let printer = FactPrinter(archive: archive, filter: filter, noun: by == nil ? "reaction" : "row")
        try printer.print(output, shown: by == nil ? shown : counted) { try $0.reactions(filter, by: by) }
    }
}

extension Reaction.Stance: ExpressibleByArgument {}
extension Reaction.Channel: ExpressibleByArgument {}
