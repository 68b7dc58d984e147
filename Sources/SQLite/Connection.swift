import CSQLite

/// One connection to an SQLite file. Not shared between threads: every thread opens its own.
public final class Connection {
    /// How the file is opened.
    public enum Mode: Sendable {
        /// Reads only; the file must exist.
        case readOnly
        /// Reads a file that nobody can be writing, such as one on a read-only disk: no lock, no side files.
        case immutable
        /// Reads and writes; the file must exist.
        case readWrite
        /// Reads and writes; the file is made when it is missing.
        case create
    }

    let handle: OpaquePointer
    var authorizer: AuthorizerBox?
    var progress: ProgressBox?

    /// Nobody reads SQLite's memory statistics, and their lock costs 4 % of an ingest. Done once, before the first connection.
    private static let isConfigured = csqlite_forgo_memory_statistics() == SQLITE_OK

    /// Opens `path`; `:memory:` is a database in memory.
    public init(path: String, mode: Mode) throws(SQLiteError) {
        _ = Self.isConfigured
        let flags =
            switch mode {
            case .readOnly: SQLITE_OPEN_READONLY
            case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
            case .readWrite: SQLITE_OPEN_READWRITE
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        let name = mode == .immutable ? "file:\(Self.escapedForURI(path))?immutable=1" : path
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let opened else {
            let error = SQLiteError(handle: opened, code: code)
            sqlite3_close_v2(opened)
            throw error
        }
        handle = opened
    }

    deinit {
        sqlite3_close_v2(handle)
    }

    private static func escapedForURI(_ path: String) -> String {
        path.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "%": result += "%25"
            case "?": result += "%3f"
            case "#": result += "%23"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Runs every statement of `sql`, without parameters and without looking at rows.
    public func execute(_ sql: String) throws(SQLiteError) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw SQLiteError(handle: handle, code: code, sql: sql) }
    }

    /// Prepares the first statement of `sql`.
    ///
    /// - Parameter isKept: whether it will be used many times.
    public func prepare(_ sql: String, isKept: Bool = false) throws(SQLiteError) -> Statement {
        try Statement(connection: self, sql: sql, isKept: isKept)
    }

    /// Runs one statement to its end, with `values` bound in order.
    public func run(_ sql: String, _ values: Value...) throws(SQLiteError) {
        let statement = try prepare(sql)
        try statement.bind(values)
        while try statement.step() {}
    }

    /// The rows of one statement, with `values` bound in order. For results that fit in memory.
    public func rows(_ sql: String, _ values: Value...) throws(SQLiteError) -> [[Value]] {
        try rows(sql, values)
    }

    /// The rows of one statement, with `values` bound in order. For results that fit in memory.
    public func rows(_ sql: String, _ values: [Value]) throws(SQLiteError) -> [[Value]] {
        let statement = try prepare(sql)
        try statement.bind(values)
        var rows: [[Value]] = []
        while try statement.step() { rows.append(statement.row) }
        return rows
    }

    /// The first column of the first row, or null when there is no row.
    public func value(_ sql: String, _ values: Value...) throws(SQLiteError) -> Value {
        let statement = try prepare(sql)
        try statement.bind(values)
        return try statement.step() ? statement.value(0) : .null
    }

    /// The rowid of the last row that was inserted.
    public var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

    /// The number of rows that the last statement changed.
    public var changes: Int { Int(sqlite3_changes64(handle)) }

    /// Whether a transaction is open.
    public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// How long a statement waits for another program's lock, in milliseconds.
    public func setBusyTimeout(milliseconds: Int32) {
        sqlite3_busy_timeout(handle, milliseconds)
    }

    /// Refuses SQL that could be used to attack through a crafted file: for statements that users write.
    public func defend() {
        // No value longer than 256 MB: a function that makes one would take minutes, and no article is so long.
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 256 << 20)
        _ = csqlite_set_option(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
        _ = csqlite_set_option(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        _ = csqlite_set_option(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)
    }
}
