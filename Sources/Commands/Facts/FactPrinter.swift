import Archive
import ArgumentParser
import Query
import SQLite

/// Prints a list of facts from the archive.
struct FactPrinter {
    let archive: ArchiveOption
    let format: FormatOption
    /// The columns that a person wants to see first; files get all.
    let shown: [String]

    func print(_ list: (FactLists) throws -> Rows) throws {
        let opened = try archive.openForReading()
        do {
            let rows = try list(FactLists(connection: opened.connection))
            let output = StandardOutput()
            let selected = format.chosen.isForPeople ? rows.selecting(shown) : rows
            try selected.print(to: format.writer(to: output))
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }
}

extension OutputFormat {
    /// Whether a person reads it, who has no room for every column.
    var isForPeople: Bool {
        switch self {
        case .table, .markdown: true
        case .json, .ndjson, .csv, .tsv: false
        }
    }
}

extension Rows {
    /// The same rows with some of the columns, in that order.
    func selecting(_ names: [String]) -> Rows {
        let places = names.compactMap { columns.firstIndex(of: $0) }
        return Rows(columns: places.map { columns[$0] }) {
            try next().map { row in places.map { row[$0] } }
        }
    }

    /// Prints every row that is left.
    func print(to writer: any RowWriter) throws {
        writer.begin(columns: columns)
        do {
            try visit { writer.write($0) }
        } catch {
            writer.end()
            throw error
        }
        writer.end()
    }
}
