import TestSupport
import Testing

@Suite struct IngestCommandTests {
    static let body = "The ferry stays at the quay, the mayor said on Monday, and that is that."

    private func rows(_ program: Program, _ query: String) throws -> [JSON] {
        try JSON.lines(program.run("sql", query, "--format", "ndjson").output)
    }

    @Test func summaryOnOutputAndNothingElse() throws {
        let result = try Program().run("ingest", Story.folder)
        #expect(result.status == 0)
        #expect(result.output == "9 articles added to verbatim.db\n")
        #expect(result.errors.isEmpty)
    }

    @Test func sameDocumentsAgainChangeNothing() throws {
        let program = try Story.program()
        let dump =
            "SELECT (SELECT count(*) FROM quotes), (SELECT count(*) FROM mentions), (SELECT max(id) FROM articles), "
            + "(SELECT count(*) FROM extraction_runs), (SELECT group_concat(added_at) FROM articles)"
        let before = try program.run("sql", dump).output
        let result = try program.run("ingest", Story.folder)
        #expect(result.status == 0)
        #expect(result.output == "0 articles added to verbatim.db, 9 known already\n")
        #expect(try program.run("sql", dump).output == before)
    }

    @Test func everyKindOfFile() throws {
        let program = Program()
        let body = Self.body
        program.folder.write("Ferry stays\n\n\(body) (text)", to: "in/a.txt")
        program.folder.write(
            "---\ntitle: Ferry stays\noutlet: Lantern\ndate: 9 January 2018\n---\n\n\(body) (markdown)", to: "in/b.md")
        program.folder.write(
            #"{"headline": "Ferry stays", "articleBody": "\#(body) (JSON)", "datePublished": "2018-01-09T10:00:00Z"}"#,
            to: "in/c.json")
        program.folder.write(
            "{\"title\": \"Ferry\", \"text\": \"\(body) (line 1)\"}\n{\"text\": \"\(body) (line 2)\"}\n", to: "in/d.jsonl")
        program.folder.write(
            "publisher,date,title,content\nLantern,2018-01-09,\"Ferry, \"\"ours\"\"\",\"\(body) (CSV)\"\n", to: "in/deep/e.csv")
        program.folder.write("source\ttitle\tbody\nLantern\tFerry\t\(body) (TSV)\n", to: "in/deep/f.tsv")
        try program.shell("printf 'Ferry stays\\n\\n\(body) (gzip)' | gzip > in/g.txt.gz")
        let result = try program.run("ingest", "in")
        #expect(result.status == 0, "\(result.errors)")
        let endings = try rows(program, "SELECT title, published_at, body FROM articles ORDER BY id").map {
            [$0["title"].string, $0["published_at"].string, $0["body"].string.map { String($0.dropFirst(body.count + 1)) }]
        }
        #expect(
            endings == [
                ["Ferry stays", nil, "(text)"], ["Ferry stays", "2018-01-09", "(markdown)"],
                ["Ferry stays", "2018-01-09T10:00:00Z", "(JSON)"], ["Ferry", nil, "(line 1)"], [nil, nil, "(line 2)"],
                ["Ferry, \"ours\"", "2018-01-09", "(CSV)"], ["Ferry", nil, "(TSV)"], ["Ferry stays", nil, "(gzip)"],
            ])
    }

    @Test func standardInputWithWhatItDoesNotSay() throws {
        let program = Program()
        let result = try program.run(
            ["ingest", "-", "--outlet", "Harbour Gazette", "--published", "9 January 2018", "--language", "en"], input: Self.body)
        #expect(result.status == 0)
        let row = try #require(try rows(program, "SELECT outlet, published_at, language, source FROM article_facts").first)
        #expect(row["outlet"].string == "Harbour Gazette" && row["published_at"].string == "2018-01-09")
        #expect(row["language"].string == "en" && row["source"].string == "-")
    }

    @Test func standardInputIsAPipe() throws {
        let program = try Story.program()
        let again = try program.shell("verbatim extract \(Story.folder) | verbatim ingest - --archive again.db")
        #expect(again.status == 0 && again.output == "9 articles added to again.db\n")
        #expect(try program.shell("echo 'SELECT 1 AS n' | verbatim sql -f csv").output == "n\r\n1\r\n")
    }

    @Test func mappedColumns() throws {
        let program = Program()
        program.folder.write("id,words,heading\n1,\(Self.body.split(separator: ",").joined(separator: ";")),Ferry\n", to: "a.csv")
        let result = try program.run("ingest", "a.csv", "--map", "body=words", "--map", "title=heading")
        #expect(result.status == 0, "\(result.errors)")
        let row = try #require(try rows(program, "SELECT title, extra FROM articles").first)
        #expect(row["title"].string == "Ferry")
        #expect(try JSON(row["extra"].string ?? "")["id"] != .null)
    }

    @Test(arguments: [
        ["ingest"], ["ingest", "a.txt", "--published", "someday"], ["ingest", "a.txt", "--map", "body"],
        ["ingest", "a.txt", "--map", "colour=red"], ["ingest", "a.txt", "--archive", ""], ["extract"],
        ["ingest", "a.txt", "--format", "json"],
    ])
    func wrongUsage(arguments: [String]) throws {
        let program = Program()
        program.folder.write(Self.body, to: "a.txt")
        let result = try program.run(arguments)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
        #expect(try program.shell("ls").output == "a.txt\n")
    }

    @Test func namedFileAmongOthersIsReadOnceAndLinksInCirclesEnd() throws {
        let program = Program()
        program.folder.write(Self.body, to: "in/a.txt")
        try program.shell("ln -s ../in in/again; ln -s nowhere in/broken.txt")
        let result = try program.run("ingest", "in")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("1 article added"))
        #expect(result.errors.contains("skipped in/broken.txt"))
    }
}
