import Archive
import ArgumentParser
import Coverage
import Query
import SQLite

struct QuotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes",
        abstract: "List who said what.",
        discussion: """
            The latest articles first. Without --format each quote is printed in full; on a terminal a very long one without its \
            middle, unless --full is given.

              verbatim quotes --speaker Brandt --since 2024-03
              verbatim quotes --match '"the ferry stays"' --kind direct --format csv
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @OptionGroup var page: PageOption
    @Option(help: "Only this kind: all, some or none of the words in quote marks.")
    var kind: Quote.Kind?
    @Flag(help: "Very long quotes whole, on a terminal too.")
    var full = false
    @OptionGroup var filters: FilterOptions

    func run() throws {
        var filter = try filters.filter(page)
        filter.kind = kind
        let printer = FactPrinter(archive: archive, filter: filter, noun: "quote")
        if output.format == nil {
            try printer.print(
                { try $0.quotes(filter) },
                by: { try QuoteBlocks($0, terminal: .output, isFull: full).print(to: StandardOutput()) })
        } else {
            let shown = ["id", "speaker", "cue", "kind", "text", "outlet", "published_at", "article_id"] + filter.revisionColumn
            try printer.print(output, shown: shown) { try $0.quotes(filter) }
            try WaitingRemark.print(archive.openForReading(), articles: false)
        }
    }
}

extension Quote.Kind: ExpressibleByArgument {}
