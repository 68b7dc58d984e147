import Archive
import ArgumentParser
import Dispatch
import FoundationEssentials
import Glibc
import Query
import SQLite

struct SQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Ask the archive in SQL.",
        discussion: """
            Read-only, whatever the statement. Tables and views are explained by 'verbatim schema'.

              verbatim sql 'SELECT speaker, count(*) AS n FROM quote_facts GROUP BY speaker ORDER BY n DESC'
              verbatim sql 'SELECT text FROM quote_facts WHERE speaker = :who' --param who='Ilse Brandt'
              verbatim sql --file report.sql --format csv > report.csv
              echo 'SELECT count(*) FROM articles' | verbatim sql
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @Argument(help: ArgumentHelp("One SQL statement; without it, or for -, it is read from standard input.", valueName: "query"))
    var query: String?
    @Option(help: ArgumentHelp("Read the statement from a file.", valueName: "file"))
    var file: String?
    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            "A value for a parameter such as :name. 12 is an integer, 1.5 a real, all else text; '12' in quotes is text.",
            valueName: "name=value"))
    var param: [String] = []
    @Option(parsing: .unconditional, help: ArgumentHelp("Stop after so many seconds; 0 for no limit.", valueName: "seconds"))
    var timeout = 60.0

    func validate() throws {
        if query != nil, file != nil { throw ValidationError("Give the statement as an argument or with --file, not both.") }
        if timeout < 0 || !timeout.isFinite { throw ValidationError("--timeout wants seconds from 0 on, not \(timeout).") }
        _ = try parameters()
    }

    func run() throws {
        let statement = try statement()
        let opened = try archive.openForReading()
        do {
            let limit: Duration? = timeout > 0 ? .milliseconds(Int64(min(timeout, 1e9) * 1000)) : nil
            if let limit { Self.endProgram(after: limit) }
            let rows = try GuardedSQL(connection: opened.readOnlyConnection(), timeout: limit).run(
                statement, parameters: parameters())
            try rows.print(to: output.writer(to: StandardOutput()))
            // A damaged archive may lack what tells this, and answers nevertheless.
            try? WaitingRemark.print(opened)
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    /// SQLite asks for the time between the steps of a statement. One step that takes for ever, such as a huge function call, can only be
    /// ended with the program.
    private static func endProgram(after limit: Duration) {
        DispatchQueue.global().asyncAfter(deadline: .now() + Double(limit.components.seconds) + 2) {
            StandardError.writeLine("Error: \(GuardedSQLError.timedOut(after: limit))")
            _exit(1)
        }
    }

    private func statement() throws -> String {
        if let file { return try Self.text(of: file) }
        if let query, query != "-" { return query }
        if query == nil, isatty(STDIN_FILENO) == 1 {
            throw ValidationError("Give a statement, such as: verbatim sql 'SELECT count(*) FROM articles'")
        }
        return String(decoding: StandardInput.all(), as: UTF8.self)
    }

    private static func text(of file: String) throws -> String {
        do {
            return String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        } catch {
            throw UnreadableStatement(
                message: "The statement cannot be read from \(file): check the path and that you may read it.")
        }
    }

    private func parameters() throws -> [String: Value] {
        var parameters: [String: Value] = [:]
        for pair in param {
            guard let equals = pair.firstIndex(of: "="), equals > pair.startIndex else {
                throw ValidationError("--param \(pair) must be NAME=VALUE, such as --param who='Ilse Brandt'.")
            }
            parameters[String(pair[..<equals])] = Value(parameter: String(pair[pair.index(after: equals)...]))
        }
        return parameters
    }
}

private struct UnreadableStatement: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
}
