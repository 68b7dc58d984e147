import Query

/// A word difference for people to read: what went and what came, each with some words around it.
///
/// On a terminal in colours; else in the notation of wdiff: `[-what went-]` and `{+what came+}`.
struct DifferenceText {
    private let terminal: Terminal
    /// Words that are shown before and after a change.
    private static let context = 6

    init(terminal: Terminal) {
        self.terminal = terminal
    }

    /// A line for each stretch of changes that stand close together.
    func lines(_ difference: WordDifference) -> [String] {
        var lines: [String] = []
        var line = ""
        for (place, piece) in difference.pieces.enumerated() {
            switch piece.change {
            case .removed: line += marked(piece.text, "[-", "-]", .red)
            case .added: line += marked(piece.text, "{+", "+}", .green)
            case .same:
                let words = piece.text.split(whereSeparator: \.isWhitespace)
                let isLast = place == difference.pieces.count - 1
                if place > 0, !isLast, words.count <= 2 * Self.context {
                    line += words.joined(separator: " ").printable + " "
                    continue
                }
                if place > 0 {
                    let end = words.prefix(Self.context).joined(separator: " ").printable
                    lines.append(line + end + (words.count > Self.context ? " …" : ""))
                }
                let begin = words.suffix(Self.context).joined(separator: " ").printable
                line = isLast ? "" : (words.count > Self.context ? "… " : "") + begin + " "
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private func marked(_ text: String, _ begin: String, _ end: String, _ style: Terminal.Style) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").printable
        // A style is set anew for each word, so that it survives the breaking of lines.
        if terminal.hasStyle {
            return words.split(separator: " ").map { terminal.styled(String($0), style) }.joined(separator: " ") + " "
        }
        return begin + words + end + " "
    }
}
