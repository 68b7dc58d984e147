import CSQLite

/// A prepared statement: bind, step through the rows, reset, and again.
public final class Statement {
    /// The text it was made from, without what follows its first statement.
    public let sql: String
    /// What of the given text follows the first statement.
    public let tail: String

    private let handle: OpaquePointer?
    private let connection: Connection

    init(connection: Connection, sql: String, isKept: Bool) throws(SQLiteError) {
        var prepared: OpaquePointer?
        var text = sql
        var consumed = 0
        let code = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                var tail: UnsafePointer<CChar>?
                let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
                // An empty text has no base address; SQLite is given an empty C string instead.
                let base = characters.baseAddress
                let code = Self.whileSchemaChanges {
                    sqlite3_prepare_v3(
                        connection.handle, base ?? UnsafePointer(Self.noCharacters), Int32(clamping: characters.count), flags,
                        &prepared, &tail)
                }
                if let tail, let base { consumed = tail - base }
                return code
            }
        }
        guard code == SQLITE_OK else { throw SQLiteError(handle: connection.handle, code: code, sql: sql) }
        let rest = text.utf8.dropFirst(consumed)
        self.connection = connection
        self.handle = prepared
        self.sql = String(text.utf8.prefix(consumed)) ?? sql
        self.tail = String(rest) ?? ""
    }

    private nonisolated(unsafe) static let noCharacters: UnsafeMutablePointer<CChar> = {
        let characters = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
        characters.initialize(to: 0)
        return characters
    }()

    /// Tries again some times: where another program has changed the schema SQLite itself does so but once, which is too little for a
    /// statement that opens virtual tables on its way, as triggers make it do.
    private static func whileSchemaChanges(_ attempt: () -> Int32) -> Int32 {
        for _ in 1..<5 {
            let code = attempt()
            if code & 0xff != SQLITE_SCHEMA { return code }
        }
        return attempt()
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Whether the text held no statement, only white space or comments.
    public var isEmpty: Bool { handle == nil }

    /// Whether running it leaves the database as it is.
    public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

    // MARK: Parameters

    /// The names of the parameters in order, with their `:`, `@` or `$`; nil for a `?`.
    public var parameterNames: [String?] {
        (0..<sqlite3_bind_parameter_count(handle)).map { index in
            sqlite3_bind_parameter_name(handle, index + 1).map { String(cString: $0) }
        }
    }

    /// Binds `values` to the parameters 1, 2, 3 …
    public func bind(_ values: [Value]) throws(SQLiteError) {
        for (index, value) in values.enumerated() { try bind(value, at: index + 1) }
    }

    /// Binds one value; `index` counts from 1.
    public func bind(_ value: Value, at index: Int) throws(SQLiteError) {
        switch value {
        case .null: try check(sqlite3_bind_null(handle, Int32(index)))
        case .integer(let integer): try check(sqlite3_bind_int64(handle, Int32(index), integer))
        case .real(let real): try check(sqlite3_bind_double(handle, Int32(index), real))
        case .text(let text): try bind(text, at: index)
        case .blob(let bytes):
            try check(
                bytes.withUnsafeBufferPointer { csqlite_bind_blob(handle, Int32(index), $0.baseAddress, UInt64($0.count)) })
        }
    }

    /// Binds a text, or null; `index` counts from 1.
    @inline(__always)
    public func bind(_ text: String?, at index: Int) throws(SQLiteError) {
        guard var text else {
            try check(sqlite3_bind_null(handle, Int32(index)))
            return
        }
        let code = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                csqlite_bind_text(
                    handle, Int32(index), $0.baseAddress ?? UnsafePointer(Self.noCharacters), UInt64($0.count))
            }
        }
        try check(code)
    }

    /// Binds an integer, or null; `index` counts from 1.
    @inline(__always)
    public func bind(_ integer: Int?, at index: Int) throws(SQLiteError) {
        if let integer {
            try check(sqlite3_bind_int64(handle, Int32(index), Int64(integer)))
        } else {
            try check(sqlite3_bind_null(handle, Int32(index)))
        }
    }

    private func check(_ code: Int32) throws(SQLiteError) {
        guard code == SQLITE_OK else { throw SQLiteError(handle: connection.handle, code: code, sql: sql) }
    }

    // MARK: Rows

    /// Goes to the next row; false when there is none. An error resets the statement.
    @discardableResult
    public func step() throws(SQLiteError) -> Bool {
        var code = sqlite3_step(handle)
        if code & 0xff == SQLITE_SCHEMA {
            // Only before the first row.
            code = Self.whileSchemaChanges {
                sqlite3_reset(handle)
                return sqlite3_step(handle)
            }
        }
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case SQLITE_MISUSE where handle == nil: return false
        default:
            let error = SQLiteError(handle: connection.handle, code: code, sql: sql)
            sqlite3_reset(handle)
            throw error
        }
    }

    /// Makes it ready to run again; the bound values stay.
    public func reset() {
        sqlite3_reset(handle)
    }

    /// Runs to the end with the values that are bound and makes it ready to run again.
    public func run() throws(SQLiteError) {
        while try step() {}
        reset()
    }

    /// The names of the result's columns; empty for a statement without a result.
    public var columnNames: [String] {
        (0..<sqlite3_column_count(handle)).map { index in
            sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
        }
    }

    /// The values of the current row.
    public var row: [Value] {
        (0..<Int(sqlite3_data_count(handle))).map { value($0) }
    }

    /// One value of the current row; `column` counts from 0.
    public func value(_ column: Int) -> Value {
        let index = Int32(column)
        switch sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
        case SQLITE_TEXT: return .text(text(column) ?? "")
        case SQLITE_BLOB: return .blob(blob(column))
        default: return .null
        }
    }

    /// One value of the current row as text; nil for null. `column` counts from 0.
    public func text(_ column: Int) -> String? {
        let index = Int32(column)
        guard let bytes = sqlite3_column_text(handle, index) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, index))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// One value of the current row as an integer; nil for null. `column` counts from 0.
    public func integer(_ column: Int) -> Int? {
        let index = Int32(column)
        guard sqlite3_column_type(handle, index) != SQLITE_NULL else { return nil }
        return Int(sqlite3_column_int64(handle, index))
    }

    /// One value of the current row as a number; nil for null. `column` counts from 0.
    public func real(_ column: Int) -> Double? {
        let index = Int32(column)
        guard sqlite3_column_type(handle, index) != SQLITE_NULL else { return nil }
        return sqlite3_column_double(handle, index)
    }

    private func blob(_ column: Int) -> [UInt8] {
        let index = Int32(column)
        guard let bytes = sqlite3_column_blob(handle, index) else { return [] }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, index))))
    }
}
