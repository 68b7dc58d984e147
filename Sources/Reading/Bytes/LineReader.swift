import Glibc

/// Cuts a stream into lines; holds one chunk and one line.
struct LineReader {
    private let stream: ByteStream
    private(set) var buffer: [UInt8] = []
    private var start = 0
    /// The number of the line that `next` gave last, from 1.
    private(set) var number = 0
    private let limit: Int
    /// LF; CR in a file whose first bytes have only that.
    private let lineBreak: Int32

    /// A line of more than `limit` bytes is given in pieces of at least that length.
    init(_ stream: ByteStream, limit: Int) {
        self.stream = stream
        self.limit = limit
        lineBreak = !stream.head.contains(0x0A) && stream.head.contains(0x0D) ? 0x0D : 0x0A
    }

    /// The next line without its line break (of CRLF the CR stays), as a range of `buffer`, and whether it ended with one;
    /// nil at the end.
    mutating func next() -> (range: Range<Int>, isWhole: Bool)? {
        var searched = start
        while true {
            if let end = newline(from: searched) {
                defer { start = end + 1 }
                number += 1
                return (start..<end, true)
            }
            if buffer.count - start >= limit || !refill() {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                number += 1
                return (start..<buffer.count, false)
            }
            searched = buffer.count - added
        }
    }

    /// Drops the rest of a line that was given in part.
    mutating func skipRestOfLine() {
        repeat {
            if let end = newline(from: start) {
                start = end + 1
                return
            }
            start = buffer.count
        } while refill()
    }

    private var added = 0

    private mutating func refill() -> Bool {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        let count = buffer.count
        guard stream.read(into: &buffer) else { return false }
        added = buffer.count - count
        return true
    }

    private func newline(from index: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, index < bytes.count else { return nil }
            return memchr(base + index, lineBreak, bytes.count - index).map { UnsafeRawPointer($0) - base }
        }
    }
}
