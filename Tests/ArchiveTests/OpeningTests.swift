import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct OpeningTests {
    let folder = TemporaryFolder()

    @Test func missingArchiveSaysHowToMakeOne() {
        let error = #expect(throws: ArchiveError.noArchive(path: folder["no.db"])) {
            try Archive.openForReading(path: folder["no.db"])
        }
        #expect(error?.description.contains("verbatim ingest --archive") == true)
    }

    @Test func folderIsNoArchive() {
        #expect(throws: ArchiveError.isFolder(path: folder.path)) { try Archive.openForReading(path: folder.path) }
        #expect(throws: ArchiveError.isFolder(path: folder.path)) { try Archive.openForWriting(path: folder.path) }
    }

    @Test func textFileIsNoArchiveAndStaysAsItIs() throws {
        let path = folder.write(Array(String(repeating: "Not a database. ", count: 100).utf8), to: "notes.txt")
        #expect(throws: ArchiveError.notADatabase(path: path)) { try Archive.openForReading(path: path) }
        #expect(throws: ArchiveError.notADatabase(path: path)) { try Archive.openForWriting(path: path) }
    }

    @Test func databaseOfAnotherProgramIsRefused() throws {
        let path = folder["other.db"]
        try Connection(path: path, mode: .create).execute("CREATE TABLE bookmarks (url)")
        #expect(throws: ArchiveError.otherProgram(path: path)) { try Archive.openForWriting(path: path) }
        #expect(throws: ArchiveError.otherProgram(path: path)) { try Archive.openForReading(path: path) }
    }

    @Test func emptyFileIsNoArchiveForAReader() throws {
        let path = folder.write([], to: "empty.db")
        #expect(throws: ArchiveError.empty(path: path)) { try Archive.openForReading(path: path) }
    }

    @Test func namesThatSQLiteTakesOtherwiseAreFiles() throws {
        for name in [":memory:", "file:a.db", "a?b#c%20.db", "ü 🚢.db"] {
            _ = try Archive.openForWriting(path: folder[name])
            #expect(!(try Archive.openForReading(path: folder[name]).isWritable))
        }
    }

    @Test func deviceIsNoArchive() {
        #expect(throws: ArchiveError.notADatabase(path: "/dev/null")) { try Archive.openForWriting(path: "/dev/null") }
    }

    @Test func archiveThatVanishesWhileItIsWrittenIsMissed() throws {
        let archive = try Archive.openForWriting(path: folder["gone.db"])
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        _ = try writer.add([SampleArticles.ferry])
        folder.remove("gone.db")
        #expect(throws: ArchiveError.vanished(path: folder["gone.db"])) { try writer.finish() }
    }

    @Test func readerCannotWrite() throws {
        _ = try Archive.openForWriting(path: folder["a.db"])
        let reader = try Archive.openForReading(path: folder["a.db"])
        #expect(throws: SQLiteError.self) { try reader.connection.execute("DELETE FROM articles") }
    }

    @Test func readingLeavesOneFile() throws {
        let path = folder["a.db"]
        do {
            _ = try Archive.openForWriting(path: path)
            let reader = try Archive.openForReading(path: path)
            _ = try reader.readOnlyConnection().value("SELECT count(*) FROM articles")
        }
        #expect(folder.names == ["a.db"])
    }

    @Test func folderThatCannotBeMadeIsNamed() {
        let path = folder["missing/a.db"]
        #expect(throws: ArchiveError.noFolder(path: path, folder: folder["missing"])) { try Archive.openForWriting(path: path) }
    }
}
