import Coverage
import Testing

@testable import Archive

/// What of a divided quote reports an utterance.
@Suite struct QuoteSectionTests {
    private static let pier = "We will rebuild the pier by June, whatever it costs"
    private static let lantern = "My father lit the lighthouse for forty winters"
    private static let brief = Reported.article("Gazette", "“[\(pier)],” Ilse Brandt said.")

    private func quotes(_ articles: Article...) throws -> [[String?]] {
        let reported = try Reported([articles])
        #expect(try reported.findings() == [])
        return try reported.rows(
            """
            SELECT q.text, iif(q.utterance_id IS NULL, NULL, 'reports') FROM quotes q JOIN articles a ON a.id = q.article_id
            JOIN outlets o ON o.id = a.outlet_id WHERE o.name = 'Herald' ORDER BY q.start, q."end" DESC
            """
        ).map { $0.map(\.text) }
    }

    @Test func anAttributionBetweenSentencesDivides() throws {
        let long = Reported.article("Herald", "“[\(Self.pier),|” Ilse Brandt said. “|\(Self.lantern).]”")
        #expect(
            try quotes(Self.brief, long) == [
                ["\(Self.pier), … \(Self.lantern).", nil], [Self.pier, "reports"],
            ])
    }

    @Test func anAttributionWithinASentenceDividesNot() throws {
        let long = Reported.article(
            "Herald", "“[We will rebuild the pier by June,|” Ilse Brandt said, “|whatever it costs to us all]”.")
        #expect(try quotes(Self.brief, long).map { $0[1] } == ["reports"])
    }

    @Test func aSentenceOfTheOutletsOwnDivides() throws {
        let long = Reported.article(
            "Herald", "“[\(Self.pier)?|” Ilse Brandt said. Nobody answered for the board, “|because \(Self.lantern)]”.")
        #expect(try quotes(Self.brief, long).map { $0[1] } == [nil, "reports"])
    }

    @Test func sentencesThatStandTogetherAreOneQuotation() throws {
        let long = Reported.article("Herald", "“[\(Self.pier). \(Self.lantern)],” Ilse Brandt said.")
        #expect(try quotes(Self.brief, long).map { $0[1] } == ["reports"])
    }

    @Test func whereBothSectionsReportTheQuoteStaysWhole() throws {
        let long = Reported.article(
            "Herald", "“[\(Self.pier),|” Ilse Brandt said. “|Rebuild the pier by June, whatever it costs!]”")
        #expect(try quotes(Self.brief, long).map { $0[1] } == ["reports"])
    }

    /// The part shows its words without the outlet's own between them.
    @Test func aPartOfAnInterruptedSentenceHasItsPieces() throws {
        let other = Reported.article("Courier", "“[\(Self.lantern)],” Ilse Brandt said.")
        let long = Reported.article(
            "Herald", "“[We will rebuild the pier by June,|” Ilse Brandt said, “|whatever it costs. \(Self.lantern).]”")
        #expect(
            try quotes(Self.brief, other, long) == [
                ["We will rebuild the pier by June, … whatever it costs. \(Self.lantern).", nil],
                ["We will rebuild the pier by June, … whatever it costs", "reports"], [Self.lantern, "reports"],
            ])
    }

    @Test func quotedWordsOfOneReportAreDivided() throws {
        let brief = Reported.article("Gazette", "Ilse Brandt called it [a “gift to smugglers”].", kind: .mixed)
        let long = Reported.article(
            "Herald", "Ilse Brandt called it [a “gift to smugglers” and the minister “a rotten lighthouse keeper”].", kind: .mixed
        )
        #expect(
            try quotes(brief, long) == [
                ["a “gift to smugglers” and the minister “a rotten lighthouse keeper”", nil], ["gift to smugglers", "reports"],
            ])
    }
}
