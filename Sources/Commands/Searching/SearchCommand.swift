import Archive
import ArgumentParser
import Query
import SQLite

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search the articles' full text.",
        discussion: """
            All words must match, in any form (ferries finds ferry). Any text is a valid query.

              "the ferry stays"       a phrase
              ferry OR boat           either
              ferry -strike           without
              (ferry OR boat) quay    grouped
              immigra*                the begin of a word
              ferry NEAR/5 quay       at most five words apart
              #SaveTheFerry           the hashtag
              outlet:"Harbour Gazette" person:Brandt speaker:Brandt
              since:2024-03 until:2024-04-15 lang:en

            Copies of one text are one hit; --all shows each. Without --limit the best 20 are shown. docs/query-language.md tells it all.
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @OptionGroup var page: PageOption
    @Option(help: "Order by relevance or by date, latest first.")
    var sort: SearchOptions.Order = .relevance
    @Flag(help: "Show each copy of a text as a hit of its own.")
    var all = false
    @Flag(help: "Search older revisions of articles as well.")
    var revisions = false
    @OptionGroup var query: QueryArgument

    func run() throws {
        let opened = try archive.openForReading()
        do {
            let options = SearchOptions(
                limit: page.limit ?? 20, offset: page.offset, order: sort, showsCopies: all, includesRevisions: revisions)
            let results = try Search(connection: opened.connection).results(
                for: SearchQuery(parsing: query.text), options: options)
            if let format = output.format {
                try SearchRows(results).rows(for: format).print(
                    to: format.writer(to: StandardOutput(), terminal: .output, nested: ["copies"]))
            } else {
                HitList(results, offset: page.offset, terminal: .output).print(to: StandardOutput())
            }
            SearchRemarks(results, query: query.text, offset: page.offset).print()
            try WaitingRemark.print(opened, quotes: false)
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }
}

extension SearchOptions.Order: ExpressibleByArgument {}

/// The words of a query, as one text. What begins with a dash is text as well: `ferry -strike`.
struct QueryArgument: ParsableArguments {
    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("What to look for.", valueName: "query"))
    var words: [String]

    /// Everything after a first `--`, which says that no options follow, is text as well.
    var text: String {
        var words = words
        if let end = words.firstIndex(of: "--") { words.remove(at: end) }
        return words.joined(separator: " ")
    }

    func validate() throws {
        // A word with two dashes is far more often a mistyped option than something to look for.
        if let option = words.prefix(while: { $0 != "--" }).first(where: {
            $0.hasPrefix("--") && $0.count > 2 && !$0.contains(" ")
        }) {
            throw ValidationError("Unknown option \(option). To look for it as text, quote it: '\"\(option)\"'.")
        }
    }
}
