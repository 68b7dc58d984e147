import SQLite

/// Comma-separated (RFC 4180) or tab-separated values under a line of column names; null is an empty field.
final class DelimitedWriter: RowWriter {
    enum Dialect {
        case csv
        /// `\t`, `\n` and `\\` stand for tab, line feed and backslash, as PostgreSQL and IANA's text/tab-separated-values readers expect.
        case tsv
    }

    private let output: StandardOutput
    private let dialect: Dialect

    init(output: StandardOutput, dialect: Dialect) {
        self.output = output
        self.dialect = dialect
    }

    func begin(columns: [String]) {
        if !columns.isEmpty { writeLine(columns) }
    }

    func write(_ row: [Value]) {
        writeLine(row.map(\.shown))
    }

    func end() {
        output.flush()
    }

    private func writeLine(_ fields: [String]) {
        switch dialect {
        case .csv: output.write(fields.map(Self.quoted).joined(separator: ",") + "\r\n")
        case .tsv: output.writeLine(fields.map(Self.escaped).joined(separator: "\t"))
        }
    }

    static func quoted(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d }) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    static func escaped(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 < 0x20 || $0 == 0x5c }) else { return field }
        return field.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
