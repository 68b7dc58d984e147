import Foundation
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
}
