import SQLite
import Testing

@testable import Archive

@Suite struct HashIndexTests {
    private let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute(Schema.sql)
    }

    private func index(most: Int = 5) throws -> HashIndex { try HashIndex(connection, table: "wording_keys", most: most) }

    private var pages: Int64? { get throws { try connection.value("SELECT count(*) FROM wording_keys").integer } }

    @Test func whatWasInsertedIsFoundByAnotherIndex() throws {
        var index = try index()
        #expect(try index.bearers(of: 7) == [])
        for id: Int64 in [3, 1, 3] { try index.insert(7, id) }
        try index.insert((1 << 48) - 1, (1 << 40) + 1)
        try index.flush()
        var other = try self.index()
        #expect(try other.bearers(of: 7) == [1, 3])
        #expect(try other.bearers(of: (1 << 48) - 1) == [(1 << 40) + 1])
        #expect(try other.bearers(of: 8) == [])
    }

    @Test func hashThatManyHaveLeadsNowhere() throws {
        var index = try index()
        for id: Int64 in 1...4 { try index.insert(7, id) }
        #expect(try index.bearers(of: 7) == [1, 2, 3, 4])
        for id: Int64 in 5...9 { try index.insert(7, id) }
        #expect(try index.bearers(of: 7) == nil)
        // The ninth was not kept, so that nobody knows who is left.
        try index.delete(7, 2)
        #expect(try index.bearers(of: 7) == nil)
        try index.flush()
        #expect(try index.bearers(of: 7) == nil)
    }

    @Test func pagesAreSplitBetweenHashesAndHoldWhatASimpleTableHolds() throws {
        var generator = SystemRandomNumberGenerator()
        var expected: [Int64: Set<Int64>] = [:]
        for _ in 0..<40 {
            var index = try index(most: 100)
            for _ in 0..<200 {
                let (hash, id) = (Int64.random(in: 0..<400, using: &generator), Int64.random(in: 1...60, using: &generator))
                if Int.random(in: 0..<5, using: &generator) == 0 {
                    try index.delete(hash, id)
                    expected[hash]?.remove(id)
                } else {
                    try index.insert(hash, id)
                    expected[hash, default: []].insert(id)
                }
            }
            try index.flush()
        }
        #expect(try (pages ?? 0) > 4)
        var index = try index(most: 100)
        for hash in Int64(0)..<400 { #expect(try index.bearers(of: hash) == expected[hash, default: []].sorted()) }
    }

    @Test func olderTablesArePutIntoPages() throws {
        let old = try Connection(path: ":memory:", mode: .create)
        try Migration.run(old, path: ":memory:", steps: Schema.steps.filter { $0.version < 10 })
        try old.execute(
            """
            INSERT INTO text_samples (hash, text_id)
                WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 3000)
                SELECT n * 93823556 & 0xffffffffffff, n + 300 FROM n UNION ALL SELECT 5, n FROM n WHERE n <= 600;
            INSERT INTO text_samples (hash, text_id) VALUES (0xfedcba987654, 258)
            """)
        try Migration.run(old, path: ":memory:")
        var samples = try HashIndex(old, table: "text_samples", most: 501)
        #expect(try samples.bearers(of: 5) == nil)
        for n in 1...Int64(3000) { #expect(try samples.bearers(of: n * 93_823_556 & 0xffff_ffff_ffff) == [n + 300]) }
        #expect(try samples.bearers(of: 0xfedc_ba98_7654) == [258])
    }
}
