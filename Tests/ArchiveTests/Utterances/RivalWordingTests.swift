import Coverage
import Testing

@testable import Archive

/// Words of one speaker that resemble a quotation, in an article that prints that quotation as well.
@Suite struct RivalWordingTests {
    private static let words = "Put the great ferry licence decision on hold until I have read all harbour reports"
    private static let other =
        "The ferry licence decision comes next week, and hardly anything in the harbour reports moves my mind"

    private static let resembling = [
        Reported.article("Gazette", "“[\(words)],” Ilse Brandt said."),
        Reported.article("Courier", "“[\(other)],” Ilse Brandt said."),
    ]
    private static let rival = Reported.article(
        "Herald", "“[\(words)],” Ilse Brandt said on Friday. On Sunday she wrote: “[\(other)].”")

    @Test func quotationsThatAnArticleTellsApartAreApart() throws {
        let together = try Reported([Self.resembling]).utterances()
        #expect(together == [["Courier: \(Self.other)", "Gazette: \(Self.words)"]])
        let apart = [
            ["Courier: \(Self.other)", "Herald: \(Self.other)"], ["Gazette: \(Self.words)", "Herald: \(Self.words)"],
        ]
        let all = Self.resembling + [Self.rival]
        let found = try Reported([all]).utterances()
        #expect(found == apart)
        // Whatever the order of arrival.
        for first in all.indices {
            let order = all[first...] + all[..<first]
            let reported = try Reported(order.map { [$0] })
            #expect(try reported.utterances() == apart)
            #expect(try reported.findings() == [])
            #expect(try Reported(order.reversed().map { [$0] }).utterances() == apart)
        }
    }

    @Test func withTheRivalGoneTheyAreTogetherAgain() throws {
        let reported = try Reported([Self.resembling + [Self.rival]])
        try reported.archive.connection.run(
            "DELETE FROM articles WHERE outlet_id = (SELECT id FROM outlets WHERE name = 'Herald')")
        try reported.add([Reported.article("Echo", "Nothing was said.")])
        #expect(try reported.utterances() == [["Courier: \(Self.other)", "Gazette: \(Self.words)"]])
    }
}
