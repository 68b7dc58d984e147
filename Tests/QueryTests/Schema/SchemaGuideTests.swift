import SQLite
import Testing

@testable import Query

@Suite struct SchemaGuideTests {
    let guide: SchemaGuide
    let archive: SampleArchive

    init() throws {
        guide = SchemaGuide(schemaSQL: try SampleArchive.schemaSQL())
        archive = try SampleArchive(emptyAt: ":memory:")
    }

    @Test func everyTableOfTheArchiveIsExplained() throws {
        let rows = try guide.overview(of: archive.connection)
        var names: Set<String> = []
        try rows.visit { row in
            names.insert(row[0].text ?? "")
            // The index's own tables are SQLite's.
            #expect(row[2].text != nil, "\(row[0])")
        }
        #expect(names.isSuperset(of: ["articles", "people", "quotes", "articles_fts", "quotes_fts", "quote_facts"]))
        #expect(!names.contains("articles_fts_data"))
    }

    @Test func columnsAreThoseOfTheArchive() throws {
        for table in guide.tables where table.kind != .index {
            let present = try archive.connection.rows("SELECT name, type FROM pragma_table_xinfo(?)", .text(table.name))
            #expect(table.columns.map(\.name) == present.map { $0[0].text }, "\(table.name)")
            if table.kind == .table { #expect(table.columns.map(\.type) == present.map { $0[1].text }, "\(table.name)") }
        }
        let index = guide.tables.first { $0.name == "articles_fts" }
        #expect(index?.columns.map(\.name) == ["title", "body"])
    }

    @Test func everyColumnOfATableIsExplained() {
        for table in guide.tables where table.kind == .table {
            for column in table.columns { #expect(column.explanation != nil, "\(table.name).\(column.name)") }
        }
    }

    @Test func aColumnTellsWhatItHoldsAndRefersTo() throws {
        let quotes = try #require(guide.tables.first { $0.name == "quotes" })
        let end = try #require(quotes.columns.first { $0.name == "end" })
        #expect(end.explanation?.contains("exclusive") == true)
        #expect(quotes.columns.first { $0.name == "article_id" }?.references == "articles.id")
        #expect(quotes.explanation == "One passage that gives words or thoughts to a speaker.")
        let rows = try #require(try guide.columns(of: "QUOTES", in: archive.connection))
        #expect(rows.columns == ["column", "type", "references", "explanation"])
        #expect(try rows.next() == ["id", "INTEGER", nil, "of this row"])
        #expect(try rows.next() == ["article_id", "INTEGER", "articles.id", "where it stands"])
        let view = try #require(try guide.columns(of: "quote_facts", in: archive.connection))
        #expect(try view.next()?[0] == "id")
        let missing = try guide.columns(of: "nonsense", in: archive.connection)
        #expect(missing?.columns == nil)
    }

    @Test func tablesOfTheUserAreListed() throws {
        try archive.connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, remark TEXT)")
        var last: [Value] = []
        try guide.overview(of: archive.connection).visit { last = $0 }
        #expect(last == ["notes", "table", nil])
        let rows = try #require(try guide.columns(of: "notes", in: archive.connection))
        _ = try rows.next()
        #expect(try rows.next() == ["remark", "TEXT", nil, nil])
    }
}
