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
            case "|", "\\", "*", "_", "`", "~", "<", "[", "]": result += "\\\(scalar)"
            case "\n": result += "<br>"
            case "\r": break
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// A link on an address of the web; anything else is no link, and stands as text.
    static func linked(_ text: String, to address: String?) -> String {
        guard let address, address.hasPrefix("https://") || address.hasPrefix("http://") else { return escaped(text) }
        return "[\(escaped(text))](\(address.utf8.map(linkable).joined()))"
    }

    /// A byte of an address, in per cent where it would end the link, the cell or the line.
    private static func linkable(_ byte: UInt8) -> String {
        switch byte {
        case 0x21...0x7e where !"()<>[]\\|`".utf8.contains(byte): String(UnicodeScalar(byte))
        default: "%" + [byte].hexadecimal.uppercased()
        }
    }
}
