import ModelFiles
import Testing

@testable import Wordings

@Suite struct WordTableTests {
    private let table = WordTable([
        .init(stem: Stem.of("clumsy"), information: 60, meanings: [3, 7]),
        .init(stem: Stem.of("pier"), information: 50, meanings: []),
    ])

    @Test func whatWasWrittenIsRead() throws {
        let bytes = table.encoded
        let read = try bytes.withUnsafeBytes { try WordTable($0, fileName: "t") }
        #expect(read.encoded == bytes)
        #expect(read.meanings[read.meanings(of: Stem.of("clumsy")).range] == [3, 7])
        #expect(read.information(of: Stem.of("piers")) == 50)
        #expect(read.information(of: Stem.of("unheard")) == WordTable.unknown)
    }

    @Test func everyDamageIsRefusedWithASentence() {
        let bytes = table.encoded
        for count in 0..<bytes.count {
            #expect(throws: ModelError.self) {
                try bytes.prefix(count).withUnsafeBytes { try WordTable(.init($0), fileName: "t") }
            }
        }
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0x10
            #expect(throws: ModelError.self) { try damaged.withUnsafeBytes { try WordTable($0, fileName: "t") } }
        }
    }

    @Test func wordsShareAMeaningOnlyWhereTheNumberIsTheSame() {
        let table = WordTable([
            .init(stem: 1, information: 60, meanings: [3, 7]), .init(stem: 2, information: 60, meanings: [67, 71]),
            .init(stem: 3, information: 60, meanings: [7, 67]),
        ])
        func share(_ a: UInt32, _ b: UInt32) -> Bool { table.share(table.meanings(of: a), table.meanings(of: b)) }
        #expect(!share(1, 2))
        #expect(share(1, 3))
        #expect(share(2, 3))
        #expect(!share(1, 4))
    }

    @Test func theBundledTableKnowsNews() throws {
        let table = try WordTable.bundled.get()
        #expect(table.information(of: Stem.of("president")) < table.information(of: Stem.of("lighthouse")))
        #expect(table.share(table.meanings(of: Stem.of("clumsy")), table.meanings(of: Stem.of("awkward"))))
        #expect(!table.share(table.meanings(of: Stem.of("clumsy")), table.meanings(of: Stem.of("attack"))))
    }
}
