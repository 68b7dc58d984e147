import Testing

/// Tables in terminals that have no room for them.
@Suite struct TableWriterTests {
    private func lines(_ query: String, columns: Int) throws -> [String] {
        let program = try Story.program()
        return try program.run(["sql", query], environment: ["COLUMNS": "\(columns)"]).lines
    }

    @Test func ofADateTheDayIsShown() throws {
        let query = "SELECT '2024-03-07T18:30:00+01:00' AS published_at, 123456 AS article_id, 'We will rebuild the pier' AS text"
        #expect(
            try lines(query, columns: 28) == [
                "published…  artic…  text", "──────────  ──────  ────────", "2024-03-07  123456  We will…",
            ])
        #expect(try lines(query, columns: 80).last?.hasPrefix("2024-03-07T18:30:00+01:00") == true)
    }

    @Test func whatIsNoDateIsCutAsText() throws {
        #expect(try lines("SELECT 'whatever it costs' AS a, 'nobody answered' AS b", columns: 20).last == "whatever…  nobody a…")
    }
}
