import Glibc

/// A file inside a folder that is no coverage by its name or content.
public struct SkippedFile: Sendable, Hashable {
    public var path: String
    /// A few words: `no known kind`.
    public var reason: String
}

/// The files behind the paths that a user names: folders are walked, in the order of their names.
///
/// Hidden files are left out. A file that is named itself is always listed: its content decides later. Inside a folder links
/// to files are followed; links to folders are not, so that a walk stays inside the folder that was named: what lies inside it
/// is met on its own way, and a folder outside is listed as skipped, to be named itself.
public struct SourceList: Sendable {
    /// In the order of the paths; inside a folder sorted by name.
    public private(set) var files: [SourceFile] = []
    /// Paths that are not there, and files and folders that cannot be opened.
    public private(set) var failures: [ReadingFailure] = []
    /// Files in folders that are left out for their kind, but not the hidden ones.
    public private(set) var skipped: [SkippedFile] = []

    public init(paths: [String]) {
        var visited: Set<FileIdentity> = []
        for path in paths { addNamed(SourceFile(path: path), visited: &visited) }
    }

    private mutating func addNamed(_ file: SourceFile, visited: inout Set<FileIdentity>) {
        guard file.path != "-" else { return files.append(file) }
        var status = stat()
        guard SystemPath.status(of: file.location, &status) else { return fail(file, errno) }
        if isFolder(status) {
            addFolder(file, status, root: SystemPath.resolved(file.location), visited: &visited)
        } else {
            add(file, status)
        }
    }

    private mutating func addFolder(_ folder: SourceFile, _ status: stat, root: [UInt8]?, visited: inout Set<FileIdentity>) {
        // Two named paths can lead to one folder, and a folder that is mounted inside itself would have no end.
        guard visited.insert(FileIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino))).inserted else { return }
        guard let names = SystemPath.names(in: folder.location) else { return fail(folder, errno) }
        let prefix = folder.location.last == UInt8(ascii: "/") ? folder.location : folder.location + [UInt8(ascii: "/")]
        for name in names where name.first != UInt8(ascii: ".") {
            addEntry(SourceFile(location: prefix + name), root: root, visited: &visited)
        }
    }

    private mutating func addEntry(_ entry: SourceFile, root: [UInt8]?, visited: inout Set<FileIdentity>) {
        var status = stat()
        guard SystemPath.linkStatus(of: entry.location, &status) else { return fail(entry, errno) }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        if isLink && !SystemPath.status(of: entry.location, &status) {
            // A broken link to a picture is no loss.
            if let reason = FileKind.reasonToSkip(named: entry.path) { return skip(entry, reason) }
            return fail(entry, errno)
        }
        if isFolder(status) {
            guard isLink else { return addFolder(entry, status, root: root, visited: &visited) }
            if let root, let target = SystemPath.resolved(entry.location), target.starts(with: root) { return }
            skip(entry, "a link to a folder elsewhere")
        } else if status.st_mode & S_IFMT != S_IFREG {
            skip(entry, "no regular file")
        } else if let reason = FileKind.reasonToSkip(entry) {
            skip(entry, reason)
        } else {
            add(entry, status)
        }
    }

    private mutating func add(_ file: SourceFile, _ status: stat) {
        var file = file
        file.byteCount = Int(status.st_size)
        files.append(file)
    }

    private mutating func skip(_ file: SourceFile, _ reason: String) {
        skipped.append(SkippedFile(path: file.path, reason: reason))
    }

    private mutating func fail(_ file: SourceFile, _ code: Int32) {
        var reason: ReadingFailure.Reason = code == ENOENT ? .notFound : .unreadable(String(cString: strerror(code)))
        // The arguments of a program come with replacement characters for what is no UTF-8: the bytes are not known any more.
        if code == ENOENT && file.path.unicodeScalars.contains("\u{FFFD}") { reason = .unknownName }
        failures.append(ReadingFailure(source: file.path, reason: reason))
    }

    private func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }
}

/// What stays the same over all the paths that lead to a folder.
private struct FileIdentity: Hashable {
    var device: UInt
    var inode: UInt
}
