import SQLite

/// Why an archive cannot be used, and what to do.
public enum ArchiveError: Error, Equatable, CustomStringConvertible {
    /// There is no file at `path`.
    case noArchive(path: String)
    /// There is a file, but nothing was ever stored in it.
    case empty(path: String)
    /// The folder that `path` lies in is not there.
    case noFolder(path: String, folder: String)
    /// The path, or a name in it, is longer than the system allows.
    case nameTooLong(path: String)
    /// A table or column of an archive is not there.
    case incomplete(path: String, cause: SQLiteError)
    /// The file was there when it was opened and is not any more.
    case vanished(path: String)
    /// `path` names a folder.
    case isFolder(path: String)
    /// The file is no SQLite database at all.
    case notADatabase(path: String)
    /// The file is a database of another program.
    case otherProgram(path: String)
    /// The file was made by a later version of the program.
    case newer(path: String, version: Int, known: Int)
    /// The file is older than this program and may not be written to, so it cannot be brought up to date.
    case needsMigration(path: String, version: Int, known: Int)
    /// A step of the migration failed; the file is as it was.
    case migrationFailed(path: String, step: String, cause: SQLiteError)
    /// The file or its folder may not be read or written.
    case noPermission(path: String, writing: Bool)
    /// Another program has been writing for longer than we wait.
    case busy(path: String)
    /// SQLite finds the file damaged.
    case damaged(path: String, cause: SQLiteError)
    /// Rows do not fit those that are there: some of these point to rows that are gone, or should be gone themselves.
    case inconsistent(path: String, cause: SQLiteError)
    /// There is no room left on the disk.
    case diskFull(path: String)
    /// The bytes kept of an article's original are not those that came.
    case damagedOriginal(article: Int64, path: String)
    /// Anything else that SQLite says.
    case sqlite(path: String, cause: SQLiteError)

    public var description: String {
        switch self {
        case .noArchive(let path):
            "there is no archive at \(path): make one with 'verbatim ingest --archive \(path) FOLDER', "
                + "or name another with --archive or $VERBATIM_ARCHIVE"
        case .empty(let path):
            "\(path) is an empty file, not an archive yet: fill it with 'verbatim ingest --archive \(path) FOLDER'"
        case .noFolder(let path, let folder):
            "there is no folder \(folder) for the archive \(path): make it, or name another place with --archive"
        case .nameTooLong(let path):
            "the name \(path.prefix(60))… is too long for the system: name a shorter one with --archive"
        case .incomplete(let path, let cause):
            "\(path) is damaged (\(cause.message)): restore it from a copy, or ingest its documents into a new archive; "
                + "'verbatim check' says what else is missing"
        case .vanished(let path):
            "\(path) was deleted or moved while it was written to, so that what was ingested is not in it: run the command again"
        case .isFolder(let path):
            "\(path) is a folder, not an archive: name a file, such as \(path.hasSuffix("/") ? path : path + "/")verbatim.db"
        case .notADatabase(let path):
            "\(path) is not an archive (not an SQLite database): name another file with --archive"
        case .otherProgram(let path):
            "\(path) is the database of another program, not an archive: name another file with --archive"
        case .newer(let path, let version, let known):
            "\(path) was made by a newer verbatim (archive version \(version), this program knows \(known)): "
                + "update verbatim to open it; nothing was changed"
        case .needsMigration(let path, let version, let known):
            "\(path) has archive version \(version) and must be brought to \(known) first, but it cannot be written to: "
                + "copy it to a place where you may write and run 'verbatim check' on the copy"
        case .migrationFailed(let path, let step, let cause):
            "\(path) could not be brought up to date (step \(step): \(cause.message)): the file is as it was; "
                + "restore it from a copy, or open it with the verbatim that made it"
        case .noPermission(let path, let writing):
            "no permission to \(writing ? "write" : "read") \(path): check the permissions of the file and its folder"
        case .busy(let path):
            "\(path) is being written to by another program: wait until it is done and try again"
        case .damaged(let path, let cause):
            "\(path) is damaged (\(cause.message)): restore it from a copy, or save what is readable with "
                + "'sqlite3 \(path) .recover'; its documents can always be ingested again"
        case .inconsistent(let path, let cause):
            "\(path) contradicts itself (\(cause.message)), as when another program deleted rows: "
                + "run 'verbatim check --repair --archive \(path)', then this command again"
        case .diskFull(let path):
            "no room left on the disk that holds \(path): make room and run the command again; what was ingested before stays"
        case .damagedOriginal(let article, let path):
            "the original of article \(article) in \(path) is damaged: its text is not touched; ingest the source again, "
                + "or restore the archive from a copy"
        case .sqlite(let path, let cause):
            "\(path): \(cause)"
        }
    }

    /// The meaning of what SQLite said about the archive at `path`.
    public init(_ error: SQLiteError, path: String) {
        self =
            if error.isNotADatabase {
                .notADatabase(path: path)
            } else if error.isBusy {
                .busy(path: path)
            } else if error.isCorrupt {
                .damaged(path: path, cause: error)
            } else if ["no such table: ", "no such column: "].contains(where: error.message.hasPrefix) {
                .incomplete(path: path, cause: error)
            } else if error.isMismatchOfRows {
                .inconsistent(path: path, cause: error)
            } else if error.isFull {
                .diskFull(path: path)
            } else if error.isReadOnly {
                .noPermission(path: path, writing: true)
            } else {
                .sqlite(path: path, cause: error)
            }
    }
}
