import Foundation
import SQLite
import Testing

@testable import Query

@Suite final class GuardedSQLTests {
    let sql: GuardedSQL
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "guarded-\(UUID().uuidString).db").path()
        _ = try SampleArchive(path: path)
        sql = try GuardedSQL(path: path, timeout: .seconds(20))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private func all(_ text: String, _ parameters: [String: Value] = [:]) throws -> [[Value]] {
        var rows: [[Value]] = []
        try sql.run(text, parameters: parameters).visit { rows.append($0) }
        return rows
    }

    @Test(arguments: [
        "SELECT count(*) FROM articles", "SELECT rowid, rank FROM articles_fts WHERE articles_fts MATCH 'quay' ORDER BY rank",
        "SELECT snippet(articles_fts, 1, '[', ']', '…', 8) FROM articles_fts WHERE articles_fts MATCH 'quay'",
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT max(i) FROM n",
        "SELECT * FROM quote_facts", "SELECT value FROM json_each('[1,2]')", "PRAGMA table_info(articles)",
        "SELECT name FROM pragma_table_xinfo('articles')", "PRAGMA index_list(quotes)", "PRAGMA user_version",
        "PRAGMA quick_check",
        "EXPLAIN QUERY PLAN SELECT * FROM articles", "VALUES (1)", "-- a comment\nSELECT 1; -- another\n ;",
        "SELECT * FROM articles_terms LIMIT 3",
        "SELECT * FROM sqlite_schema", ";SELECT 1",
    ]) func reads(text: String) throws {
        #expect(try !all(text).isEmpty)
    }

    @Test(arguments: [
        "INSERT INTO outlets (name) VALUES ('x')", "UPDATE articles SET title = ''", "DELETE FROM articles",
        "DROP TABLE articles",
        "CREATE TABLE t (a)", "CREATE TEMP TABLE t (a)", "CREATE TEMP VIEW v AS SELECT 1",
        "CREATE VIRTUAL TABLE v USING fts5 (a)",
        "ALTER TABLE articles ADD COLUMN x", "REINDEX", "ANALYZE", "VACUUM", "VACUUM INTO '/tmp/guarded-copy.db'",
        "ATTACH '/tmp/x.db' AS x",
        "DETACH main", "BEGIN", "COMMIT", "SAVEPOINT s", "PRAGMA journal_mode = DELETE", "PRAGMA user_version = 9",
        "PRAGMA query_only = 0",
        "PRAGMA writable_schema = 1", "PRAGMA wal_checkpoint", "PRAGMA optimize", "SELECT load_extension('x')",
        "SELECT readfile('/etc/passwd')",
        "SELECT writefile('/tmp/x', 'y')", "SELECT edit('x')", "SELECT fts3_tokenizer('simple')", "EXPLAIN DELETE FROM articles",
        "INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')", "WITH x AS (SELECT 1) DELETE FROM articles",
    ]) func refuses(text: String) throws {
        do {
            _ = try all(text)
            Issue.record("\(text) was allowed")
        } catch let error as GuardedSQLError {
            guard case .refused(let reason) = error else {
                Issue.record("\(text): \(error)")
                return
            }
            #expect(reason.hasSuffix("."))
        }
        #expect(try all("SELECT count(*) FROM articles") == [[11]])
        #expect(!FileManager.default.fileExists(atPath: "/tmp/guarded-copy.db"))
    }

    @Test func theSchemaCannotBeChanged() throws {
        for text in ["UPDATE sqlite_master SET sql = ''", "UPDATE sqlite_schema SET name = 'x'", "DELETE FROM sqlite_master"] {
            #expect(throws: GuardedSQLError.self) { try all(text) }
        }
    }

    @Test func parameters() throws {
        #expect(try all("SELECT :a, @b, $c, ?4", ["a": 1, ":b": "x", "$c": 2.5, "4": nil]) == [[1, "x", 2.5, nil]])
        #expect(try all("SELECT :a || :a", ["a": "x"]) == [["xx"]])
        #expect(throws: GuardedSQLError.missingParameters(["b"])) { try all("SELECT :a, :b", ["a": 1]) }
        #expect(throws: GuardedSQLError.unknownParameters(["c"], known: ["a"])) { try all("SELECT :a", ["a": 1, "c": 2]) }
        #expect(throws: GuardedSQLError.unknownParameters(["c"], known: [])) { try all("SELECT 1", ["c": 2]) }
    }

    @Test(
        arguments: [
            ("12", 12), ("-3", -3), ("1.5", 1.5), ("2e3", 2000.0), ("007", "007"), ("'12'", "12"), ("'it''s'", "it's"), ("", ""),
            ("nan", "nan"),
            ("0x10", "0x10"), ("+5", "+5"), ("2018-01-09", "2018-01-09"), ("1.2.3", "1.2.3"),
            ("99999999999999999999", "99999999999999999999"),
            ("'", "'"), ("-", "-"), ("1e999", "1e999"),
        ] as [(String, Value)]) func parameterValues(text: String, value: Value)
    {
        #expect(Value(parameter: text) == value)
    }

    @Test func oneStatementAtATime() {
        #expect(throws: GuardedSQLError.severalStatements(second: "SELECT 2")) { try all("SELECT 1; SELECT 2") }
        #expect(throws: GuardedSQLError.severalStatements(second: "DROP TABLE articles")) {
            try all("SELECT 1;\nDROP TABLE articles")
        }
        for empty in ["", " ", ";", "-- only this", "/* and this */ ;"] {
            #expect(throws: GuardedSQLError.empty) { try all(empty) }
        }
    }

    @Test func errorsShowThePlace() throws {
        #expect(
            throws: GuardedSQLError.invalid(message: "no such column: titel", excerpt: "   titel\n   ^")
        ) { try all("SELECT id,\n   titel\nFROM articles") }
        do { _ = try all("; SELECT é é FORM x") } catch let error as GuardedSQLError {
            #expect(error.description.hasSuffix("; SELECT é é FORM x\n             ^"), "\(error)")
        }
        #expect(throws: GuardedSQLError.self) { try all("SELECT 1\u{0}; SELECT 2") }
    }

    @Test func stopsInTime() throws {
        let hasty = try GuardedSQL(path: path, timeout: .milliseconds(50))
        let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        let clock = ContinuousClock()
        let taken = clock.measure {
            #expect(throws: GuardedSQLError.timedOut(after: .milliseconds(50))) { try hasty.run(endless).visit { _ in } }
        }
        #expect(taken < .seconds(10))
        #expect(try hasty.run("SELECT 1").next() == [1])
    }

    @Test func rowsStream() throws {
        let rows = try sql.run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n")
        #expect(rows.columns == ["i"])
        for number in 1...1_000 { #expect(try rows.next() == [.integer(Int64(number))]) }
    }
}
