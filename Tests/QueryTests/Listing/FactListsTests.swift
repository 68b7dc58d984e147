import SQLite
import Testing

@testable import Query

@Suite struct FactListsTests {
    let archive: SampleArchive
    let lists: FactLists

    init() throws {
        archive = try SampleArchive()
        lists = try FactLists(connection: archive.connection)
    }

    private func column(_ name: String, of rows: Rows) throws -> [Value] {
        let place = try #require(rows.columns.firstIndex(of: name))
        var values: [Value] = []
        try rows.visit { values.append($0[place]) }
        return values
    }

    private func filter(_ change: (inout FactFilter) -> Void) -> FactFilter {
        var filter = FactFilter()
        change(&filter)
        return filter
    }

    private func speakers(_ change: (inout FactFilter) -> Void) throws -> [Value] {
        try column("speaker", of: lists.quotes(filter(change)))
    }

    @Test func quotes() throws {
        #expect(
            try speakers { _ in } == [
                "Jonas Brandt", "Mireille Castan", "Otto Lindmark", "Mireille Castan", "the women of the quay",
            ])
        #expect(try speakers { $0.speaker = "castan" } == ["Mireille Castan", "Mireille Castan"])
        #expect(try speakers { $0.speaker = "women" } == ["the women of the quay"])
        #expect(try speakers { $0.match = SearchQuery(parsing: "rules") } == ["Jonas Brandt", "Mireille Castan"])
        #expect(try speakers { $0.match = SearchQuery(parsing: "rul* -quay outlet:arlen") } == ["Mireille Castan"])
        #expect(try speakers { $0.match = SearchQuery(parsing: "speaker:castan") } == ["Mireille Castan", "Mireille Castan"])
        #expect(try speakers { $0.match = SearchQuery(parsing: "women") } == [], "the speaker's words are not the quote's")
        #expect(try speakers { $0.match = SearchQuery(parsing: "title:quay people") } == ["Mireille Castan"])
        #expect(try speakers { $0.match = SearchQuery(parsing: "#quaytalk") } == [])
        #expect(try speakers { $0.kind = .indirect } == ["the women of the quay"])
        #expect(try speakers { $0.outlet = "Courier" } == ["Otto Lindmark"])
        #expect(try speakers { $0.person = "Brandt" } == ["Jonas Brandt", "Mireille Castan"])
        #expect(try speakers { $0.hashtag = "#QuayTalk" } == ["Mireille Castan"])
        #expect(try speakers { $0.until = PartialDate("2018-01") } == ["Otto Lindmark", "Mireille Castan"])
        #expect(try speakers { $0.articleID = 6 } == ["Jonas Brandt", "Mireille Castan"])
        #expect(try speakers { ($0.limit, $0.offset) = (1, 1) } == ["Mireille Castan"])
    }

    @Test func everyQuoteListsItsText() throws {
        let rows = try lists.quotes()
        #expect(rows.columns.prefix(8) == ["id", "speaker", "cue", "kind", "text", "outlet", "published_at", "article_id"])
        #expect(try column("cue", of: lists.quotes(filter { $0.kind = .indirect })) == ["ask"])
    }

    @Test func people() throws {
        let rows = try lists.people()
        #expect(rows.columns == ["id", "name", "name_confidence", "role", "articles", "mentions", "quotes"])
        #expect(try rows.next() == [2, "Mireille Castan", nil, "crane driver", 2, 2, 2])
        #expect(try column("name", of: lists.people(filter { $0.person = "lindmark" })) == ["Otto Lindmark", "Emil Lindmark"])
        #expect(try lists.people(filter { $0.outlet = "arlen" }).next() == [2, "Mireille Castan", nil, "crane driver", 2, 2, 2])
        #expect(try lists.people(filter { $0.articleID = 6 }).next() == [3, "Jonas Brandt", nil, "minister", 1, 2, 1])
        #expect(try column("name", of: lists.people(filter { $0.match = SearchQuery(parsing: "threats") })).count == 2)
        #expect(
            try column("name", of: lists.people(filter { ($0.outlet, $0.person) = ("arlen", "otto") })) == ["Otto Lindmark"])
    }

    @Test func hashtags() throws {
        let rows = try lists.hashtags()
        #expect(rows.columns == ["id", "tag", "display", "uses", "articles", "first_day", "last_day", "family", "glosses"])
        #expect(try rows.next() == [1, "quaytalk", "QuayTalk", 2, 2, "2018-01-09", "2018-01-10", "quaytalk", "Talk of the Quay"])
        #expect(try column("tag", of: lists.hashtags(filter { $0.hashtag = "#quay*" })) == ["quaytalk", "quaytalk2"])
        #expect(try column("uses", of: lists.hashtags(filter { $0.person = "Castan" })) == [1])
        #expect(try column("tag", of: lists.hashtags(filter { $0.since = PartialDate("2019") })) == ["quaytalk2"])
    }

    @Test func families() throws {
        #expect(try column("tag", of: lists.hashtags(filter { $0.family = "港の声" })) == ["quaytalk", "港の声"])
        #expect(try column("tag", of: lists.hashtags(filter { $0.family = "#QuayTalk" })) == ["quaytalk", "港の声"])
        #expect(try column("tag", of: lists.hashtags(filter { $0.family = "quaytalk2" })) == ["quaytalk2"])
        #expect(try column("tag", of: lists.hashtags(filter { $0.family = "nothing" })) == [])
        let families = try archive.connection.rows("SELECT family, tag, uses, plain_mentions FROM hashtag_family ORDER BY tag")
        #expect(families == [["quaytalk", "quaytalk", 2, 0], ["quaytalk2", "quaytalk2", 1, 0], ["quaytalk", "港の声", 1, 0]])
    }

    @Test func counts() throws {
        let byDay = try lists.hashtags(filter { $0.family = "quaytalk" }, by: .day)
        #expect(byDay.columns == ["day", "tag", "uses", "articles"])
        #expect(try byDay.next() == ["2018", "港の声", 1, 1])
        #expect(try byDay.next() == ["2018-01-09", "quaytalk", 1, 1])
        #expect(
            try lists.hashtags(filter { $0.hashtag = "quaytalk2" }, by: .outlet).next() == [
                "The Arlen Courier", "quaytalk2", 1, 1,
            ])
        #expect(try lists.reactions(by: .outlet).next() == ["Courier", "neutral", 1, 1])
        #expect(try lists.reactions(filter { $0.stance = .critical }, by: .day).next() == ["2018-01-09", "critical", 1, 1])
    }

    @Test func reactions() throws {
        #expect(try column("actor", of: lists.reactions()) == ["Otto Lindmark", "Forty dockers"])
        #expect(try column("verb", of: lists.reactions(filter { $0.stance = .critical })) == ["accuse"])
        #expect(try column("target", of: lists.reactions(filter { $0.channel = "Protest" })) == ["Otto Lindmark"])
        #expect(try column("verb", of: lists.reactions(filter { $0.target = "Lindmark" })) == ["accuse"])
        #expect(try column("verb", of: lists.reactions(filter { $0.target = "harbour master" })) == ["accuse"])
        #expect(try column("verb", of: lists.reactions(filter { $0.person = "Lindmark" })).count == 2)
        #expect(try column("verb", of: lists.reactions(filter { $0.match = SearchQuery(parsing: "dockers") })) == ["accuse"])
    }
}
