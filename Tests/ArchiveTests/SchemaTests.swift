import SQLite
import Testing

@testable import Archive

@Suite struct SchemaTests {
    /// Every object of a database with its definition, white space folded.
    private func objects(_ connection: Connection) throws -> [String] {
        try connection.rows("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name").map {
            row in
            let words = (row[2].text ?? "").split(whereSeparator: \.isWhitespace)
            return "\(row[0].text ?? "") \(row[1].text ?? ""): \(words.joined(separator: " "))"
        }
    }

    @Test func migrationsGiveExactlyTheSchema() throws {
        let migrated = try Connection(path: ":memory:", mode: .create)
        try Migration.run(migrated, path: ":memory:")
        let whole = try Connection(path: ":memory:", mode: .create)
        try whole.execute(Schema.sql)
        #expect(try objects(migrated) == objects(whole))
        #expect(try objects(migrated).count > 40)
        let rank = "SELECT k, v FROM articles_fts_config ORDER BY k"
        #expect(try migrated.rows(rank) == whole.rows(rank))
    }

    @Test func stepsAreNumberedWithoutGap() {
        #expect(Schema.steps.map(\.version) == Array(1...Schema.version))
        #expect(Schema.steps.allSatisfy { $0.name.hasPrefix(String("000\($0.version)".suffix(4))) })
    }
}
