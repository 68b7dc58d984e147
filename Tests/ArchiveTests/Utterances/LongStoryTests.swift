import SQLite
import Testing

@testable import Archive

/// What a story costs that is large of its kind, in steps of SQLite's machine.
@Suite struct LongStoryTests {
    /// Counts the steps that the work takes.
    private static func steps(_ connection: Connection, _ work: () throws -> Void) rethrows -> Int {
        var steps = 0
        connection.watch(every: 100) {
            steps += 100
            return true
        }
        try work()
        connection.watch { true }
        return steps
    }

    /// An invented word for each number.
    private static func word(_ number: Int) -> String {
        let syllables = ["ba", "do", "ki", "lu", "me"]
        return [125, 25, 5, 1].map { syllables[number / $0 % 5] }.joined()
    }

    /// Everybody is linked with everybody, so that links grow with the square; asking each link's wording for its own links again made
    /// it the third power.
    @Test func whereEverybodySaysNearlyTheSameRanksAreReadOnce() throws {
        func steps(_ count: Int) throws -> Int {
            let reported = try Reported([])
            let steps = try Self.steps(reported.archive.connection) {
                try reported.add(
                    (0..<count).map {
                        Reported.article("Outlet \($0)", "“{We will rebuild the old pier by June for \(Self.word($0))}”")
                    })
            }
            #expect(try reported.rows("SELECT count(*) FROM wording_links") == [[.integer(Int64(count * (count - 1)))]])
            return steps
        }
        #expect(try steps(80) < 5 * steps(40))
    }

    /// A part was looked for among all wordings of its quotation.
    @Test func aQuotationOfManySentencesIsCheckedInProportion() throws {
        func steps(_ count: Int) throws -> Int {
            let sentences = (0..<count).map { "The \(Self.word($0)) needs a \(Self.word($0 + 300))" }.joined(separator: ". ")
            let story = ["Gazette", "Herald"].map { Reported.article($0, "“[\(sentences)],” Ilse Brandt said.") }
            let reported = try Reported([story])
            #expect(try reported.rows("SELECT count(*) FROM quote_parts") == [[.integer(Int64(2 * count))]])
            var findings: [Check.Finding] = []
            let steps = try Self.steps(reported.archive.connection) { findings = try reported.findings() }
            #expect(findings == [])
            return steps
        }
        #expect(try steps(160) * 2 < 5 * steps(80))
    }
}
