import Query

/// What changed from one article to another, for people to read.
struct ChangePage {
    private let changes: ChangeRows
    private let terminal: Terminal

    init(_ changes: ChangeRows, terminal: Terminal) {
        self.changes = changes
        self.terminal = terminal
    }

    func print(to output: StandardOutput) {
        output.writeLine(terminal.styled("from " + place(of: changes.old), .faint))
        output.writeLine(terminal.styled("to   " + place(of: changes.new), .faint))
        let text = DifferenceText(terminal: terminal)
        if changes.hasNewTitle {
            let difference = WordDifference(from: changes.old.title ?? "", to: changes.new.title ?? "")
            print("Headline", text.lines(difference), to: output)
        }
        print("Words", text.lines(changes.words).filter { _ in !changes.words.edits.isEmpty }, to: output)
        print("Quotes", changes.quotes.entries.map { line($0, text) }, to: output)
        output.flush()
    }

    private func place(of article: ArticleView) -> String {
        let date = article.modifiedAt.map { "modified \($0)" } ?? article.publishedAt
        return [article.outlet, date, "first seen \(article.addedAt)", "article \(article.id)"]
            .compactMap { $0?.printable }.joined(separator: " · ")
    }

    private func line(_ entry: QuoteDifference.Entry, _ text: DifferenceText) -> String {
        let (old, new) = (entry.old, entry.new)
        func speaker(_ quote: ArticleView.Quotation?) -> String { (quote?.speaker ?? "speaker unknown").printable }
        switch entry.change {
        case .added: return "added  \(speaker(new)): \((new?.text ?? "").printable)"
        case .removed: return "removed  \(speaker(old)): \((old?.text ?? "").printable)"
        case .reattributed: return "re-attributed  \(speaker(old)) → \(speaker(new)): \((new?.text ?? "").printable)"
        case .reworded:
            let words = text.lines(WordDifference(from: old?.text ?? "", to: new?.text ?? "")).joined(separator: " ")
            return "reworded  \(speaker(new)): \(words)"
        }
    }

    private func print(_ heading: String, _ lines: [String], to output: StandardOutput) {
        guard !lines.isEmpty else { return }
        output.writeLine("")
        output.writeLine(terminal.styled(heading, .bold))
        for line in lines {
            let parts = terminal.width.map { DisplayWidth.wrapped(line, width: max(20, $0 - 6)) } ?? [line]
            for (place, part) in parts.enumerated() { output.writeLine((place == 0 ? "  " : "      ") + part) }
        }
    }
}
