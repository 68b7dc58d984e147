import Coverage
import SQLite
import Testing

@testable import Archive

@Suite struct RevisionsTests {
    private static let address = "https://gazette.example/pier"
    private let first = Wire.article(Wire.text("a", 0..<6), day: "2024-03-02", url: address, title: "first")
    private let second = Wire.article(
        Wire.text("a", 0..<5), day: "2024-03-02", url: "http://www.gazette.example/pier/?utm_source=x", title: "second",
        modified: "2024-03-02T18:00:00Z")
    private let third = Wire.article(
        Wire.text("a", 1..<7), day: "2024-03-02", url: address + "#top", title: "third", modified: "2024-03-02T20:00:00+01:00")

    @Test func theNewestSupersedesTheOthersInAnyOrder() throws {
        let articles = [first, second, third]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let archive = try WireArchive([order.map { articles[$0] }])
            #expect(try archive.superseded() == ["first < third", "second < third"])
            #expect(try archive.rows("SELECT count(*) FROM articles") == [[3]])
            let oneByOne = try WireArchive(order.map { [articles[$0]] })
            #expect(try oneByOne.superseded() == ["first < third", "second < third"])
        }
    }

    @Test func withoutDatesTheLastToComeIsTheNewest() throws {
        let old = Wire.article(Wire.text("a", 0..<6), url: Self.address, title: "old")
        let new = Wire.article(Wire.text("a", 0..<7), url: Self.address, title: "new")
        #expect(try WireArchive([[old], [new]]).superseded() == ["old < new"])
    }

    @Test func aFeedsSummaryIsNoNewerRevision() throws {
        var summary = Wire.article(Wire.text("a", 0..<2), day: "2024-03-09", url: Self.address, title: "summary")
        summary.document.isExcerpt = true
        #expect(try WireArchive([[first], [summary]]).superseded() == ["summary < first"])
        #expect(try WireArchive([[summary], [first]]).superseded() == ["summary < first"])
    }

    @Test func otherAddressesAreOtherArticles() throws {
        let other = Wire.article(Wire.text("a", 0..<5), url: "https://gazette.example/pier?page=2", title: "other")
        let homes = (0..<2).map { Wire.article(Wire.text("h\($0)", 0..<5), url: "https://gazette.example/", title: "home \($0)") }
        #expect(try WireArchive([[first, other] + homes]).superseded() == [])
    }

    @Test func onlyTheNewestRevisionIsACopy() throws {
        let wire = Wire.article(Wire.text("a", 0..<6), outlet: "Wire", day: "2024-03-01")
        var old = first
        old.document.outlet = "Gazette"
        var new = Wire.article(Wire.text("z", 0..<6), day: "2024-03-03", url: Self.address)
        new.document.outlet = "Gazette"
        #expect(try WireArchive([[wire, old]]).copies() == ["Gazette < Wire", "Wire < Wire"])
        #expect(try WireArchive([[wire, old], [new]]).copies() == [])
        #expect(try WireArchive([[new], [old, wire]]).copies() == [])
    }

    @Test func countsUseTheNewest() throws {
        let archive = try WireArchive([[first, second, third]])
        #expect(try archive.rows("SELECT sum(articles) FROM coverage_by_day") == [[1]])
        #expect(try archive.rows("SELECT count(*), sum(is_newest) FROM revision_facts") == [[3, 1]])
    }

    @Test func deletedNewestReinstatesTheOneBefore() throws {
        let archive = try WireArchive([[first, second, third]])
        try archive.archive.connection.execute("DELETE FROM articles WHERE title = 'third'")
        try archive.add([])
        #expect(try archive.superseded() == ["first < second"])
    }

    /// At once, and whether foreign keys are on or, as in the stock shell, off.
    @Test(arguments: ["ON", "OFF"]) func deletedNewestLeavesTheOneBeforeAsTheNewest(keys: String) throws {
        let archive = try WireArchive([[first, second, third]])
        let connection = archive.archive.connection
        try connection.execute("PRAGMA foreign_keys = \(keys); DELETE FROM articles WHERE title = 'third'")
        #expect(try archive.superseded() == ["first < second"])
        try connection.execute("DELETE FROM articles WHERE title = 'second'; PRAGMA foreign_keys = ON")
        #expect(try archive.rows("SELECT count(*) FROM superseded WHERE article_id = 1") == [[0]])
    }

    @Test func deletedCopyLeavesNoGroupOfOne() throws {
        let copies = ["Wire", "Star"].map { Wire.article(Wire.text("a", 0..<6), outlet: $0, day: "2024-03-01", title: $0) }
        let archive = try WireArchive([copies])
        try archive.archive.connection.execute("DELETE FROM articles WHERE id NOT IN (SELECT origin_id FROM copies)")
        try archive.add([])
        #expect(try archive.rows("SELECT count(*) FROM copies") == [[0]])
    }

    @Test func aTextThatIsBackIsTheNewest() throws {
        let (old, new) = (
            Wire.article("One.", url: Self.address, title: "a"), Wire.article("Two.", url: Self.address, title: "b")
        )
        let newest = Wire.article("Three.", url: Self.address, title: "c")
        #expect(try WireArchive([[old, new, old]]).superseded() == ["b < a"])
        let archive = try WireArchive([[old], [new], [old]])
        #expect(try archive.superseded() == ["b < a"])
        for (article, expected) in [(newest, "a < c, b < c"), (new, "a < b, c < b"), (old, "b < a, c < a")] {
            try archive.add([article])
            #expect(try archive.superseded().joined(separator: ", ") == expected)
            try Repair(archive.archive).run()
            #expect(try archive.superseded().joined(separator: ", ") == expected)
        }
        try archive.archive.connection.execute("DELETE FROM articles WHERE title = 'a'")
        #expect(try archive.superseded() == ["c < b"])
    }

    @Test func aTextThatIsBackWithAnOlderDateIsNot() throws {
        #expect(try WireArchive([[second], [third], [second]]).superseded() == ["second < third"])
        var again = second
        again.document.modified = Timestamp(text: "2024-03-03T08:00:00Z", precision: .time)
        #expect(try WireArchive([[second], [third], [again]]).superseded() == ["third < second"])
        #expect(try WireArchive([[second], [again], [third]]).superseded() == ["third < second"])
    }

    @Test func seeingADocumentAgainMovesItsLastSightOnly() throws {
        let archive = try WireArchive([[first]])
        try archive.archive.connection.execute(
            "UPDATE articles SET added_at = '2020-01-01T00:00:00Z'; UPDATE editions SET last_seen = '2020-01-01T00:00:00Z'")
        try archive.add([first])
        let rows = try archive.rows("SELECT first_seen, last_seen > '2024' FROM article_facts")
        #expect(rows == [["2020-01-01T00:00:00Z", 1]])
    }
}
