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

    /// Text in a cell: a line of its own is parted by a tag, for a cell has no lines, and no sign of it is one of Markdown's.
    static func escaped(_ cell: String) -> String {
        var result = ""
        var last: Unicode.Scalar?
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "|", "\\", "*", "_", "`", "~", "<", "[", "]": result += "\\\(scalar)"
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "<br>"
            case "\u{b}", "\u{c}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
            last = scalar
        }
        return result
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
