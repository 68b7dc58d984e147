import SQLite

/// Runs SQL that users write: on a read-only connection of its own, with everything refused that is not reading, and with a limit
/// of time.
public struct GuardedSQL {
    /// What the guards noticed; they are called by SQLite while a statement is prepared or runs.
    private final class Watch {
        var refusal: String?
        var deadline: ContinuousClock.Instant?
        var hasExpired = false
    }

    private let connection: Connection
    private let timeout: Duration?
    private let watch = Watch()

    /// - Parameters:
    ///   - path: an archive.
    ///   - timeout: how long a statement may run, reading its rows included; nil for as long as it takes.
    public init(path: String, timeout: Duration? = nil) throws {
        try self.init(connection: Connection(path: path, mode: .readOnly), timeout: timeout)
    }

    /// - Parameter connection: nobody else may use it: its authorizer is set here.
    public init(connection: Connection, timeout: Duration? = nil) throws {
        self.connection = connection
        self.timeout = timeout
        connection.defend()
        try connection.execute("PRAGMA query_only = 1")
        connection.authorize { [watch] access in
            guard let refusal = ReadingRules().refusal(of: access) else { return true }
            watch.refusal = watch.refusal ?? refusal
            return false
        }
        guard timeout != nil else { return }
        connection.watch { [watch] in
            guard let deadline = watch.deadline, ContinuousClock.now >= deadline else { return true }
            watch.hasExpired = true
            return false
        }
    }

    /// The rows of the one statement in `sql`; comments and semicolons around it do not count.
    ///
    /// - Parameter parameters: values by name, with or without the `:`, `@` or `$`; a `?` is named by its number.
    /// - Throws: `GuardedSQLError`; reading the rows throws it too, for what goes wrong on the way. `SQLiteError` for a damaged file.
    public func run(_ sql: String, parameters: [String: Value] = [:]) throws -> Rows {
        watch.refusal = nil
        watch.hasExpired = false
        watch.deadline = timeout.map { ContinuousClock.now + $0 }
        let statement = try prepare(sql)
        guard statement.isReadOnly else { throw GuardedSQLError.refused("Ad-hoc SQL only reads the archive: this is refused.") }
        try bind(parameters, to: statement)
        return Rows(columns: statement.columnNames) {
            do {
                return try statement.step() ? statement.row : nil
            } catch let error as SQLiteError {
                throw explained(error, sql: statement.sql, skipped: 0)
            }
        }
    }

    // MARK: Preparing

    private func prepare(_ sql: String) throws -> Statement {
        guard !sql.utf8.contains(0) else { throw GuardedSQLError.invalid(message: "it holds a NUL character", excerpt: nil) }
        var rest = sql
        while !rest.isEmpty {
            let statement: Statement
            do {
                statement = try connection.prepare(rest)
            } catch {
                throw explained(error, sql: sql, skipped: sql.utf8.count - rest.utf8.count)
            }
            if !statement.isEmpty {
                try refuseSecond(statement.tail)
                return statement
            }
            rest = statement.tail
        }
        throw GuardedSQLError.empty
    }

    private func refuseSecond(_ tail: String) throws {
        var rest = tail
        while !rest.isEmpty {
            // What cannot even be prepared is a second statement too.
            guard let next = try? connection.prepare(rest), next.isEmpty else {
                let begin = rest.drop { $0.isWhitespace || $0 == ";" }
                throw GuardedSQLError.severalStatements(second: String(begin.prefix { !$0.isNewline }.prefix(40)))
            }
            rest = next.tail
        }
    }

    private func bind(_ parameters: [String: Value], to statement: Statement) throws {
        let names = statement.parameterNames.enumerated().map { place, name in name.map(bare) ?? String(place + 1) }
        let given = Dictionary(parameters.map { (bare($0.key), $0.value) }, uniquingKeysWith: { _, last in last })
        let unknown = given.keys.filter { !names.contains($0) }.sorted()
        guard unknown.isEmpty else { throw GuardedSQLError.unknownParameters(unknown, known: names) }
        let missing = names.filter { given[$0] == nil }
        guard missing.isEmpty else { throw GuardedSQLError.missingParameters(missing) }
        for (place, name) in names.enumerated() {
            if let value = given[name] { try statement.bind(value, at: place + 1) }
        }
    }

    private func bare(_ name: String) -> String {
        guard let first = name.first, ":@$?".contains(first) else { return name }
        return String(name.dropFirst())
    }

    // MARK: Errors

    private func explained(_ error: SQLiteError, sql: String, skipped: Int) -> any Error {
        if watch.hasExpired, let timeout { return GuardedSQLError.timedOut(after: timeout) }
        if let refusal = watch.refusal { return GuardedSQLError.refused(refusal) }
        for name in ReadingRules.refusedFunctions where error.message == "no such function: \(name)" {
            return GuardedSQLError.refused(ReadingRules.refusal(ofFunction: name))
        }
        // Generic errors are the statement's; a busy or damaged file is not.
        guard error.primaryCode == 1 || error.isReadOnly else { return error }
        return GuardedSQLError.invalid(
            message: error.message, excerpt: error.offset.map { SQLExcerpt.text(of: sql, at: skipped + $0) })
    }
}
