import Archive
import ArgumentParser
import Query
import SQLite

/// Prints a list of facts from the archive, and on standard error how many they are.
struct FactPrinter {
    let archive: ArchiveOption
    let filter: FactFilter
    /// What the facts are called: `quote`.
    let noun: String
    var plural: String?

    /// Prints in a format; `shown` are the columns that a person wants to see first, files get all.
    func print(_ format: FormatOption, shown: [String], _ list: (FactLists) throws -> Rows) throws {
        try print(list) { rows in
            let selected = format.chosen.isForPeople ? rows.selecting(shown) : rows
            return try selected.print(to: format.writer(to: StandardOutput()))
        }
    }

    /// Prints the list by `write`, which returns how many facts it holds.
    func print<List>(_ list: (FactLists) throws -> List, by write: (List) throws -> Int) throws {
        let opened = try archive.openForReading()
        do {
            if let id = filter.articleID, try !opened.connection.hasArticle(id) { throw NoSuchArticle(id: id) }
            let lists = try FactLists(connection: opened.connection)
            let count = try write(try list(lists))
            for note in filter.match?.notes ?? [] { StandardError.writeLine("Note: \(note.printable)") }
            for line in try remarks(count, lists) { StandardError.writeLine(line.printable) }
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    private func remarks(_ count: Int, _ lists: FactLists) throws -> [String] {
        var line = counted(count, noun, plural: plural)
        if let limit = filter.limit, count == limit, count > 0 {
            line += " shown; there may be more (--offset \(filter.offset + count) for the next)"
        }
        guard count == 0, filter.limit != 0 else { return [line] }
        let unknown = SearchRemarks.unknownNames(try lists.suggestions(for: filter))
        return ["No \(plural ?? noun + "s") found"] + unknown
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

extension FactFilter {
    /// What tells older revisions from newest ones in a table that has both.
    var revisionColumn: [String] { includesRevisions ? ["newest_id"] : [] }
}

extension Rows {
    /// The same rows with some of the columns, in that order.
    func selecting(_ names: [String]) -> Rows {
        let places = names.compactMap { columns.firstIndex(of: $0) }
        return Rows(columns: places.map { columns[$0] }) {
            try next().map { row in places.map { row[$0] } }
        }
    }

    /// Prints every row that is left, and returns how many there were.
    @discardableResult
    func print(to writer: any RowWriter) throws -> Int {
        // What fails at once, such as a wrong function argument, leaves no heading behind.
        var row = try next()
        var count = 0
        writer.begin(columns: columns)
        defer { writer.end() }
        while let values = row {
            writer.write(values)
            count += 1
            row = try next()
        }
        return count
    }
}
