import SQLite

/// A table in GitHub's Markdown.
final class MarkdownWriter: RowWriter {
    private let output: StandardOutput

    init(output: StandardOutput) {
        self.output = output
    }

    func begin(columns: [String]) {
        guard !columns.isEmpty else { return }
        writeLine(columns)
        writeLine(columns.map { _ in "---" })
    }

    func write(_ row: [Value]) {
        writeLine(row.map(\.shown))
    }

    func end() {
        output.flush()
    }

    private func writeLine(_ cells: [String]) {
        output.writeLine("| " + cells.map(Self.escaped).joined(separator: " | ") + " |")
    }

    static func escaped(_ cell: String) -> String {
        cell.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "|", "\\", "*", "_", "`", "<", "[", "]": result += "\\\(scalar)"
            case "\n": result += "<br>"
            case "\r": break
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
