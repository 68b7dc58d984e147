import ArgumentParser

/// How results are printed.
struct FormatOption: ParsableArguments {
    @Option(
        name: [.long, .short],
        help: ArgumentHelp("How results are printed.", valueName: "format"))
    var format: OutputFormat?

    /// The format that was asked for, or a table.
    var chosen: OutputFormat { format ?? .table }

    func writer(to output: StandardOutput) -> any RowWriter { chosen.writer(to: output, terminal: .output) }
}

/// Which of the results are printed.
struct PageOption: ParsableArguments {
    @Option(
        parsing: .unconditional, help: ArgumentHelp("At most so many results (default: search 20, lists all).", valueName: "n"))
    var limit: Int?

    @Option(parsing: .unconditional, help: ArgumentHelp("Leave out so many results before.", valueName: "n"))
    var offset = 0

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit wants a number from 0 on, not \(limit).") }
        if offset < 0 { throw ValidationError("--offset wants a number from 0 on, not \(offset).") }
    }
}
