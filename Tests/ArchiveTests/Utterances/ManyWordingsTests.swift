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

    @Test func theSameWordsOnManyDaysAreOneUtterance() throws {
        let articles = (0..<150).map { place in
            let day = "2024-0\(place / 28 + 1)-\(place % 28 + 10)".prefix(10)
            return Reported.article("Outlet \(place)", "“[\(Self.sentence)],” Ilse Brandt said.", day: String(day))
        }
        for outlets in try Self.outlets(articles) { #expect(outlets.count == 150) }
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
