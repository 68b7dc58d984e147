import Testing

@testable import Query

@Suite struct SearchTests {
    let archive: SampleArchive

    init() throws { archive = try SampleArchive() }

    @Test(
        arguments: [
            ("Lindmark", [1, 2]), ("lindmark threats", [1, 2]), ("\"harbour master\"", [1]), ("\"master harbour\"", []),
            ("minister OR dockers", [1, 6]), ("rules -minister", [4, 7]), ("rules NOT minister", [4, 7]),
            ("quay -rules", [2, 5]), ("O'Neil", [4]), ("AT&T", [4]), ("covid-19", [4]), ("cafe", [3]), ("CAFÉ", [3]),
            ("#QuayTalk", [1, 3]), ("quaytalk", [1, 3, 4]), ("#quaytalk*", [1, 3, 10]), ("#quaytalk Café", [3]),
            ("#quaytalk OR minister", [1, 3, 6]), ("quaytalk -#quaytalk", [4]), ("-#quaytalk rules", [4, 6, 7]),
            ("otto NEAR/1 denied", [2]), ("otto NEAR/0 denied", []), ("quay NEAR/3 rules", [6, 7]),
            ("title:quay", [6, 7]), ("title:\"for the quay\"", [7]), ("title:rul*", [7]),
            ("😀", [1]), ("😀 dockers", [1]), ("😀 OR 🚢", [1, 9]), ("rain -😀", [11]), ("港", [8]), ("労働者", [8]), ("港 Arlen", [8]),
            ("ท่าเรือ", [9]), ("#港の声", [8]), ("(((", [11]), ("rain - wind", [11]), ("rain & \"wind\"", [11]),
        ] as [(String, [Int64])]) func finds(text: String, ids: [Int64]) throws
    {
        #expect(try archive.ids(text) == ids)
    }

    @Test(
        arguments: [
            ("outlet:Courier", [2, 7, 11]), ("outlet:\"the arlen courier\"", [1, 6, 10]), ("outlet:arlen", [1, 6, 10]),
            ("outlet:kueste.example", [3, 8]), ("outlet:\"die kuste\"", [3, 8]), ("-outlet:courier rain", []),
            ("-outlet:arlen -outlet:courier -outlet:kuste", [4, 5, 9]),
            ("person:Lindmark", [1, 2]), ("person:\"Mireille Castan\"", [1, 6]), ("person:\"castan mireille\"", [1, 6]),
            ("person:Bra*", [6]),
            ("speaker:Castan", [1, 6]), ("speaker:lindmark", [2]), ("speaker:women", [5]), ("speaker:Castan rules", [6]),
            ("hashtag:QuayTalk", [1, 3]), ("hashtag:nope", []), ("lang:en", [1, 2, 4, 6, 7, 10, 11]), ("lang:en-gb", [1]),
            ("lang:e", []),
            ("since:2018-02", [6, 7, 9, 10]), ("since:2018-02-02 until:2019-05", [7, 9]),
            ("until:2018-01-09", [1, 2]), ("until:2018-01", [1, 2, 3, 4, 11]), ("since:2018-01-09 until:2018-01-09", [1, 2]),
            ("until:2018 since:2018", [1, 2, 3, 4, 6, 7, 8, 11]), ("person:Lindmark OR outlet:\"Harbour Radio\"", [1, 2, 4, 9]),
            ("(rain OR #quaytalk) until:2018-01-10", [1, 3]),
        ] as [(String, [Int64])]) func filters(text: String, ids: [Int64]) throws
    {
        #expect(try archive.ids(text) == ids)
    }

    @Test func everythingByDateWhenNothingIsAsked() throws {
        let results = try archive.search("")
        #expect(results.total == 11)
        #expect(results.ranking == .byDate)
        #expect(results.hits.prefix(3).map(\.id) == [10, 9, 7])
        #expect(results.hits.last?.id == 5)
    }

    @Test func pagesAndOrders() throws {
        let all = try archive.search("quay", SearchOptions(limit: 10))
        #expect(all.total == 4 && all.ranking == .all)
        // The title weighs more.
        #expect(Set(all.hits.prefix(2).map(\.id)) == [6, 7])
        #expect(all.hits.allSatisfy { $0.rank != nil })
        let second = try archive.search("quay", SearchOptions(limit: 2, offset: 2))
        #expect(second.hits.map(\.id) == all.hits.dropFirst(2).map(\.id))
        #expect(second.total == 4)
        let byDate = try archive.search("quay", SearchOptions(order: .date))
        #expect(byDate.hits.map(\.id) == [7, 6, 2, 5])
        #expect(byDate.ranking == .byDate)
    }

    @Test func hitsSayWhere() throws {
        let hit = try #require(try archive.search("minister").hits.first)
        #expect(hit.outlet == "The Arlen Courier")
        #expect(hit.publishedAt == "2018-02-01")
        #expect(hit.url == "https://example.org/6")
        #expect(hit.title.map(\.text).joined() == "Minister visits quay")
        #expect(hit.title.filter(\.isHit).map(\.text) == ["Minister"])
        #expect(hit.snippet.filter(\.isHit).map(\.text) == ["Minister"])
    }

    @Test(
        arguments: [
            ("#quaytalk", 1, ["#QuayTalk"]), ("quaytalk", 1, ["QuayTalk"]), ("😀", 1, ["😀"]), ("港長", 8, ["港長"]),
            ("\"harbour master\"", 1, ["harbour master"]),
            ("immigra*", 1, ["Immigration"]), ("happi*", 5, ["happy", "happily"]), ("threatens -castan", 2, ["threatened"]),
            ("person:Castan", 6, ["Castan"]), ("cafe", 3, ["Café"]),
        ] as [(String, Int64, [String])]) func snippetShowsWhy(text: String, id: Int64, marked: [String]) throws
    {
        let hit = try #require(try archive.search(text).hits.first { $0.id == id })
        #expect(hit.snippet.filter(\.isHit).map(\.text) == marked)
        #expect(!hit.snippet.contains { $0.text.contains("\n") })
    }

    @Test func onlyTheNewestOfManyAreRanked() throws {
        let large = try SampleArchive(emptyAt: ":memory:")
        try large.connection.execute("BEGIN")
        for id in 1...5_200 {
            try large.add(.init(id: id, outlet: nil, day: "2020-01-01", title: "T", body: id % 2 == 0 ? "rain" : "rain snow"))
        }
        try large.index()
        try large.connection.execute("COMMIT")
        let results = try large.search("rain", SearchOptions(limit: 5))
        #expect(results.total == 5_200)
        #expect(results.ranking == .newest(Search.mostRanked))
        #expect(results.hits.map(\.id) == [5_200, 5_198, 5_196, 5_194, 5_192])
        #expect(try large.search("rain", SearchOptions(limit: 10, offset: 4_995)).hits.count == 5)
        #expect(try large.search("snow").ranking == .all)
        #expect(try large.search("rain since:2020 -outlet:x").ranking == .newest(Search.mostRanked))
    }
}
