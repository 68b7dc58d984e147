import Glibc

/// Where bytes come from: an open file, or memory.
final class ByteOrigin {
    private var descriptor: Int32
    private let memory: [UInt8]
    private let chunkSize: Int
    /// Where the descriptor stood when it was opened, so that reading can begin again; nil for a pipe.
    private var begin: off_t?
    /// What was read of a pipe so far, as long as it may be asked for again.
    private var start: [UInt8]?
    /// Bytes after which it ends, whatever follows.
    private var limit = Int.max
    /// Bytes handed out so far.
    private(set) var bytesRead = 0

    /// Opens the file at `path`, in the bytes of the file system; `-` is standard input.
    init(path: [UInt8], chunkSize: Int = 1 << 17) throws(ReadingFailure.Reason) {
        descriptor = path == [UInt8(ascii: "-")] ? 0 : SystemPath.open(path)
        if descriptor < 0 { throw errno == ENOENT ? .notFound : .unreadable(String(cString: strerror(errno))) }
        memory = []
        self.chunkSize = chunkSize
        let position = lseek(descriptor, 0, SEEK_CUR)
        begin = position < 0 ? nil : position
        if begin == nil { start = [] }
    }

    init(_ bytes: [UInt8], chunkSize: Int) {
        descriptor = -1
        memory = bytes
        self.chunkSize = chunkSize
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// Bytes from the begin to the end; nil where only reading tells.
    var byteCount: Int? {
        if descriptor < 0 { return memory.count }
        var status = stat()
        guard let begin, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return max(Int(status.st_size - begin), 0)
    }

    /// The next bytes; none at the end.
    func next() throws(ReadingFailure.Reason) -> [UInt8] {
        let wanted = min(chunkSize, limit - bytesRead)
        let chunk: [UInt8]
        if wanted <= 0 {
            chunk = []
        } else if descriptor < 0 {
            chunk = Array(memory.dropFirst(bytesRead).prefix(wanted))
        } else {
            chunk = try readChunk(wanted)
        }
        bytesRead += chunk.count
        start? += chunk
        return chunk
    }

    /// Goes back to the begin; from now on it ends after `limit` bytes.
    func rewind(limit: Int = .max) throws(ReadingFailure.Reason) {
        try spool()
        if descriptor >= 0, lseek(descriptor, begin ?? 0, SEEK_SET) < 0 { throw .unreadable(String(cString: strerror(errno))) }
        bytesRead = 0
        self.limit = limit
    }

    /// Nobody will ask for the begin again: a pipe of any size passes without being kept.
    func forgetStart() {
        start = nil
    }

    /// Makes `rewind` possible for a pipe: all of it goes to a temporary file without a name, which the system removes.
    private func spool() throws(ReadingFailure.Reason) {
        guard descriptor >= 0, begin == nil, let start else { return }
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(folder)/verbatim-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        if file < 0 { throw .unreadable("no temporary file in \(folder): \(String(cString: strerror(errno)))") }
        unlink(name)
        var chunk = start
        do throws(ReadingFailure.Reason) {
            while !chunk.isEmpty {
                guard Self.write(chunk, to: file) else {
                    throw .unreadable("temporary file in \(folder): \(String(cString: strerror(errno)))")
                }
                chunk = try readChunk(chunkSize)
            }
        } catch {
            close(file)
            throw error
        }
        if descriptor > 0 { close(descriptor) }
        descriptor = file
        begin = 0
        self.start = nil
    }

    private func readChunk(_ wanted: Int) throws(ReadingFailure.Reason) -> [UInt8] {
        var code: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            var got: Int
            repeat { got = Glibc.read(descriptor, buffer.baseAddress, wanted) } while got < 0 && errno == EINTR
            code = got < 0 ? errno : 0
            count = max(got, 0)
        }
        if code != 0 { throw .unreadable(String(cString: strerror(code))) }
        return chunk
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if count < 0 && errno == EINTR { continue }
                if count <= 0 { return false }
                done += count
            }
            return true
        }
    }
}
