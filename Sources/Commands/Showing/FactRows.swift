import Coverage
import Query
import SQLite

/// An article's facts as rows, in the order of the text.
struct FactRows {
    static let columns = ["fact", "text", "start", "end", "name", "detail"]

    private let article: ArticleView

    init(_ article: ArticleView) {
        self.article = article
    }

    func print(to writer: any RowWriter) {
        writer.begin(columns: Self.columns)
        for row in rows.sorted(by: { $0.span < $1.span }) {
            writer.write([
                .text(row.fact), .text(row.text), Value(row.span.start), Value(row.span.end), Value(row.name), Value(row.detail),
            ])
        }
        writer.end()
    }

    private struct Row {
        var fact: String
        var text: String
        var span: Span
        var name: String?
        var detail: String?
    }

    private var rows: [Row] {
        article.mentions.map {
            Row(fact: "mention", text: $0.passage.text, span: $0.passage.span, name: $0.person, detail: $0.role)
        }
            + article.quotes.map { quote in
                let span = quote.pieces.dropFirst().reduce(quote.pieces.first ?? Span(0, 0)) { $0.union($1) }
                return Row(fact: "quote", text: quote.text, span: span, name: quote.speaker, detail: quote.cue?.text)
            }
            + article.hashtags.map {
                Row(fact: "hashtag", text: $0.passage.text, span: $0.passage.span, name: $0.tag, detail: nil)
            }
            + article.reactions.map {
                Row(fact: "reaction", text: $0.passage.text, span: $0.passage.span, name: $0.actor, detail: $0.stance)
            }
    }
}
