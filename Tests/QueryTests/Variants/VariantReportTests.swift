import SQLite
import Testing

@testable import Query

@Suite struct VariantReportTests {
    /// A pronoun tells nothing of who else it is.
    @Test(arguments: [("They", nil), ("The mayor’s office", "The mayor’s office")])
    func otherSpeakersAreNamed(_ printed: String, _ expected: String?) throws {
        var row = [Value](repeating: .null, count: 25)
        (row[0], row[2], row[3], row[4], row[5], row[21]) = (1, 2, "direct", "We stay", 3, .text(printed))
        var bodies = try ArticleBodies(SampleArchive(emptyAt: ":memory:").connection)
        let report = try #require(VariantReport(row, &bodies))
        #expect(report.place.otherSpeaker == expected)
    }

    /// Of a passage of two speakers, whose own it is stands for both.
    @Test func aPassageIsOneReport() throws {
        var bodies = try ArticleBodies(SampleArchive(emptyAt: ":memory:").connection)
        let quotes: [(quote: Int64, article: Int64, isOthers: Int64)] = [(1, 3, 1), (2, 3, 0), (3, 4, 0)]
        let reports = try quotes.map { quote in
            var row = [Value](repeating: .null, count: 25)
            (row[0], row[2], row[3], row[4]) = (1, .integer(quote.quote), "direct", "We stay")
            (row[5], row[14], row[17], row[18]) = (.integer(quote.article), .integer(quote.isOthers), 5, 12)
            return try #require(VariantReport(row, &bodies))
        }
        #expect(VariantReport.oneOfEachPassage(reports).map(\.place.quoteID) == [2, 3])
    }

    @Test(arguments: [(Value.integer(0), false), (1, true), (.null, true)])
    func whatIsDeniedIsMarked(_ asserted: Value, _ expected: Bool) throws {
        var row = [Value](repeating: .null, count: 25)
        (row[0], row[2], row[3], row[4], row[5], row[22]) = (1, 2, "direct", "We stay", 3, asserted)
        var bodies = try ArticleBodies(SampleArchive(emptyAt: ":memory:").connection)
        #expect(try #require(VariantReport(row, &bodies)).place.isAsserted == expected)
    }
}
