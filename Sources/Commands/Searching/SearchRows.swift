import Query
import SQLite

/// The hits of a search as rows.
struct SearchRows {
    static let columns = ["id", "outlet", "published_at", "title", "snippet", "url", "rank"]

    private let results: SearchResults

    init(_ results: SearchResults) {
        self.results = results
    }

    func print(to writer: any RowWriter) {
        writer.begin(columns: Self.columns)
        for hit in results.hits {
            let title = hit.title.map(\.text).joined()
            writer.write([
                .integer(hit.id), Value(hit.outlet), Value(hit.publishedAt), hit.title.isEmpty ? .null : .text(title),
                .text(hit.snippet.map(\.text).joined()), Value(hit.url), Value(hit.rank),
            ])
        }
        writer.end()
    }
}
