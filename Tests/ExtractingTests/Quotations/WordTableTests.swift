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

    @Test func aClassStandsBesideWhatWasCounted() {
        let facts = WordFacts(cue: 0.5, source: 0.1).of(wordClass: 200)
        #expect(facts.wordClass == 200)
        #expect(facts.cueBucket == WordFacts(cue: 0.5, source: 0.1).cueBucket)
        #expect(WordFacts.unknown.of(wordClass: 7).cueBucket == 9)
        #expect(WordFacts.unknown.wordClass == 0)
    }

    @Test(arguments: [[], [1, 2, 3], Array(repeating: UInt8(7), count: 64)])
    func refusesBytesThatAreNoTable(_ bytes: [UInt8]) {
        #expect(WordTable(encoded: bytes) == nil)
    }
}
