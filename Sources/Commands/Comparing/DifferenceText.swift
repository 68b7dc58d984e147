import Query

/// A word difference for people to read: what went and what came, each with some words around it.
///
/// On a terminal crossed out and underlined, in colours; else in the notation of wdiff: `[-what went-]` and `{+what came+}`; in Markdown
/// struck through and bold.
struct DifferenceText {
    private let terminal: Terminal
    private let isMarkdown: Bool
    /// Words that are shown before and after a change.
    private static let context = 6

    init(terminal: Terminal) {
        self.terminal = terminal
        isMarkdown = false
    }

    private init() {
        terminal = Terminal(width: nil, hasStyle: false)
        isMarkdown = true
    }

    /// For a cell of a table.
    static let markdown = DifferenceText()

    /// A line for each stretch of changes that stand close together.
    func lines(_ difference: WordDifference) -> [String] {
        var lines: [String] = []
        var line = ""
        for (place, piece) in difference.pieces.enumerated() {
            switch piece.change {
            case .removed, .added: line += marked(piece) + " "
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
        while line.last == " " { line.removeLast() }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// A piece with what becomes of it.
    func marked(_ piece: WordDifference.Piece) -> String {
        switch piece.change {
        case .same: shown(piece)
        case .removed: isMarkdown ? "~~\(shown(piece))~~" : marked(shown(piece), "[-", "-]", .removed)
        case .added: isMarkdown ? "**\(shown(piece))**" : marked(shown(piece), "{+", "+}", .added)
        }
    }

    /// A piece of a telling: words that it shares stand out, in bold or between asterisks.
    func shared(_ piece: WordDifference.Piece) -> String {
        guard piece.change == .same else { return shown(piece) }
        return isMarkdown ? "*\(shown(piece))*" : marked(shown(piece), "*", "*", .bold)
    }

    private func shown(_ piece: WordDifference.Piece) -> String {
        let words = piece.text.oneLine.printable
        return isMarkdown ? MarkdownWriter.escaped(words) : words
    }

    private func marked(_ words: String, _ begin: String, _ end: String, _ style: Terminal.Style) -> String {
        terminal.hasStyle ? terminal.styledByWord(words, style) : begin + words + end
    }
}
