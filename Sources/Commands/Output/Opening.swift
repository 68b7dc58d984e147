import Query
import SQLite

/// What a text without a headline is known by.
enum Opening {
    private static let mostWords = 10

    /// Its first words, in quote marks.
    static func of(_ text: String) -> String {
        let words = text.split(maxSplits: mostWords, whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return "(without a headline)" }
        return "“" + words.prefix(mostWords).joined(separator: " ") + (words.count > mostWords ? " …”" : "”")
    }
}

extension Rows {
    /// The same rows with the first words of a text as title where there is none; `column` has the text.
    func titled(by column: String) -> Rows {
        guard let title = columns.firstIndex(of: "title"), let text = columns.firstIndex(of: column) else { return self }
        return Rows(columns: columns) {
            guard var row = try next() else { return nil }
            if row[title] == .null { row[title] = Value(row[text].text.map(Opening.of)) }
            return row
        }
    }
}
