import CZlib

/// Unpacks gzip data that arrives in chunks, member after member.
final class Gunzip {
    private var stream = z_stream()
    private var isOpen = false
    /// Whether the data so far ends where a member ends.
    private(set) var isComplete = false

    init() {
        isOpen = czlib_inflate_init(&stream) == Z_OK
    }

    deinit {
        if isOpen { inflateEnd(&stream) }
    }

    /// Appends what `input` unpacks to. On damage all that came whole before it is in `output`.
    func unpack(_ input: [UInt8], into output: inout [UInt8]) throws(ReadingFailure.Reason) {
        guard isOpen else { throw .damagedGzip(detail: "zlib has no memory") }
        var status = Z_OK
        input.withUnsafeBufferPointer { bytes in
            // zlib's interface predates const; it does not write to its input.
            stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
            stream.avail_in = UInt32(bytes.count)
            repeat { status = step(into: &output) } while status == Z_OK && (stream.avail_in > 0 || stream.avail_out == 0)
        }
        switch status {
        case Z_OK, Z_STREAM_END, Z_BUF_ERROR: break
        default: throw .damagedGzip(detail: stream.msg.map { String(cString: $0) } ?? "zlib error \(status)")
        }
    }

    private func step(into output: inout [UInt8]) -> Int32 {
        if isComplete {
            if isPadding() { return Z_STREAM_END }
            inflateReset(&stream)
            isComplete = false
        }
        var status = Z_OK
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 17) { buffer, count in
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(buffer.count)
            status = inflate(&stream, Z_NO_FLUSH)
            count = buffer.count - Int(stream.avail_out)
        }
        output += piece
        guard status == Z_STREAM_END else { return status }
        isComplete = true
        return stream.avail_in > 0 ? Z_OK : Z_STREAM_END
    }

    /// Writers to tape and fixed blocks fill up with zeros after the last member.
    private func isPadding() -> Bool {
        guard let bytes = stream.next_in else { return true }
        return UnsafeBufferPointer(start: bytes, count: Int(stream.avail_in)).allSatisfy { $0 == 0 }
    }
}
