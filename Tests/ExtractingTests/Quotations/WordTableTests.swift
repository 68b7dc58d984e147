import Testing

@testable import Extracting

@Suite struct WordTableTests {
    private let entries = (1...3000).map { (key: UInt32($0 * 7919), facts: WordFacts(cue: Float($0 % 10) / 10, source: 0.5)) }

    @Test func findsWhatWasPutIn() {
        let table = WordTable(entries)
        #expect(entries.allSatisfy { table[$0.key].packed == $0.facts.packed })
        #expect(table[12].cueBucket == 9)
    }

    @Test func bytesGiveTheSameTable() throws {
        let table = try #require(WordTable(encoded: WordTable(entries).encoded))
        #expect(entries.allSatisfy { table[$0.key].packed == $0.facts.packed })
    }

    @Test(arguments: [[], [1, 2, 3], Array(repeating: UInt8(7), count: 64)])
    func refusesBytesThatAreNoTable(_ bytes: [UInt8]) {
        #expect(WordTable(encoded: bytes) == nil)
    }
}
