import Glibc

/// What the file system says about paths, which are bytes: not every name is UTF-8.
enum SystemPath {
    /// As `stat(2)`; false sets `errno`.
    static func status(of path: [UInt8], _ result: inout stat) -> Bool {
        withCString(path) { stat($0, &result) } == 0
    }

    /// As `lstat(2)`; false sets `errno`.
    static func linkStatus(of path: [UInt8], _ result: inout stat) -> Bool {
        withCString(path) { lstat($0, &result) } == 0
    }

    /// Opens a file for reading; negative sets `errno`.
    static func open(_ path: [UInt8]) -> Int32 {
        withCString(path) { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
    }

    /// The absolute path without links, with a slash at its end.
    static func resolved(_ path: [UInt8]) -> [UInt8]? {
        guard let resolved = withCString(path, { realpath($0, nil) }) else { return nil }
        defer { free(resolved) }
        var bytes = bytes(of: resolved)
        if bytes.last != UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
        return bytes
    }

    /// The names in a folder, sorted by their bytes; nil sets `errno`.
    static func names(in folder: [UInt8]) -> [[UInt8]]? {
        guard let directory = withCString(folder, { opendir($0) }) else { return nil }
        defer { closedir(directory) }
        var names: [[UInt8]] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { bytes(of: $0) }
            }
            names.append(name)
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }

    private static func withCString<Result>(_ path: [UInt8], _ use: (UnsafePointer<CChar>) -> Result) -> Result {
        (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            // A buffer that ends in a zero has an address.
            buffer.baseAddress.map(use) ?? use("")
        }
    }
}
