import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct MigrationTests {
    let folder = TemporaryFolder()

    private let good = Schema.Step(version: 1, name: "0001_good", sql: "CREATE TABLE a (x); INSERT INTO a VALUES (1)")

    @Test func archiveSaysWhatItIs() throws {
        let archive = try Archive.openForWriting(path: folder["a.db"])
        #expect(try archive.connection.value("PRAGMA application_id") == .integer(Schema.applicationID))
        #expect(try archive.connection.value("PRAGMA user_version") == .integer(Int64(Schema.version)))
        #expect(try archive.connection.value("PRAGMA journal_mode") == "wal")
        #expect(try archive.connection.value("PRAGMA foreign_keys") == 1)
    }

    @Test func newerArchiveIsRefusedWithASentence() throws {
        let path = folder["new.db"]
        try Archive.openForWriting(path: path).connection.execute("PRAGMA user_version = 999")
        let expected = ArchiveError.newer(path: path, version: 999, known: Schema.version)
        #expect(throws: expected) { try Archive.openForWriting(path: path) }
        #expect(throws: expected) { try Archive.openForReading(path: path) }
        #expect(expected.description.contains("update verbatim"))
    }

    @Test func failedStepLeavesTheDatabaseAsItWas() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try Migration.run(connection, path: "x", steps: [good])
        let bad = Schema.Step(
            version: 2, name: "0002_bad", sql: "CREATE TABLE b (x); DELETE FROM a; INSERT INTO nowhere VALUES (1)")
        let error = #expect(throws: ArchiveError.self) {
            try Migration.run(connection, path: "x", steps: [good, bad])
        }
        #expect(error?.description.contains("step 0002_bad: no such table: nowhere") == true)
        #expect(try connection.value("PRAGMA user_version") == 1)
        #expect(try connection.value("SELECT count(*) FROM a") == 1)
        #expect(try connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'b'") == 0)
    }

    @Test func whatDangledBeforeKeepsNoArchiveClosed() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        let pair = Schema.Step(
            version: 1, name: "0001_pair", sql: "CREATE TABLE a (x INTEGER PRIMARY KEY); CREATE TABLE b (x REFERENCES a (x))")
        try Migration.run(connection, path: "x", steps: [pair])
        try connection.execute("PRAGMA foreign_keys = OFF; INSERT INTO b VALUES (55); PRAGMA foreign_keys = ON")
        let next = Schema.Step(version: 2, name: "0002_next", sql: "CREATE TABLE c (x)")
        try Migration.run(connection, path: "x", steps: [pair, next])
        #expect(try connection.value("PRAGMA user_version") == 2)
        let worse = Schema.Step(version: 3, name: "0003_worse", sql: "PRAGMA defer_foreign_keys = ON; INSERT INTO b VALUES (56)")
        #expect(throws: ArchiveError.self) { try Migration.run(connection, path: "x", steps: [pair, next, worse]) }
    }

    @Test func onlyMissingStepsAreTaken() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try Migration.run(connection, path: "x", steps: [good])
        let next = Schema.Step(version: 2, name: "0002_next", sql: "INSERT INTO a VALUES (2)")
        try Migration.run(connection, path: "x", steps: [good, next])
        try Migration.run(connection, path: "x", steps: [good, next])
        #expect(try connection.value("SELECT group_concat(x) FROM a") == "1,2")
    }
}
