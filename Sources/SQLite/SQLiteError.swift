import CSQLite

/// What SQLite refused, with the statement it refused and, where the cause is well known, what to do.
public struct SQLiteError: Error, Equatable, CustomStringConvertible {
    /// The extended result code, such as `SQLITE_BUSY` (5) or `SQLITE_NOTADB` (26).
    public let code: Int32
    /// SQLite's own sentence.
    public let message: String
    /// The statement at fault, if one was.
    public let sql: String?
    /// Where in `sql` the fault lies, in UTF-8 bytes.
    public let offset: Int?

    public init(code: Int32, message: String, sql: String? = nil, offset: Int? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
        self.offset = offset
    }

    /// What went wrong last on `handle`.
    init(handle: OpaquePointer?, code: Int32, sql: String? = nil) {
        let message = handle.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
        let offset = handle.map { Int(sqlite3_error_offset($0)) } ?? -1
        self.init(
            code: handle.map { sqlite3_extended_errcode($0) } ?? code,
            message: message.map { String(cString: $0) } ?? "unknown error \(code)",
            sql: sql, offset: offset >= 0 ? offset : nil)
    }

    /// The code without its extension.
    public var primaryCode: Int32 { code & 0xff }

    /// Another program holds the lock that was needed.
    public var isBusy: Bool { primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED }
    /// The file is not an SQLite database.
    public var isNotADatabase: Bool { primaryCode == SQLITE_NOTADB }
    /// The file is a database, and damaged.
    public var isCorrupt: Bool { primaryCode == SQLITE_CORRUPT }
    /// The file could not be opened.
    public var isCannotOpen: Bool { primaryCode == SQLITE_CANTOPEN }
    /// The file or the connection may not be written to.
    public var isReadOnly: Bool { primaryCode == SQLITE_READONLY }
    /// The disk is full; for readers as well, who need a side file in shared memory.
    public var isFull: Bool { primaryCode == SQLITE_FULL || code == Self.noSideFile }
    /// SQLITE_IOERR_SHMSIZE, which Swift does not see: a macro of two others.
    private static let noSideFile = SQLITE_IOERR | 19 << 8
    /// A progress handler or another thread stopped the statement.
    public var isInterrupted: Bool { primaryCode == SQLITE_INTERRUPT }
    /// The authorizer refused the statement.
    public var isDenied: Bool { primaryCode == SQLITE_AUTH }
    /// A constraint of the schema was broken.
    public var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }

    /// A row points to one that is not there, or has the key of another: SQLITE_CONSTRAINT_ with FOREIGNKEY, PRIMARYKEY, UNIQUE, ROWID.
    public var isMismatchOfRows: Bool { [787, 1555, 2067, 2579].contains(code) }

    public var description: String {
        sql.map { "\(message) (in: \($0.prefix(200)))" } ?? message
    }
}
