import Coverage
import Query
import SQLite

/// What changed from one article to another as rows: headline, words, quotes.
struct ChangeRows {
    static let columns = [
        "change", "old", "new", "old_speaker", "new_speaker", "old_start", "old_end", "new_start", "new_end", "old_id", "new_id",
    ]
    static var none: Rows { Rows(columns: columns) { nil } }

    let old: ArticleView
    let new: ArticleView
    let words: WordDifference
    let quotes: QuoteDifference

    init(from old: ArticleView, to new: ArticleView) {
        self.old = old
        self.new = new
        words = WordDifference(from: old.body, to: new.body)
        quotes = QuoteDifference(from: old.quotes, to: new.quotes)
    }

    var hasNewTitle: Bool { old.title != new.title }

    var count: Int { words.edits.count + quotes.entries.count + (hasNewTitle ? 1 : 0) }

    var rows: Rows {
        var rest = ((hasNewTitle ? [title] : []) + words.edits.map(row) + quotes.entries.map(row))[...]
        return Rows(columns: Self.columns) { rest.popFirst() }
    }

    private var ids: [Value] { [.integer(old.id), .integer(new.id)] }

    private var title: [Value] {
        ["headline", Value(old.title), Value(new.title)] + [Value](repeating: .null, count: 6) + ids
    }

    private func row(_ edit: WordDifference.Edit) -> [Value] {
        let change = edit.old == nil ? "words added" : edit.new == nil ? "words removed" : "words replaced"
        return [.text(change), Value(edit.old?.text), Value(edit.new?.text), .null, .null]
            + places(edit.old?.span, edit.new?.span)
            + ids
    }

    private func row(_ entry: QuoteDifference.Entry) -> [Value] {
        func span(_ quote: ArticleView.Quotation?) -> Span? {
            quote.flatMap { quote in quote.pieces.first.map { quote.pieces.reduce($0) { $0.union($1) } } }
        }
        return [
            .text(entry.change.rawValue), Value(entry.old?.text), Value(entry.new?.text), Value(entry.old?.speaker),
            Value(entry.new?.speaker),
        ] + places(span(entry.old), span(entry.new)) + ids
    }

    private func places(_ old: Span?, _ new: Span?) -> [Value] {
        [Value(old?.start), Value(old?.end), Value(new?.start), Value(new?.end)]
    }
}
