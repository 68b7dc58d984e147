import SQLite
import Testing

@testable import Query

/// What users wait for goes by an index.
@Suite struct QueryPlanTests {
    let archive: SampleArchive

    init() throws { archive = try SampleArchive() }

    private func plan(_ sql: String, _ values: [Value]) throws -> [String] {
        try archive.connection.rows("EXPLAIN QUERY PLAN " + sql, values).compactMap { $0[3].text }
    }

    @Test(arguments: [
        "quay", "quay outlet:Courier", "quay since:2018 until:2019", "quay person:Lindmark", "quay speaker:Castan", "#quaytalk",
        "person:Lindmark",
        "speaker:Castan", "hashtag:quaytalk", "outlet:Courier", "rules -minister",
    ]) func searchesScanNoTable(text: String) throws {
        let lexicon = try Lexicon(connection: archive.connection)
        let compiled = try Compiler(connection: archive.connection, lexicon: lexicon, table: .articles)
            .compile(SearchQuery(parsing: text))
        for total in [10, 10_000] {
            let page = SearchStatement(compiled, total: total, options: SearchOptions())
            let count = SearchStatement.count(compiled)
            for statement in [(page.sql, page.values), (count.sql, count.values)] {
                for step in try plan(statement.0, statement.1) {
                    let isTableScan = ["SCAN a", "SCAN m", "SCAN s", "SCAN u", "SCAN articles", "SCAN quotes", "SCAN mentions"]
                        .contains(step)
                    #expect(!isTableScan, "\(text): \(step)")
                }
            }
        }
    }

    /// Revisions and copies are looked up by id, one step a hit, in tables of their own.
    @Test(arguments: ["quay", "quay outlet:Courier", "#quaytalk", "rules -minister"])
    func revisionsAndCopiesCostALookUp(text: String) throws {
        let lexicon = try Lexicon(connection: archive.connection)
        var compiled = try Compiler(connection: archive.connection, lexicon: lexicon, table: .articles)
            .compile(SearchQuery(parsing: text))
        compiled.conditions.append(.isNewestRevision)
        let page = SearchStatement(compiled, total: 10, options: SearchOptions())
        let counts = SearchStatement.countWithCopies(compiled)
        let copies = SearchStatement.copies(compiled, of: [1, 2])
        for statement in [page, counts, copies] {
            let steps = try plan(statement.sql, statement.values)
            #expect(steps.contains("USING ROWID SEARCH ON TABLE superseded FOR IN-OPERATOR"), "\(steps)")
            #expect(
                !steps.contains { ["SCAN superseded", "SCAN copies", "SCAN c", "SCAN a", "SCAN b"].contains($0) }, "\(steps)")
        }
    }

    @Test func theFirstQuotesComeWithoutSortingAll() throws {
        let steps = try plan("\(QuoteList.fromArticles) WHERE 1 \(QuoteList.order) LIMIT 20", [])
        #expect(steps.contains { $0.hasPrefix("SCAN a USING INDEX articles_by_day") })
        #expect(steps.contains { $0.hasPrefix("SEARCH q USING INDEX quotes_by_article") })
        #expect(!steps.contains("USE TEMP B-TREE FOR ORDER BY"))
    }
}
