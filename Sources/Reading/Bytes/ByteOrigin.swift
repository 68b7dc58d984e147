import Glibc

/// Where bytes come from: an open file, or memory.
final class ByteOrigin {
    private let descriptor: Int32
    private var memory: ArraySlice<UInt8>
    private let chunkSize: Int
    /// Bytes handed out so far.
    private(set) var bytesRead = 0

    /// Opens `path`; `-` is standard input.
    init(path: String, chunkSize: Int = 1 << 17) throws(ReadingFailure.Reason) {
        descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw errno == ENOENT ? .notFound : .unreadable(String(cString: strerror(errno))) }
        memory = []
        self.chunkSize = chunkSize
    }

    init(_ bytes: [UInt8], chunkSize: Int) {
        descriptor = -1
        memory = bytes[...]
        self.chunkSize = chunkSize
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// The next bytes; none at the end.
    func next() throws(ReadingFailure.Reason) -> [UInt8] {
        guard descriptor >= 0 else {
            let chunk = memory.prefix(chunkSize)
            memory = memory.dropFirst(chunkSize)
            bytesRead += chunk.count
            return Array(chunk)
        }
        var code: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
            var got: Int
            repeat { got = Glibc.read(descriptor, buffer.baseAddress, chunkSize) } while got < 0 && errno == EINTR
            code = got < 0 ? errno : 0
            count = max(got, 0)
        }
        if code != 0 { throw .unreadable(String(cString: strerror(code))) }
        bytesRead += chunk.count
        return chunk
    }
}
