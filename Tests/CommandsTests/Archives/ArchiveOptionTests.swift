import Foundation
import SQLite
import TestSupport
import Testing

@Suite struct ArchiveOptionTests {
    @Test func optionGoesBeforeVariableAndVariableBeforeDefault() throws {
        let program = Program()
        let document = program.folder.write("The ferry stays at the quay, and that is that.", to: "a.txt")
        try program.run("ingest", document)
        try program.run(["ingest", document], environment: ["VERBATIM_ARCHIVE": "variable.db"])
        try program.run(["ingest", document, "--archive", "option.db"], environment: ["VERBATIM_ARCHIVE": "variable.db"])
        for name in ["verbatim.db", "variable.db", "option.db"] {
            #expect(FileManager.default.fileExists(atPath: program.folder[name]), "\(name)")
            #expect(
                try program.run("sql", "--archive", name, "--format", "csv", "SELECT count(*) AS n FROM articles").output
                    == "n\r\n1\r\n")
        }
    }

    @Test func emptyVariableCountsAsNone() throws {
        let result = try Story.program().run(["hashtags", "--format", "csv"], environment: ["VERBATIM_ARCHIVE": ""])
        #expect(result.status == 0)
    }

    @Test(arguments: [
        ["search", "ferry"], ["show", "1"], ["quotes"], ["people"], ["hashtags"], ["reactions"], ["sql", "SELECT 1"], ["schema"],
        ["check"],
    ])
    func missingArchiveIsNamedWithTheWayToMakeOneAndIsNotMade(arguments: [String]) throws {
        let program = Program()
        let result = try program.run(arguments + ["--archive", "missing.db"])
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("missing.db") && result.errors.contains("verbatim ingest --archive missing.db"))
        #expect(!FileManager.default.fileExists(atPath: program.folder["missing.db"]))
    }

    @Test(arguments: [["search", "ferry"], ["check"], ["sql", "SELECT 1"], ["ingest", "a.txt"]])
    func whatIsNoArchiveIsRefusedAndLeftAsItIs(arguments: [String]) throws {
        let program = Program()
        program.folder.write("The ferry stays at the quay, and that is that.", to: "a.txt")
        let notes = String(repeating: "These are notes. ", count: 300)
        program.folder.write(notes, to: "notes.txt")
        let result = try program.run(arguments + ["--archive", "notes.txt"])
        #expect(result.status == 1)
        #expect(result.errors.contains("notes.txt is not an archive") && result.errors.contains("--archive"))
        #expect(try String(contentsOfFile: program.folder["notes.txt"], encoding: .utf8) == notes)
    }

    @Test(arguments: [["search", "ferry"], ["check"], ["ingest", "a.txt"]])
    func folderAsArchiveIsRefused(arguments: [String]) throws {
        let program = Program()
        program.folder.write("The ferry stays at the quay, and that is that.", to: "a.txt")
        let result = try program.run(arguments + ["--archive", program.folder.path])
        #expect(result.status == 1)
        #expect(result.errors.contains("is a folder, not an archive: name a file"))
    }

    @Test(arguments: [["search", "horn"], ["check"], ["ingest", Story.folder]])
    func archiveOfANewerVersionIsRefusedAndLeftAsItIs(arguments: [String]) throws {
        let program = try Story.program()
        try Connection(path: program.folder["verbatim.db"], mode: .readWrite).execute("PRAGMA user_version = 99")
        let before = try Data(contentsOf: URL(fileURLWithPath: program.folder["verbatim.db"]))
        let result = try program.run(arguments)
        #expect(result.status == 1)
        #expect(result.errors.contains("newer verbatim") && result.errors.contains("update verbatim"))
        let connection = try Connection(path: program.folder["verbatim.db"], mode: .readOnly)
        #expect(try connection.value("SELECT count(*) FROM articles") == 9)
        #expect(try Data(contentsOf: URL(fileURLWithPath: program.folder["verbatim.db"])) == before)
    }

    @Test(arguments: [["search", "ferry"], ["ingest", Story.folder]])
    func nameThatIsTooLongIsSaidToBe(arguments: [String]) throws {
        let result = try Program().run(arguments + ["--archive", String(repeating: "a", count: 300)])
        #expect(result.status == 1)
        #expect(result.errors.contains("is too long") && !result.errors.contains("permission"))
    }

    @Test(arguments: [["quotes"], ["show", "1"], ["people"], ["reread"], ["ingest", "new.txt"]])
    func archiveWithoutATableIsDamaged(arguments: [String]) throws {
        let program = try Story.program()
        program.folder.write("The ferry stays at the quay, and that is that.", to: "new.txt")
        try Connection(path: program.folder["verbatim.db"], mode: .readWrite).execute(
            "PRAGMA foreign_keys = OFF; DROP TABLE quotes")
        let result = try program.run(arguments)
        #expect(result.status == 1)
        #expect(result.errors.contains("verbatim.db is damaged (no such table: quotes): restore it from a copy"))
        #expect(!result.errors.contains("SELECT") && !result.errors.contains("UPDATE"))
        let check = try program.run("check")
        #expect(check.status == 1)
        #expect(check.output.contains("the table quotes is missing: restore the archive from a copy"))
    }

    @Test func databaseOfAnotherProgramIsRefused() throws {
        let program = Program()
        try Connection(path: program.folder["other.db"], mode: .create).execute("CREATE TABLE bookmarks (url)")
        let result = try program.run("people", "--archive", "other.db")
        #expect(result.status == 1)
        #expect(result.errors.contains("another program"))
    }

    /// The superuser may read and write everything, so it cannot be tested as such.
    @Test(.enabled(if: geteuid() != 0)) func archiveInAFolderWithoutPermission() throws {
        let program = try Story.program()
        let locked = program.folder["locked"]
        program.folder.write(try Data(contentsOf: URL(fileURLWithPath: program.folder["verbatim.db"])), to: "locked/verbatim.db")
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: locked)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: locked) }
        #expect(try program.run("search", "horn", "--archive", "locked/verbatim.db").status == 0)
        let result = try program.run("ingest", Story.folder, "--archive", "locked/new.db")
        #expect(result.status == 1)
        #expect(result.errors.contains("locked/new.db") && result.errors.contains("check the permissions"))
    }

    @Test func archiveThatMayNotBeReached() throws {
        let program = Program()
        let result = try program.run("ingest", Story.folder, "--archive", "no/such/folder/a.db")
        #expect(result.status == 1)
        #expect(result.errors.contains("no/such/folder/a.db"))
    }
}
