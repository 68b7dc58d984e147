import Glibc

/// Standard output, buffered; all results go here.
final class StandardOutput {
    private var buffer: [UInt8] = []
    private static let capacity = 1 << 16

    /// Adds text to what will be written.
    func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.capacity { flush() }
    }

    /// Adds bytes of any kind.
    func write(bytes: [UInt8]) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.capacity { flush() }
    }

    /// Adds a line.
    func writeLine(_ text: String) {
        write(text)
        buffer.append(0x0a)
    }

    /// Hands everything to the system. Ends the program quietly when the reader of a pipe has gone.
    func flush() {
        buffer.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count > 0 {
                    written += count
                } else if errno == EPIPE {
                    exit(0)
                } else if errno != EINTR {
                    StandardError.writeLine("verbatim: standard output: \(String(cString: strerror(errno)))")
                    exit(1)
                }
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    deinit {
        flush()
    }
}

/// Standard error: everything that is not a result.
enum StandardError {
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
    }

    /// A line, or several; names that come from outside cannot move the cursor or change colours.
    static func writeLine(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        write(lines.map { String($0).printable }.joined(separator: "\n") + "\n")
    }
}

/// Standard input, for what is small: a statement.
enum StandardInput {
    /// Everything up to its end.
    static func all() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count > 0 {
                bytes += chunk[..<count]
            } else if count == 0 || errno != EINTR {
                return bytes
            }
        }
    }
}
