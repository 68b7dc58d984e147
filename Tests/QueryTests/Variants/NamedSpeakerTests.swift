import SQLite
import Testing

@testable import Query

@Suite struct NamedSpeakerTests {
    /// The name of an utterance that some articles report: who speaks by each, its outlet and its words.
    private func name(_ reports: (speaker: String?, article: Int64, outlet: String, text: String)...) throws -> String? {
        var bodies = try ArticleBodies(SampleArchive(emptyAt: ":memory:").connection)
        return NamedSpeaker.of(
            try reports.enumerated().map { number, report in
                var row = [Value](repeating: .null, count: 25)
                (row[0], row[1], row[2], row[3], row[4]) = (
                    1, Value(report.speaker), .integer(Int64(number)), "direct", .text(report.text)
                )
                (row[5], row[6]) = (.integer(report.article), .text(report.outlet))
                return try #require(VariantReport(row, &bodies))
            })
    }

    @Test func articlesComeFirst() throws {
        #expect(
            try name(
                ("the council of Arlen", 1, "Gazette", "We stay"), ("the council of Arlen", 1, "Gazette", "We stay here"),
                ("the mayor", 2, "Herald", "We stay"), ("The mayor", 3, "Herald", "We stay")) == "the mayor")
    }

    @Test func thenOutletsWordingsAndLetters() throws {
        #expect(
            try name(
                ("the council", 1, "Gazette", "We stay"), ("the council", 2, "Gazette", "We stay"),
                ("a mayor", 3, "Star", "We stay"),
                ("a mayor", 4, "Herald", "We stay")) == "a mayor")
        #expect(
            try name(
                ("the council", 1, "Gazette", "We stay"), ("a mayor", 2, "Star", "We stay"),
                ("a mayor", 2, "Star", "Stay we will"))
                == "a mayor")
        #expect(try name(("Brandt", 1, "Gazette", "We stay"), ("Ilse Brandt", 2, "Star", "We stay")) == "Ilse Brandt")
        #expect(try name(("Ilse Brandt", 1, "Gazette", "We stay"), ("Brandt", 2, "Star", "We stay")) == "Ilse Brandt")
    }

    @Test func pronounsAreTheLastResort() throws {
        #expect(
            try name(("she", 1, "Gazette", "We stay"), ("she", 2, "Star", "We stay"), ("Brandt", 3, "Post", "We stay"))
                == "Brandt")
        #expect(try name(("She", 1, "Gazette", "We stay"), (nil, 2, "Star", "We stay")) == "She")
        #expect(try name((nil, 2, "Star", "We stay")) == nil)
    }
}
