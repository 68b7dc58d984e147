import ArgumentParser
import Coverage
import Reading

/// Which documents are read, and what is said about them beforehand.
struct ReadingArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("Files, folders or web addresses; - is standard input.", valueName: "path"))
    var paths: [String] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("The outlet of documents that do not name theirs.", valueName: "name"))
    var outlet: String?

    @Option(help: ArgumentHelp("The date of documents that do not say theirs: 2018-01-09, '9 January 2018' …", valueName: "date"))
    var published: String?

    @Option(help: ArgumentHelp("The language of documents that do not say theirs, as a tag such as en.", valueName: "tag"))
    var language: String?

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            "Read a field from a column with another name: --map body=content_text. "
                + "Fields: \(DocumentField.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "field=column"))
    var map: [String] = []

    @OptionGroup var fetching: FetchingArguments

    func validate() throws {
        try MissingValue.refuse(outlet, of: "--outlet")
        _ = try options()
        if paths.isEmpty && fetching.urls == nil {
            throw ValidationError("Name at least one file, folder or web address, or - for standard input.")
        }
        if fetching.urls == "-" && paths.contains("-") {
            throw ValidationError("Standard input is either a document (-) or a list of addresses (--urls -), not both.")
        }
    }

    /// What the arguments name, looked up: files that are there, and addresses that are some.
    func sources() -> CoverageSources { CoverageSources(paths: paths, list: fetching.urls) }

    /// - Throws: `ValidationError` that names the argument at fault.
    func options() throws -> ReadingOptions {
        var options = ReadingOptions()
        options.outlet = outlet
        if let language {
            guard let tag = ReadingOptions.languageTag(language) else {
                throw ValidationError("--language \(language) is no language tag; write it as en or pt-BR.")
            }
            options.language = tag
        }
        if let published {
            guard let timestamp = Timestamp(parsing: published) else {
                throw ValidationError("--published \(published) is no date that is understood; write it as 2018-01-09.")
            }
            options.published = timestamp
        }
        for pair in map {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[1].isEmpty, let field = DocumentField(userText: String(parts[0])) else {
                let fields = DocumentField.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--map \(pair) must be FIELD=COLUMN, where FIELD is one of \(fields).")
            }
            options.fieldMap[field] = String(parts[1])
        }
        return options
    }
}
