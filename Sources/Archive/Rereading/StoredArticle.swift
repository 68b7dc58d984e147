import Coverage
import SQLite

/// An article as the archive keeps it, without its facts.
public struct StoredArticle {
    public let id: Int64
    /// The values of its fields; dates are as precise as their texts.
    public let document: Document
    /// The version of the rules or models that found its facts; nil where that is not known.
    public let method: String?
}

extension Archive {
    /// The ids of the articles of which an original is kept, in order.
    ///
    /// - Throws: `ArchiveError`.
    public func articlesWithOriginals() throws -> [Int64] {
        do {
            return try connection.rows("SELECT article_id FROM originals ORDER BY article_id").compactMap { $0[0].integer }
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    /// The ids of all articles, in order.
    ///
    /// - Throws: `ArchiveError`.
    public func articleIDs() throws -> [Int64] {
        do {
            return try connection.rows("SELECT id FROM articles ORDER BY id").compactMap { $0[0].integer }
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    /// The number of articles that were read from text or fields, and of which nothing else is kept.
    ///
    /// - Throws: `ArchiveError`.
    public func countOfArticlesWithoutOriginals() throws -> Int {
        do {
            let sql = "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM originals)"
            return Int(try connection.value(sql).integer ?? 0)
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    /// The article with that id, without its original and facts; nil when there is none.
    ///
    /// - Throws: `ArchiveError`.
    public func storedArticle(_ id: Int64) throws -> StoredArticle? {
        do {
            let found = try connection.rows(
                """
                SELECT a.source, a.body, a.title, o.name, a.byline, a.published_at, a.modified_at, a.url, a.language,
                       a.dateline_place, a.dateline_agencies, a.extra, e.is_excerpt, r.method
                FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN editions e ON e.article_id = a.id
                LEFT JOIN extraction_runs r ON r.id = a.run_id WHERE a.id = ?
                """, .integer(id))
            guard let row = found.first else { return nil }
            var document = Document(source: row[0].text ?? "", title: row[2].text, body: row[1].text ?? "")
            document.outlet = row[3].text
            document.byline = row[4].text
            document.published = row[5].text.map { Timestamp(text: $0, precision: .time) }
            document.modified = row[6].text.map { Timestamp(text: $0, precision: .time) }
            document.url = row[7].text
            document.language = row[8].text
            if row[9].text != nil || row[10].text != nil {
                document.dateline = Dateline(place: row[9].text, agencies: row[10].text.map { [$0] } ?? [], span: Span(0, 0))
            }
            document.extra = row[11].text
            document.isExcerpt = row[12].integer == 1
            document.authors = try connection.rows(
                "SELECT name FROM authors WHERE article_id = ? ORDER BY position", .integer(id)
            )
            .compactMap { $0[0].text }
            document.blocks = try blocks(of: id)
            return StoredArticle(id: id, document: document, method: row[13].text)
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    private func blocks(of id: Int64) throws(SQLiteError) -> [Block] {
        try connection.rows("SELECT kind, text, start, \"end\" FROM blocks WHERE article_id = ? ORDER BY id", .integer(id))
            .compactMap { row in
                guard let kind = row[0].text.flatMap(Block.Kind.init), let text = row[1].text else { return nil }
                var span: Span?
                if let start = row[2].integer, let end = row[3].integer { span = Span(Int(start), Int(end)) }
                return Block(kind: kind, text: text, span: span)
            }
    }
}

extension StoredArticle {
    /// The names of the fields that another reading has otherwise; none when all is the same.
    public func differences(from other: Document) -> [String] {
        let pairs: [(name: String, isSame: Bool)] = [
            ("title", document.title == other.title), ("text", document.body == other.body),
            ("outlet", document.outlet == other.outlet ?? other.domain), ("byline", document.byline == other.byline),
            ("authors", document.authors == other.authors), ("published", document.published?.text == other.published?.text),
            ("modified", document.modified?.text == other.modified?.text), ("address", document.url == other.url),
            ("language", document.language == other.language),
            ("dateline", document.dateline?.place == other.dateline?.place && agencies(document) == agencies(other)),
            ("blocks", document.blocks == other.blocks), ("excerpt", document.isExcerpt == other.isExcerpt),
            ("extra", document.extra == other.extra),
        ]
        return pairs.filter { !$0.isSame }.map(\.name)
    }

    private func agencies(_ document: Document) -> String? { document.dateline.flatMap(ArticleRows.agencies) }
}
