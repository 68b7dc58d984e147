import CZlib

/// Bytes packed as one gzip member (RFC 1952).
enum GzipData {
    /// Nil only when zlib has no memory.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard czlib_gzip_init(&stream) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        return run(&stream, bytes, capacity: Int(deflateBound(&stream, UInt(bytes.count))) + 64) { deflate($0, Z_FINISH) }
    }

    /// Nil when the data are damaged, or unpack to another size.
    static func unpacked(_ bytes: [UInt8], size: Int) -> [UInt8]? {
        var stream = z_stream()
        guard czlib_inflate_init(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        // One byte more, so that longer data show.
        guard let found = run(&stream, bytes, capacity: size + 1, { inflate($0, Z_FINISH) }), found.count == size else {
            return nil
        }
        return found
    }

    private static func run(
        _ stream: inout z_stream, _ bytes: [UInt8], capacity: Int, _ step: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> [UInt8]? {
        var status = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
            bytes.withUnsafeBufferPointer { source in
                // zlib's interface predates const; it does not write to its input.
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                status = step(&stream)
                count = target.count - Int(stream.avail_out)
            }
        }
        return status == Z_STREAM_END ? output : nil
    }
}
