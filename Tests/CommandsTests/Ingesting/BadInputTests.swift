import Foundation
import TestSupport
import Testing

/// What cannot be read is named with its place and what to do; the rest is in.
@Suite struct BadInputTests {
    static let good = "The ferry stays at the quay, the mayor said on Monday, and that is that."

    /// A bad file, the parts of its message, and how many good articles it holds.
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        let message: [String]
        let kept: Int
        var testDescription: String { name }

        init(_ name: String, _ bytes: [UInt8], _ message: [String], kept: Int = 0) {
            self.name = name
            self.bytes = bytes
            self.message = message
            self.kept = kept
        }

        init(_ name: String, _ text: String, _ message: [String], kept: Int = 0) {
            self.init(name, Array(text.utf8), message, kept: kept)
        }
    }

    static let cases = [
        Case("empty.txt", "", ["it is empty", "leave it out"]),
        Case("blank.txt", " \n\t\r\n ", ["it is empty", "leave it out"]),
        Case("empty.jsonl", "", ["it is empty"]),
        Case("binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3], ["a program, not text", "save its text as .txt"]),
        Case("zeros.txt", [UInt8](repeating: 0, count: 300), ["binary data, not text", "save its text as .txt"]),
        Case("paper.txt", "%PDF-1.7\n1 0 obj", ["a PDF document", "save its text as .txt"]),
        Case(
            "frames.html", "<html><frameset><frame src=a></frameset></html>",
            ["the page is a frameset", "save the page in the frame"]),
        Case(
            "menu.htm", "<!DOCTYPE html><nav><a href=a>Sea</a></nav>", ["there is no article on the page", "save the page after"]),
        Case("office.html", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], ["a ZIP archive or an office document"]),
        Case(
            "lines.jsonl",
            "{\"text\": \"\(good) One.\"}\n{\"text\": \"broken\n{\"text\": \"\(good) Three.\"}\n[1]\n{\"title\": \"no body\"}\n",
            [
                "lines.jsonl, line 2: invalid JSON at column", "line 4: a record must be a JSON object",
                "line 5: there is no text", "--map body=COLUMN",
            ],
            kept: 2),
        Case(
            "table.csv", "title,date\nFerry,2018-01-09\n",
            ["no column holds the text (it has: title, date)", "--map body=COLUMN"]),
        Case(
            "ragged.csv", "title,text\nFerry,\"\(good) One.\"\nFerry\nFerry,\"\(good) Three.\"\n",
            ["ragged.csv, line 3: the row has 1 fields, the header has 2", "correct the row"], kept: 2),
        Case("front.md", "---\ntitle: [unclosed\n---\n\n\(good)", ["front.md", "not valid YAML", "correct the lines between"]),
        Case("number.json", "42", ["a record must be a JSON object"]),
        Case(
            "broken.txt.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF],
            ["gzip data is damaged", "fetch or compress"]),
    ]

    @Test(arguments: cases) func isNamedAndTheOthersAreKept(bad: Case) throws {
        let program = Program()
        program.folder.write(bad.bytes, to: "in/\(bad.name)")
        program.folder.write(Self.good + " Before.", to: "in/aa.txt")
        program.folder.write(Self.good + " After.", to: "in/zz.txt")
        let result = try program.run("ingest", "in")
        #expect(result.status == 1)
        #expect(result.errors.contains("in/\(bad.name)"))
        for part in bad.message { #expect(result.errors.contains(part), "\(result.errors)") }
        #expect(result.output.hasPrefix("\(2 + bad.kept) articles added to verbatim.db, "))
        #expect(result.output.contains("failed"))
        #expect(try program.run("check").status == 0)

        let extracted = try program.run("extract", "in")
        #expect(extracted.status == 1)
        #expect(try JSON.lines(extracted.output).count == 2 + bad.kept)
        for part in bad.message { #expect(extracted.errors.contains(part)) }
    }

    @Test func truncatedGzipKeepsWhatCameWhole() throws {
        let program = Program()
        let lines = (0..<2000).map { "{\"text\": \"\(Self.good) Number \($0 &* 7919).\"}\n" }.joined()
        program.folder.write(lines, to: "all.jsonl")
        try program.shell("gzip all.jsonl && head -c 9000 all.jsonl.gz > cut.jsonl.gz")
        let result = try program.run("ingest", "cut.jsonl.gz")
        #expect(result.status == 1)
        #expect(result.errors.contains("cut.jsonl.gz") && result.errors.contains("gzip"))
        #expect(!result.output.hasPrefix("0 articles"))
        #expect(try program.run("check").status == 0)
    }

    @Test func missingPath() throws {
        let program = Program()
        program.folder.write(Self.good, to: "a.txt")
        let result = try program.run("ingest", "nowhere", "a.txt")
        #expect(result.status == 1)
        #expect(result.errors == "verbatim: nowhere: there is no such file or folder; check the path\n")
        #expect(result.output.hasPrefix("1 article added"))
    }

    @Test(.enabled(if: geteuid() != 0)) func unreadableFile() throws {
        let program = Program()
        program.folder.write(Self.good, to: "in/a.txt")
        let locked = program.folder.write(Self.good + " Locked.", to: "in/b.txt")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
        let result = try program.run("ingest", "in")
        #expect(result.status == 1)
        #expect(result.errors.contains("in/b.txt") && result.errors.contains("check that you may read it"))
        #expect(result.output.hasPrefix("1 article added"))
    }

    @Test func oneAmongAThousand() throws {
        let program = Program()
        var lines = (0..<1000).map { "{\"text\": \"\(Self.good) Number \($0).\"}" }
        lines[500] = "{\"text\": "
        program.folder.write(lines.joined(separator: "\n"), to: "many.jsonl")
        let result = try program.run("ingest", "many.jsonl")
        #expect(result.status == 1)
        #expect(result.errors.contains("many.jsonl, line 501: invalid JSON"))
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.output == "999 articles added to verbatim.db, 1 failed\n")
    }

    @Test func badLineInAListOfAddresses() throws {
        let program = Program()
        program.folder.write("http://127.0.0.1/a\nhttp://127.0.0.1/\0b\nhttp://127.0.0.1/c\n", to: "urls.txt")
        let result = try program.run("ingest", "--urls", "urls.txt", "--pause", "0")
        #expect(result.status == 1)
        #expect(result.errors.contains("urls.txt, line 2: http://127.0.0.1/\u{FFFD}b: it is no web address"))
        // The others were taken; they lie in a private network.
        for name in ["a", "c"] { #expect(result.errors.contains("http://127.0.0.1/\(name): its host is in a private")) }
    }

    @Test func nothingInAFile() throws {
        let program = Program()
        program.folder.write("title,text\n", to: "in/table.csv")
        program.folder.write("<rss version='2.0'><channel><title>Post</title></channel></rss>", to: "in/feed.xml")
        let result = try program.run("ingest", "in")
        #expect(result.status == 0)
        #expect(result.errors.contains("in/table.csv: there are no rows below the header in it"))
        #expect(result.errors.contains("in/feed.xml: there are no items in it"))
    }

    @Test func nothingInTheFolder() throws {
        let program = Program()
        try FileManager.default.createDirectory(atPath: program.folder["in"], withIntermediateDirectories: true)
        program.folder.write("GIF89a", to: "in/picture.gif")
        let result = try program.run("ingest", "in")
        #expect(result.status == 0)
        #expect(result.output.contains("0 articles") && result.output.contains("1 file skipped"))
    }

    @Test func aTextWithNULsIsReadAndNamed() throws {
        let program = Program()
        program.folder.write(
            "The ferry stays.\n\n“We stay, what\0ever it costs,” Ilse\u{200b} Brandt said on Monday.", to: "a.txt")
        program.folder.write("The pier stays.\n\n“We pay,” Ilse Brandt said on Tuesday.", to: "b.txt")
        let result = try program.run("ingest", "a.txt", "b.txt")
        #expect(result.status == 0 && result.errors.contains("a.txt: 1 NUL byte left out of its text"))
        #expect(try program.run("quotes").output.contains("We stay, whatever it costs,"))
        #expect(try program.run("sql", "SELECT name FROM people", "--format", "csv").lines == ["name", "Ilse Brandt"])
    }
}
