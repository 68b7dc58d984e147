import Archive
import ArgumentParser
import Query
import SQLite

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Explain the archive's tables and columns.",
        discussion: """
              verbatim schema           every table and view, with a sentence
              verbatim schema quotes    the columns of one
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @Argument(help: ArgumentHelp("A table or view.", valueName: "table"))
    var table: String?

    func run() throws {
        let opened = try archive.openForReading()
        let guide = SchemaGuide(schemaSQL: Schema.sql)
        do {
            let writer = output.writer(to: StandardOutput())
            if let table {
                guard let rows = try guide.columns(of: table, in: opened.connection) else {
                    throw NoSuchTable(name: table)
                }
                try rows.print(to: writer)
            } else {
                try guide.overview(of: opened.connection).print(to: writer)
            }
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }
}

private struct NoSuchTable: Error, CustomStringConvertible {
    let name: String
    var description: String { "The archive has no table or view \(name): 'verbatim schema' lists them." }
}
