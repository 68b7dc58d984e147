import Query
import SQLite

/// Quotes for people to read: who, where and when on one line, the words below.
struct QuoteBlocks {
    private let rows: Rows
    private let terminal: Terminal
    private let places: [String: Int]
    private let isFull: Bool

    /// - Parameter isFull: whether long quotes are printed whole; where nobody looks at them on a terminal, they always are.
    init(_ rows: Rows, terminal: Terminal, isFull: Bool = false) {
        self.isFull = isFull || terminal.width == nil
        self.rows = rows
        self.terminal = terminal
        places = Dictionary(rows.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Prints them all and returns how many they are.
    func print(to output: StandardOutput) throws -> Int {
        var count = 0
        try rows.visit { row in
            if count > 0 { output.writeLine("") }
            count += 1
            output.writeLine(head(row))
            let words = text("text", row) ?? ""
            let shown = isFull ? words : LongText.shortened(words)
            for line in DisplayWidth.wrapped(shown, width: max(20, (terminal.width ?? 100) - 4)) {
                output.writeLine("    " + line)
            }
        }
        output.flush()
        return count
    }

    private func head(_ row: [Value]) -> String {
        let speaker = terminal.styled(text("speaker", row) ?? "(speaker unknown)", .bold)
        let isCarried = text("speaker_carried", row) == "1"
        let cue = text("cue", row).map { " \($0)" } ?? (isCarried ? " (continued)" : "")
        let place = [
            text("kind", row), text("outlet", row), text("published_at", row), "article \(text("article_id", row) ?? "?")",
            text("newest_id", row).map { "older revision of article \($0)" },
        ]
        return speaker + cue + terminal.styled("  " + place.compactMap { $0 }.joined(separator: " · "), .faint)
    }

    private func text(_ column: String, _ row: [Value]) -> String? {
        guard let place = places[column], row[place] != .null else { return nil }
        return row[place].shown.printable
    }
}
