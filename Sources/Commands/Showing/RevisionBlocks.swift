import Query
import SQLite

/// The revisions of an article for people to read: when each was published and seen, and what it changed of the one before.
struct RevisionBlocks {
    private let loader: ArticleLoader
    private let terminal: Terminal

    init(loader: ArticleLoader, terminal: Terminal) {
        self.loader = loader
        self.terminal = terminal
    }

    /// Prints what `RevisionList` gives, and returns how many they are.
    func print(_ rows: Rows, to output: StandardOutput) throws -> Int {
        var before: ArticleView?
        var count = 0
        try rows.visit { row in
            guard let id = row[0].integer, let article = try loader.article(id: id) else { return }
            if count > 0 { output.writeLine("") }
            count += 1
            let isNewest = row[1] == 1 && before != nil
            output.writeLine(
                terminal.styled((article.title ?? "(without a headline)").printable, .bold)
                    + terminal.styled(isNewest ? "  newest" : "", .faint))
            let modified = row[4].text
            for line in [place(of: article, modified: modified), seen(row[5].text, row[6].text, after: row[7].integer)] {
                output.writeLine("    " + terminal.styled(line.printable, .faint))
            }
            if let before { output.writeLine("    " + changes(from: before, to: article)) }
            before = article
        }
        output.flush()
        return count
    }

    private func place(of article: ArticleView, modified: String?) -> String {
        let modified = modified.map { "modified \($0)" }
        return [article.outlet, article.publishedAt, modified, "article \(article.id)"].compactMap { $0 }.joined(separator: " · ")
    }

    /// `other` is the revision that had come when it was seen again.
    private func seen(_ first: String?, _ last: String?, after other: Int64?) -> String {
        let (first, last) = (first.map(Self.minute) ?? "?", last.map(Self.minute) ?? "?")
        if let other { return "first seen \(first), seen again \(last), after article \(other)" }
        return first == last ? "seen once, \(first)" : "first seen \(first), last seen \(last)"
    }

    /// `2024-05-01T08:00:59Z` as `2024-05-01 08:00 UTC`.
    private static func minute(_ moment: String) -> String {
        moment.hasSuffix("Z") ? moment.prefix(16).replacing("T", with: " ") + " UTC" : moment
    }

    private func changes(from old: ArticleView, to new: ArticleView) -> String {
        let changes = ChangeRows(from: old, to: new)
        let (words, quotes) = (changes.words.edits.count, changes.quotes.entries.count)
        let facts = [
            changes.hasNewTitle ? "the headline" : nil, words > 0 ? counted(words, "passage") : nil,
            quotes > 0 ? counted(quotes, "quote") : nil,
        ].compactMap { $0 }
        guard !facts.isEmpty else { return "changed nothing but its data" }
        return "changed \(facts.joined(separator: ", "))" + terminal.styled("  ('verbatim diff \(new.id)' shows what)", .faint)
    }
}
