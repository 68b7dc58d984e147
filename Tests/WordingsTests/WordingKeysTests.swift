import Coverage
import Testing

@testable import Wordings

@Suite struct WordingKeysTests {
    private func keys(_ text: String) throws -> [WordingKeys.Key] {
        let passage = Passage(text, Span(0, text.unicodeScalars.count))
        let cutter = QuoteCutter(table: try WordTable.bundled.get(), topics: Topics(text))
        let wording = try #require(cutter.wordings(of: .direct, [.init(passage, isMarked: false)]).first)
        return WordingKeys(wording).keys
    }

    @Test(arguments: ["Lighthouses", "The lighthouse keeper deserves a pension", "Lighthouse, lighthouse, lighthouse!"])
    func eachKeyStandsThereOnce(_ text: String) throws {
        let hashes = try keys(text).map(\.hash)
        #expect(!hashes.isEmpty)
        #expect(hashes == Set(hashes).sorted())
    }

    @Test func aFunctionWordMoreAtTheEdgesIsTheSameWhole() throws {
        let (plain, longer) = (try keys("senior town officials"), try keys("to the senior town officials of"))
        #expect(plain.contains { $0.points == 2 && longer.contains($0) })
    }

    /// A rare word alone is a key of one point; that it is the whole wording as well is worth two.
    @Test func theWholeCountsForMoreThanItsWord() throws {
        #expect(try keys("Lighthouses").map(\.points) == [2])
    }
}
