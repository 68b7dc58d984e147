import Foundation
import Testing

/// What a terminal, a pipe and a closed pipe get.
@Suite struct TerminalTests {
    /// util-linux's program that runs another one on a pseudo-terminal.
    static let hasScript = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

    /// Output of a line of shell on a terminal of 60 columns.
    private func onTerminal(_ program: Program, _ line: String, environment: [String: String] = [:]) throws -> String {
        let quoted = "stty cols 60; \(line)"
        program.folder.write(quoted, to: "line.sh")
        return try program.shell(
            "script -qec 'sh line.sh' /dev/null", environment: ["TERM": "xterm"].merging(environment) { $1 }
        ).output
    }

    /// Columns without colours.
    private func widths(_ output: String) -> [Int] {
        output.replacing(#/\u{1b}\[[0-9;]*[mK]/#, with: "").split(whereSeparator: \.isNewline).map(\.count)
    }

    @Test func pipesGetNoColoursAndNoCuts() throws {
        let program = try Story.program()
        for verb in ["search horn", "quotes", "people", "show 1", "sql 'SELECT body FROM articles'"] {
            let output = try program.shell("verbatim \(verb)", environment: ["TERM": "xterm"]).output
            #expect(!output.contains("\u{1b}"), "\(verb)")
        }
        let longest = try program.run("sql", "SELECT body FROM articles").lines.map(\.count).max() ?? 0
        #expect(longest > 500)
    }

    @Test func columnsGivesPipesAWidth() throws {
        let program = try Story.program()
        for arguments in [["sql", "SELECT title, body FROM articles"], ["people"], ["search", "horn", "--format", "table"]] {
            let output = try program.run(arguments, environment: ["COLUMNS": "70"])
            #expect(widths(output.output).max() ?? 0 <= 70, "\(arguments)")
        }
        let ignored = try program.run(["sql", "SELECT body FROM articles"], environment: ["COLUMNS": "wide"])
        #expect((widths(ignored.output).max() ?? 0) > 500)
    }

    @Test(.enabled(if: hasScript)) func terminalGetsColoursAndItsWidth() throws {
        let program = try Story.program()
        let output = try onTerminal(program, "verbatim search foghorn")
        #expect(output.contains("\u{1b}[1;33m"))
        let table = try onTerminal(program, "verbatim sql 'SELECT title, body FROM articles'")
        #expect((widths(table).max() ?? 0) <= 60 && table.contains("…"))
    }

    @Test(.enabled(if: hasScript)) func noColorTurnsColoursOff() throws {
        let program = try Story.program()
        let plain = try onTerminal(program, "verbatim search foghorn", environment: ["NO_COLOR": "1"])
        #expect(!plain.contains("\u{1b}[1") && plain.contains("foghorn"))
        #expect(try onTerminal(program, "verbatim search foghorn", environment: ["NO_COLOR": ""]).contains("\u{1b}[1;33m"))
        #expect(try !onTerminal(program, "verbatim search foghorn", environment: ["TERM": "dumb"]).contains("\u{1b}"))
    }

    @Test(.enabled(if: hasScript)) func progressIsForTerminalsOnly() throws {
        let program = Program()
        let shown = try onTerminal(program, "verbatim ingest \(Story.folder)")
        #expect(shown.contains("9 documents") && shown.contains("9 articles added"))
        #expect(try program.run("ingest", Story.folder, "--archive", "pipe.db").errors.isEmpty)
        #expect(try program.run("check").errors.isEmpty)
    }

    @Test(arguments: [
        "sql 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT i FROM n' -f ndjson",
        "sql 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT i FROM n'",
        "sql 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT i FROM n' -f csv",
    ])
    func closedPipeEndsQuietly(verb: String) throws {
        let result = try Story.program().shell("{ verbatim \(verb); echo \"status $?\" >&2; } | head -n 1")
        #expect(result.lines.count == 1)
        #expect(result.errors == "status 0\n")
    }

    @Test func outputThatCannotBeWrittenIsAnError() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let result = try Story.program().shell("verbatim people > /dev/full")
        #expect(result.status == 1)
        #expect(result.errors.contains("standard output"))
    }
}
