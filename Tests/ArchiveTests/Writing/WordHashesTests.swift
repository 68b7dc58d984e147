import Testing

@testable import Archive

@Suite struct WordHashesTests {
    @Test func eachHashIsNewOnce() {
        var hashes = WordHashes()
        // More than there are places at first, and many that begin at the same place.
        let all = (1...5_000).map { UInt64($0) << 20 } + (1...5_000).map { UInt64($0) }
        #expect(all.allSatisfy { hashes.insert($0) })
        #expect(!all.contains { hashes.insert($0) })
    }
}
