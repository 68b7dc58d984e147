import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct PrintedNamesTests {
    let folder = TemporaryFolder()

    private func name(usual: Int, fuller: Int, inBatchesOf size: Int, fullerFirst: Bool) throws -> String? {
        let archive = try Archive.openForWriting(path: folder["\(UInt64.random(in: 0 ... .max)).db"])
        let rare = (0..<fuller).map { SampleArticles.naming("Ilse F. Brandt", source: "f\($0)") }
        let common = (0..<usual).map { SampleArticles.naming("Ilse Brandt", source: "u\($0)") }
        var rest = (fullerFirst ? rare + common : common + rare)[...]
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        while !rest.isEmpty {
            _ = try writer.add(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        #expect(try Check(archive).findings().isEmpty)
        return try archive.connection.value("SELECT group_concat(name, '|') FROM people").text
    }

    @Test(arguments: [(3, 1, "Ilse F. Brandt"), (19, 1, "Ilse F. Brandt"), (20, 1, "Ilse Brandt"), (40, 3, "Ilse F. Brandt")])
    func oneArticleInTwentyMustPrintIt(usual: Int, fuller: Int, name: String) throws {
        for size in [1, 7, 50] {
            for fullerFirst in [true, false] {
                #expect(try self.name(usual: usual, fuller: fuller, inBatchesOf: size, fullerFirst: fullerFirst) == name)
            }
        }
    }

    @Test func whereNoNameIsPrintedSoOftenTheFullestWins() {
        let names = (0..<30).map { (name: "Ilse \(Character(Unicode.Scalar(UInt8(65 + $0 % 26)))).\($0) Brandt", articles: 1) }
        #expect(PrintedNames.best(of: names) == PersonIdentity.fullest(names.map(\.name)))
        #expect(PrintedNames.best(of: []) == nil)
    }

    @Test func whatGoesDoesNotCount() throws {
        let archive = try Archive.openForWriting(path: folder["gone.db"])
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        _ = try writer.add([
            SampleArticles.naming("Ilse F. Brandt", source: "1"), SampleArticles.naming("Ilse Brandt", source: "2"),
        ])
        let id = try #require(try archive.connection.value("SELECT id FROM articles WHERE source = '1'").integer)
        _ = try writer.replace([(id, SampleArticles.naming("Ilse Brandt", source: "1"))])
        #expect(try archive.connection.rows("SELECT name, articles FROM printed_names") == [["Ilse Brandt", 2]])
        #expect(try archive.connection.value("SELECT name FROM people") == "Ilse Brandt")
        try archive.connection.execute("DELETE FROM printed_names")
        #expect(try Check(archive).findings().map(\.remedy) == ["run 'verbatim check --repair'"])
        try Repair(archive).run()
        #expect(try Check(archive).findings().isEmpty)
    }
}
