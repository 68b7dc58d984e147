import Coverage
import SQLite
import Testing

@testable import Archive

/// Statements that more outlets word than a key leads to.
@Suite struct ManyWordingsTests {
    private static let sentence = "Dredgers will deepen the northern lock before the herring fleet returns"

    /// The same articles in one batch, in batches from the last to the first, and those at even places first.
    private static func orders(_ articles: [Article]) -> [[[Article]]] {
        let reversed = Array(articles.reversed())
        let batches = stride(from: 0, to: reversed.count, by: 37).map { Array(reversed[$0..<min($0 + 37, reversed.count)]) }
        let halves = [0, 1].map { half in articles.indices.filter { $0 % 2 == half }.map { articles[$0] } }
        return [[articles], batches, halves]
    }

    private static func outlets(_ articles: [Article]) throws -> [Set<String>] {
        var result: [Set<String>] = []
        for batches in orders(articles) {
            let reported = try Reported(batches)
            let groups = try reported.rows("SELECT group_concat(outlet) FROM variant_facts GROUP BY utterance_id")
            #expect(groups.count == 1)
            result.append(Set((groups.first?[0].text ?? "").split(separator: ",").map(String.init)))
            #expect(try reported.findings() == [])
        }
        return result
    }

    private static let daily = (0..<150).map { place in
        let (month, day) = (place / 28 + 1, place % 28 + 1)
        return Reported.article(
            "Outlet \(place)", "“[\(sentence)],” Ilse Brandt said.", day: "2024-0\(month)-\(day < 10 ? "0" : "")\(day)")
    }

    @Test func theSameWordsOnManyDaysAreOneUtterance() throws {
        for outlets in try Self.outlets(Self.daily) { #expect(outlets.count == 150) }
    }

    @Test func theyStayOneWhenTheirLeaderGoes() throws {
        let reported = try Reported([Self.daily])
        for count in [149, 148] {
            try reported.archive.connection.execute(
                """
                DELETE FROM articles WHERE id IN (
                    SELECT q.article_id FROM wording_places p JOIN quotes q ON q.id = p.quote_id
                    WHERE p.wording_id = (SELECT id FROM wordings ORDER BY links DESC LIMIT 1))
                """)
            try reported.add([Reported.article("Echo \(count)", "Nothing was said.")])
            let counts = try reported.rows("SELECT count(*), count(DISTINCT utterance_id) FROM variant_facts")
            #expect(counts == [[.integer(Int64(count)), 1]])
            #expect(try reported.findings() == [])
        }
    }

    @Test func manyEditedCopiesAreOneUtterance() throws {
        let syllables = ["ba", "do", "ki", "lu", "me"]
        let articles = (0..<240).map { place in
            let word = [125, 25, 5, 1].map { syllables[place / $0 % 5] }.joined()
            return Reported.article("Outlet \(place)", "“[\(Self.sentence) to \(word)],” Ilse Brandt said.")
        }
        for outlets in try Self.outlets(articles) { #expect(outlets.count == 240) }
    }
}
