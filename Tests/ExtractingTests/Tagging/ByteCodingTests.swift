import ModelFiles
import Testing

@Suite struct ByteCodingTests {
    private func read(_ bytes: [UInt8]) throws -> [UInt64] {
        try bytes.withUnsafeBytes {
            var reader = ByteReader(bytes: $0, at: 0, fileName: "a.model")
            return try reader.words()
        }
    }

    private func packed(_ words: [UInt64]) -> [UInt8] {
        var writer = ByteWriter()
        writer.addPacked(words)
        return writer.bytes
    }

    @Test(arguments: [0, 1, 63, 64, 65, 128, 300])
    func packedWordsAreReadAsTheyWere(count: Int) throws {
        let words = (0..<count).map { $0 % 3 == 0 ? 0 : UInt64($0) << 40 | 7 }
        #expect(try read(packed(words)) == words)
        #expect(try read(packed(Array(repeating: 0, count: count))) == Array(repeating: 0, count: count))
        #expect(try read(packed(Array(repeating: .max, count: count))) == Array(repeating: .max, count: count))
    }

    @Test func aWordBeyondTheLastOneIsDamage() {
        var bytes = packed(Array(repeating: 0, count: 65))
        bytes[4 + 8] |= 2
        bytes += Array(repeating: 1, count: 8)
        #expect(throws: ModelError.damaged(name: "a.model")) { try read(bytes) }
    }

    @Test func packedWordsThatEndTooEarlyAreCut() {
        let bytes = packed((1...70).map { $0 })
        for count in [3, 5, 19, 20, bytes.count - 1] {
            #expect(throws: ModelError.cut(name: "a.model")) { try read(Array(bytes.prefix(count))) }
        }
    }
}
