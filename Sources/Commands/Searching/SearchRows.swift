import Query
import SQLite

/// The hits of a search as rows.
struct SearchRows {
    static let columns = ["id", "outlet", "published_at", "title", "snippet", "url", "newest_id", "rank", "copies"]
    /// What a person reads in a table.
    private var shown: [String] {
        let revision = results.hits.contains { $0.newestID != nil } ? ["newest_id"] : []
        return ["id", "outlet", "published_at", "title", "snippet"] + revision + ["copies"]
    }

    private let results: SearchResults

    init(_ results: SearchResults) {
        self.results = results
    }

    /// The hits with the columns that the format has room for.
    func rows(for format: OutputFormat) -> Rows {
        var hits = results.hits[...]
        let rows = Rows(columns: Self.columns) { hits.popFirst().map { Self.row($0, format) } }
        return format.isForPeople ? rows.selecting(shown) : rows
    }

    private static func row(_ hit: SearchHit, _ format: OutputFormat) -> [Value] {
        let title = hit.title.map(\.text).joined()
        return [
            .integer(hit.id), Value(hit.outlet), Value(hit.publishedAt), hit.title.isEmpty ? .null : .text(title),
            .text(hit.snippet.map(\.text).joined()), Value(hit.url), Value(hit.newestID),
            Value(hit.rank),
            format.isJSON ? .text(JSONText.array(hit.copies.map(copy))) : Value(hit.copies.count),
        ]
    }

    private static func copy(_ copy: SearchHit.Copy) -> String {
        JSONText.object([
            ("id", String(copy.id)), ("outlet", JSONText.optional(copy.outlet)),
            ("published_at", JSONText.optional(copy.publishedAt)), ("similarity", String(copy.similarity)),
        ])
    }
}
