import SQLite
import Testing

@testable import Query

@Suite struct FullestWordingTests {
    /// The wording that stands first.
    private func fullest(_ wordings: (kind: String, text: String)...) throws -> String? {
        var bodies = try ArticleBodies(SampleArchive(emptyAt: ":memory:").connection)
        let reports = try wordings.enumerated().map { number, wording in
            var row = [Value](repeating: .null, count: 25)
            (row[0], row[2], row[5]) = (1, .integer(Int64(number)), .integer(Int64(number)))
            (row[3], row[4]) = (.text(wording.kind), .text(wording.text))
            return try #require(VariantReport(row, &bodies))
        }
        return VariantList.utterance(reports)?.wordings.first?.text
    }

    @Test func aWholeSentenceInAReportIsFullerThanAFragment() throws {
        let sentence = "she called him “a farmer who never went to law school and never will”"
        #expect(try fullest(("direct", "a farmer"), ("mixed", sentence)) == sentence)
        // What the outlet tells in its own words does not count.
        #expect(
            try fullest(("direct", "a farmer from Dunmere"), ("mixed", "for all to hear she called him “a farmer”"))
                == "a farmer from Dunmere")
        #expect(
            try fullest(("direct", "a farmer"), ("indirect", "he was a farmer, she said, from a small village")) == "a farmer")
    }

    @Test func anEditorsBracketsAreNobodysWords() throws {
        let words = "He never asked us"
        #expect(try fullest(("direct", "[Mayor Dahl, the chairman,] never asked us"), ("direct", words)) == words)
    }
}
