import ArgumentParser
import SQLite

/// How results are printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, ndjson, csv, tsv, markdown

    /// Whether values may be lists and objects.
    var isJSON: Bool { self == .json || self == .ndjson }

    /// The writer that prints rows in this format.
    ///
    /// - Parameter nested: columns whose text is JSON already.
    func writer(to output: StandardOutput, terminal: Terminal, nested: Set<String> = []) -> any RowWriter {
        switch self {
        case .table: TableWriter(output: output, terminal: terminal)
        case .json: JSONWriter(output: output, isArray: true, nested: nested)
        case .ndjson: JSONWriter(output: output, isArray: false, nested: nested)
        case .csv: DelimitedWriter(output: output, dialect: .csv)
        case .tsv: DelimitedWriter(output: output, dialect: .tsv)
        case .markdown: MarkdownWriter(output: output)
        }
    }
}

/// Prints the rows of one result.
protocol RowWriter: AnyObject {
    /// Before the first row.
    func begin(columns: [String])
    /// One row; as many values as there are columns.
    func write(_ row: [Value])
    /// After the last row.
    func end()
}
