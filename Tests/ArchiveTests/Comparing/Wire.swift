import Coverage
import SQLite
import TestSupport

@testable import Archive

/// Reports for tests of copies and revisions: sentences that have no four words in common, numbered.
enum Wire {
    /// Sentences `range` of a report; two reports of different names share none.
    static func text(_ report: String, _ range: Range<Int>) -> String {
        range.map { sentence in (0..<10).map { "\(report)\(sentence)w\($0)" }.joined(separator: " ") + "." }.joined(
            separator: " ")
    }

    static func article(
        _ body: String, outlet: String? = nil, day: String? = nil, url: String? = nil, agency: String? = nil,
        title: String? = nil,
        modified: String? = nil
    ) -> Article {
        var document = Document(source: "wire", title: title, body: body)
        document.outlet = outlet
        document.published = day.map { Timestamp(text: $0, precision: .day) }
        document.modified = modified.map { Timestamp(text: $0, precision: .day) }
        document.url = url
        document.dateline = agency.map { Dateline(place: "ARLEN", agencies: [$0], span: Span(0, 0)) }
        return Article(document: document, facts: Facts())
    }
}

/// An archive that is filled in batches, and what it tells of copies and revisions by outlets' names.
struct WireArchive {
    let folder = TemporaryFolder()
    let archive: Archive

    init(_ batches: [[Article]]) throws {
        archive = try Archive.openForWriting(path: folder["a.db"])
        for batch in batches { try add(batch) }
    }

    func add(_ articles: [Article]) throws {
        _ = try ArchiveWriter(archive, program: "test", method: "by hand").add(articles)
    }

    func rows(_ sql: String) throws -> [[Value]] { try archive.connection.rows(sql) }

    /// `copy < origin` for each article of a group.
    func copies() throws -> [String] {
        try rows("SELECT outlet || ' < ' || origin_outlet FROM copy_facts ORDER BY origin_outlet, outlet").compactMap {
            $0[0].text
        }
    }

    /// Outlets of the articles that are superseded.
    func superseded() throws -> [String] {
        try rows(
            """
            SELECT a.title || ' < ' || b.title FROM superseded s JOIN articles a ON a.id = s.article_id
            JOIN articles b ON b.id = s.newest_id ORDER BY 1
            """
        ).compactMap { $0[0].text }
    }
}
