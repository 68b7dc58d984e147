import Glibc

/// A file to read.
public struct SourceFile: Sendable, Hashable {
    /// As shown to the user; `-` is standard input.
    public var path: String
    /// Bytes on disk, compressed or not; 0 for standard input and pipes.
    public var byteCount: Int

    public init(path: String, byteCount: Int = 0) {
        self.path = path
        self.byteCount = byteCount
    }
}

/// A file inside a folder that is no coverage by its name or content.
public struct SkippedFile: Sendable, Hashable {
    public var path: String
    /// A few words: `no known kind`.
    public var reason: String
}

/// The files behind the paths that a user names: folders are walked, in the order of their names.
///
/// Hidden files are left out, and a folder that links lead to a second time is walked once. A file that is named itself is
/// always listed: its content decides later.
public struct SourceList: Sendable {
    /// In the order of the paths; inside a folder sorted by name.
    public private(set) var files: [SourceFile] = []
    /// Paths that are not there or folders that cannot be opened.
    public private(set) var failures: [ReadingFailure] = []
    /// Files in folders that are left out, but not the hidden ones.
    public private(set) var skipped: [SkippedFile] = []

    public init(paths: [String]) {
        var visited: Set<FileIdentity> = []
        for path in paths { addNamed(path, visited: &visited) }
    }

    private mutating func addNamed(_ path: String, visited: inout Set<FileIdentity>) {
        guard path != "-" else { return files.append(SourceFile(path: path)) }
        var status = stat()
        guard stat(path, &status) == 0 else { return fail(path, errno) }
        if isFolder(status) {
            addFolder(path, status, visited: &visited)
        } else {
            files.append(SourceFile(path: path, byteCount: Int(status.st_size)))
        }
    }

    private mutating func addFolder(_ path: String, _ status: stat, visited: inout Set<FileIdentity>) {
        guard visited.insert(FileIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino))).inserted else { return }
        guard let folder = opendir(path) else { return fail(path, errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            addEntry(path.hasSuffix("/") ? path + name : path + "/" + name, visited: &visited)
        }
    }

    private mutating func addEntry(_ path: String, visited: inout Set<FileIdentity>) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            return skipped.append(SkippedFile(path: path, reason: String(cString: strerror(errno))))
        }
        if isFolder(status) {
            addFolder(path, status, visited: &visited)
        } else if status.st_mode & S_IFMT != S_IFREG {
            skipped.append(SkippedFile(path: path, reason: "no regular file"))
        } else if let reason = FileKind.reasonToSkip(path) {
            skipped.append(SkippedFile(path: path, reason: reason))
        } else {
            files.append(SourceFile(path: path, byteCount: Int(status.st_size)))
        }
    }

    private mutating func fail(_ path: String, _ code: Int32) {
        let reason: ReadingFailure.Reason = code == ENOENT ? .notFound : .unreadable(String(cString: strerror(code)))
        failures.append(ReadingFailure(source: path, reason: reason))
    }

    private func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }
}

/// What stays the same over all the paths that lead to a folder.
private struct FileIdentity: Hashable {
    var device: UInt
    var inode: UInt
}
