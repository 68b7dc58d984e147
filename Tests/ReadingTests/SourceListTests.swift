import Foundation
import TestSupport
import Testing

@testable import Reading

struct SourceListTests {
    /// A folder of its own, removed afterwards.
    private func inFolder(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "reading-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appending(path: "b/inner"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in [
            ("b/z.txt", "Z."), ("b/a.csv", "text\nA.\n"), ("a.jsonl", "{\"text\": \"J.\"}"), (".hidden.txt", "H."),
            ("x.jpg", "?"), ("letter", "L."), ("b/inner/n.md", "N."), ("data", "\0\0"),
        ] {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
        try FileManager.default.createSymbolicLink(at: folder.appending(path: "b/loop"), withDestinationURL: folder)
        try work(folder.path())
    }

    @Test func foldersAreWalkedInOrder() throws {
        try inFolder { folder in
            let list = SourceList(paths: [folder])
            let names = list.files.map { String($0.path.dropFirst(folder.count)).drop { $0 == "/" } }
            #expect(names == ["a.jsonl", "b/a.csv", "b/inner/n.md", "b/z.txt", "letter"])
            #expect(list.skipped.map(\.reason) == ["no text", "no known kind"])
            #expect(list.failures.isEmpty)
            #expect(list.files.first?.byteCount == 14)
        }
    }

    @Test func namedFilesAreReadByContent() throws {
        try inFolder { folder in
            let list = SourceList(paths: [folder + "/x.jpg", "-", folder + "/none.txt"])
            #expect(list.files.map(\.path) == [folder + "/x.jpg", "-"])
            #expect(list.failures == [ReadingFailure(source: folder + "/none.txt", reason: .notFound)])
            var outcomes: [ReadingOutcome] = []
            DocumentReader().read(list.files[0]) { outcome, bytes in
                outcomes.append(outcome)
                #expect(bytes == 1)
            }
            #expect(outcomes.documents.map(\.body) == ["?"])
        }
    }

    @Test func whatCannotBeOpened() throws {
        try inFolder { folder in
            var outcomes: [ReadingOutcome] = []
            for path in [folder + "/gone.txt", folder + "/b"] {
                DocumentReader().read(SourceFile(path: path)) { outcome, _ in outcomes.append(outcome) }
            }
            #expect(outcomes.failures.count == 2)
            guard getuid() != 0 else { return }
            chmod(folder + "/letter", 0)
            DocumentReader().read(SourceFile(path: folder + "/letter")) { outcome, _ in outcomes.append(outcome) }
            #expect(outcomes.failures.count == 3)
        }
    }

    private func outcomes(of files: [SourceFile]) -> [ReadingOutcome] {
        var outcomes: [ReadingOutcome] = []
        for file in files { DocumentReader().read(file) { outcome, _ in outcomes.append(outcome) } }
        return outcomes
    }

    @Test func namesThatAreNotUTF8() throws {
        try inFolder { folder in
            let name = Array(folder.utf8CString.dropLast()) + [0x2F, 0x63, CChar(bitPattern: 0xE9)] + Array(".txt".utf8CString)
            let file = try #require(fopen(name, "w"))
            fputs("A text.", file)
            fclose(file)
            let list = SourceList(paths: [folder])
            let found = try #require(list.files.first { $0.path.hasSuffix("c\u{FFFD}.txt") })
            #expect(found.byteCount == 7)
            #expect(outcomes(of: [found]).documents.map(\.body) == ["A text."])
            #expect(SourceList(paths: [found.path]).failures.map(\.reason) == [.unknownName])
        }
    }

    @Test func links() throws {
        try inFolder { folder in
            for (name, target) in [("link.txt", "z.txt"), ("broken.txt", "none"), ("broken.png", "none"), ("out", "/usr")] {
                try #require(symlink(target, folder + "/b/" + name) == 0)
            }
            let list = SourceList(paths: [folder + "/b"])
            #expect(list.files.map { $0.path.split(separator: "/").last ?? "" } == ["a.csv", "n.md", "link.txt", "z.txt"])
            #expect(list.failures == [ReadingFailure(source: folder + "/b/broken.txt", reason: .notFound)])
            #expect(
                list.skipped.map(\.reason).sorted() == [
                    "a link to a folder elsewhere", "a link to a folder elsewhere", "no known kind",
                ])
        }
    }

    /// A pipe cannot be read twice, and yet its checks are made before its lines are kept.
    @Test func gzipFromAPipe() throws {
        try inFolder { folder in
            let good = Gzip.member((1...5000).map { "{\"text\": \"Line \($0 * 7919 % 10000) of it.\"}\n" }.joined())
            var bad = good
            bad[bad.count - 6] ^= 1
            for (bytes, count) in [(good, 5000), (bad, 0)] {
                let path = folder + "/pipe.jsonl.gz"
                try #require(mkfifo(path, 0o600) == 0)
                let writer = Thread { _ = try? Data(bytes).write(to: URL(filePath: path), options: []) }
                writer.start()
                let outcomes = outcomes(of: SourceList(paths: [path]).files)
                #expect(outcomes.documents.count == count)
                #expect(outcomes.failures.count == (count == 0 ? 1 : 0))
                unlink(path)
            }
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func endlessFiles() {
        #expect(outcomes(of: SourceList(paths: ["/dev/zero"]).files).failures.map(\.reason) == [.binary(kind: "binary data")])
    }
}
