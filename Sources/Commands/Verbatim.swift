import ArgumentParser
import Glibc

/// The command line's root; every verb is a file of its own.
public struct Verbatim: ParsableCommand {
    /// The program's version, as `--version` prints it and `extraction_runs` keeps it.
    public static let version = "0.1.0"

    public static let configuration = CommandConfiguration(
        commandName: "verbatim",
        abstract: "Keeps the news coverage of a story in one file and answers who said what, where, and in which words.",
        discussion: """
              verbatim ingest coverage/           read a folder of articles
              verbatim search 'ferry -strike since:2024-03'
              verbatim quotes --speaker Brandt    who said what, in which words
              verbatim sql 'SELECT * FROM quote_facts LIMIT 10'

            The archive is --archive FILE, else $VERBATIM_ARCHIVE, else verbatim.db in the current folder.
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Bringing coverage in", subcommands: [IngestCommand.self, ExtractCommand.self, RereadCommand.self]),
            CommandGroup(
                name: "Finding", subcommands: [SearchCommand.self, ShowCommand.self, DiffCommand.self, OriginalCommand.self]),
            CommandGroup(
                name: "Listing facts",
                subcommands: [
                    QuotesCommand.self, PeopleCommand.self, HashtagsCommand.self, ReactionsCommand.self, VariantsCommand.self,
                    CopiesCommand.self,
                ]),
            CommandGroup(
                name: "The archive itself", subcommands: [SQLCommand.self, SchemaCommand.self, CheckCommand.self]),
        ])

    public init() {}

    /// Runs the program with the process's arguments; does not return.
    public static func run() -> Never {
        // A reader that has gone is noticed when writing, and ends the program quietly.
        signal(SIGPIPE, SIG_IGN)
        main()
        Glibc.exit(0)
    }
}
