import Glibc

/// What the report says, without buffers.
enum Output {
    static func write(_ text: String, to file: Int32 = STDOUT_FILENO) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(file, bytes, bytes.count)
    }

    /// Says it on standard error; returns `status`.
    static func fail(_ message: String, status: Int32) -> Int32 {
        write(message + "\n", to: STDERR_FILENO)
        return status
    }
}
