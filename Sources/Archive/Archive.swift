import Glibc
import SQLite

/// An open archive: the one SQLite file that keeps the coverage of a story.
public struct Archive {
    /// The file as the user named it.
    public let path: String
    /// Not shared between threads.
    public let connection: Connection
    /// Whether it was opened for writing.
    public let isWritable: Bool

    /// Opens `path` for writing; makes the archive when there is no file, and brings an older one up to date.
    ///
    /// - Throws: `ArchiveError`.
    public static func openForWriting(path: String) throws -> Archive {
        try requireFile(path)
        do {
            let connection = try Connection(path: plain(path), mode: .create)
            connection.setBusyTimeout(milliseconds: busyTimeout)
            try requireArchive(connection, path: path)
            // The page size counts only before the first page is written.
            try connection.execute("PRAGMA page_size = 8192")
            try connection.enterWriteAheadLog(withinMilliseconds: busyTimeout)
            // The log is folded in after 32 MB: each batch writes the same pages of indexes anew.
            try connection.execute(
                """
                PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;
                PRAGMA wal_autocheckpoint = 4096
                """)
            if try Migration.run(connection, path: path) { try UpgradeComparison.run(connection) }
            return Archive(path: path, connection: connection, isWritable: true)
        } catch let error as SQLiteError {
            throw explained(error, path: path, writing: true)
        }
    }

    /// Opens `path` for reading only.
    ///
    /// Where the file may be written to it is opened so, and writing is turned off: only such a connection takes the side files of the
    /// write-ahead log away when it closes. An archive in a folder that may not be written to is opened as immutable: SQLite could not
    /// make its side files there.
    /// - Throws: `ArchiveError`; `.noArchive` when there is no file.
    public static func openForReading(path: String) throws -> Archive {
        guard access(path, F_OK) == 0 else {
            throw errno == ENAMETOOLONG ? ArchiveError.nameTooLong(path: path) : .noArchive(path: path)
        }
        try requireFile(path)
        do {
            let connection = try Connection(path: plain(path), mode: readingMode(path))
            connection.setBusyTimeout(milliseconds: busyTimeout)
            try requireArchive(connection, path: path)
            guard try !isEmpty(connection) else { throw ArchiveError.empty(path: path) }
            try connection.execute("PRAGMA query_only = ON; PRAGMA cache_size = -32768; PRAGMA mmap_size = 1073741824")
            let version = Int(try connection.value("PRAGMA user_version").integer ?? 0)
            guard version <= Schema.version else {
                throw ArchiveError.newer(path: path, version: version, known: Schema.version)
            }
            guard version == Schema.version else { return try migrated(path: path, version: version) }
            return Archive(path: path, connection: connection, isWritable: false)
        } catch let error as SQLiteError {
            throw explained(error, path: path, writing: false)
        }
    }

    /// Another connection to the same file that cannot write, whatever is asked of it: for SQL that users write.
    ///
    /// - Throws: `ArchiveError`.
    public func readOnlyConnection() throws -> Connection {
        do {
            let mode = Self.readingMode(path) == .immutable ? Connection.Mode.immutable : .readOnly
            let connection = try Connection(path: Self.plain(path), mode: mode)
            connection.setBusyTimeout(milliseconds: Self.busyTimeout)
            return connection
        } catch {
            throw Self.explained(error, path: path, writing: false)
        }
    }

    /// Milliseconds that a statement waits for another program's lock.
    private static let busyTimeout: Int32 = 10_000

    /// Brings an older archive up to date and opens it for reading again.
    private static func migrated(path: String, version: Int) throws -> Archive {
        guard access(path, W_OK) == 0 else {
            throw ArchiveError.needsMigration(path: path, version: version, known: Schema.version)
        }
        _ = try openForWriting(path: path)
        return try openForReading(path: path)
    }

    private static func readingMode(_ path: String) -> Connection.Mode {
        if isFolderWritable(of: path) { return access(path, W_OK) == 0 ? .readWrite : .readOnly }
        return access(path + "-wal", F_OK) == 0 ? .readOnly : .immutable
    }

    private static func isFolderWritable(of path: String) -> Bool {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        return access(folder, W_OK) == 0
    }

    /// Refuses what is not an archive before anything is written to it.
    private static func requireArchive(_ connection: Connection, path: String) throws {
        if try isEmpty(connection) { return }
        let application = try connection.value("PRAGMA application_id").integer
        guard application == Schema.applicationID else { throw ArchiveError.otherProgram(path: path) }
    }

    private static func isEmpty(_ connection: Connection) throws -> Bool {
        try connection.value("SELECT count(*) FROM sqlite_schema").integer == 0
    }

    private static func explained(_ error: SQLiteError, path: String, writing: Bool) -> ArchiveError {
        if error.isCannotOpen { return .noPermission(path: path, writing: writing) }
        return ArchiveError(error, path: path)
    }

    /// SQLite takes `:memory:` and `file:…` for something else than files of that name.
    private static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

    /// Refuses what is there and can be no archive, and a file in a folder that is not there.
    private static func requireFile(_ path: String) throws {
        var status = stat()
        if stat(path, &status) == 0 {
            let kind = status.st_mode & S_IFMT
            if kind == S_IFDIR { throw ArchiveError.isFolder(path: path) }
            if kind != S_IFREG { throw ArchiveError.notADatabase(path: path) }
        } else if errno == ENAMETOOLONG {
            throw ArchiveError.nameTooLong(path: path)
        } else if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            let folder = String(path[..<slash])
            if access(folder + "/", F_OK) != 0 { throw ArchiveError.noFolder(path: path, folder: folder) }
        }
    }
}
