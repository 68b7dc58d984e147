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

    @Test(
        arguments: [
            (["Tom W. Quill": 9, "Tom H.W. Quill": 2, "Tom Quill": 1], "Tom W. Quill"),
            (["Tom Quill": 9, "Tom H.W. Quill": 2, "Tom Quill Jr.": 3], "Tom H.W. Quill"),
            (["Tom H. Quill Jr.": 9, "Tom Quill": 1], "Tom Quill"),
            (["Tom H. Quill Jr.": 2, "Tom Quill Jr.": 2], "Tom H. Quill Jr."),
            (["Tom Quill": 9, "Tom Quill Tom Quill": 1], "Tom Quill"),
            (["TOM QUILL": 1, "Tom Quill": 1], "TOM QUILL"),
            (["Tom Quill": 2, "Tom van Quill": 2], "Tom van Quill"),
            ([:], nil),
        ] as [([String: Int], String?)])
    func fullestThatHasTheCommonestWords(names: [String: Int], best: String?) {
        let rows = names.map { (name: $0.key, articles: $0.value) }
        for _ in 0..<5 { #expect(PrintedNames.best(of: rows.shuffled()) == best) }
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
