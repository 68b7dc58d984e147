import Foundation
import Testing

/// The same documents give the same facts, however they come.
@Suite struct DeterminismTests {
    /// Every fact, without the ids and times that depend on the run.
    private static let dumps = [
        "SELECT outlet, published_at, title, byline, url, language, dateline_place, characters, sha256 FROM article_facts",
        "SELECT speaker, speaker_text, speaker_kind, cue, kind, text, start, \"end\", outlet, title, confidence FROM quote_facts",
        "SELECT person, role, text, start, \"end\", outlet, title FROM mention_facts",
        "SELECT tag, display, text, start, \"end\", outlet, title FROM hashtag_facts",
        "SELECT p.name, p.role, a.name AS alias FROM people p JOIN aliases a ON a.person_id = p.id",
        "SELECT word FROM words",
    ]

    private func facts(_ paths: [[String]]) throws -> [[String]] {
        let program = Program()
        for path in paths {
            let result = try program.run(["ingest"] + path)
            try #require(result.status == 0, "\(result.errors)")
        }
        return try Self.dumps.map { try program.run("sql", $0, "--format", "ndjson").lines.sorted() }
    }

    private static let files = (try? FileManager.default.contentsOfDirectory(atPath: Story.folder)) ?? []
    private static let paths = files.sorted().map { "\(Story.folder)/\($0)" }

    @Test func orderOfTheDocumentsDoesNotMatter() throws {
        let inOrder = try facts([Self.paths])
        #expect(inOrder.allSatisfy { !$0.isEmpty })
        #expect(try facts([Self.paths.reversed()]) == inOrder)
        #expect(try facts([Array(Self.paths[4...]), Array(Self.paths[..<4])]) == inOrder)
        #expect(try facts(Self.paths.map { [$0] }) == inOrder)
    }

    @Test func oneFileOrManyDoesNotMatter() throws {
        let program = Program()
        let articles = try JSON.lines(program.run("extract", Story.folder).output)
        var lines: [String] = []
        for (number, article) in articles.enumerated() {
            let document: [String: Any?] = [
                "title": article["title"].string, "text": article["body"].string, "outlet": article["outlet"].string,
                "published": article["published_at"].string, "language": article["language"].string,
            ]
            let line = try JSONSerialization.data(withJSONObject: document.compactMapValues { $0 }, options: .sortedKeys)
            lines.append(String(decoding: line, as: UTF8.self))
            program.folder.write(line, to: "many/\(number).json")
        }
        program.folder.write(lines.joined(separator: "\n"), to: "one.jsonl")
        #expect(try facts([[program.folder["many"]]]) == facts([[program.folder["one.jsonl"]]]))
    }

    @Test func twoRunsPrintTheSame() throws {
        #expect(try Program().run("extract", Story.folder).output == Program().run("extract", Story.folder).output)
    }
}
