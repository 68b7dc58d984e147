import SQLite
import Testing

@testable import Query

@Suite struct VariantReportTests {
    /// A pronoun tells nothing of who else it is.
    @Test(arguments: [("They", nil), ("The mayor’s office", "The mayor’s office")])
    func otherSpeakersAreNamed(_ printed: String, _ expected: String?) throws {
        var row = [Value](repeating: .null, count: 23)
        (row[0], row[2], row[3], row[4], row[5], row[21]) = (1, 2, "direct", "We stay", 3, .text(printed))
        var bodies = try ArticleBodies(SampleArchive(emptyAt: ":memory:").connection)
        let report = try #require(VariantReport(row, &bodies))
        #expect(report.place.otherSpeaker == expected)
    }

    @Test(arguments: [(Value.integer(0), false), (1, true), (.null, true)])
    func whatIsDeniedIsMarked(_ asserted: Value, _ expected: Bool) throws {
        var row = [Value](repeating: .null, count: 23)
        (row[0], row[2], row[3], row[4], row[5], row[22]) = (1, 2, "direct", "We stay", 3, asserted)
        var bodies = try ArticleBodies(SampleArchive(emptyAt: ":memory:").connection)
        #expect(try #require(VariantReport(row, &bodies)).place.isAsserted == expected)
    }
}
