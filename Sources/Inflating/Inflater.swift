import CZlib

/// Unpacks bytes that are at hand as a whole.
package enum Inflater {
    package enum Form: Int32 {
        /// zlib's window bits: gzip's header, zlib's, none.
        case gzip = 31
        case zlib = 15
        case bare = -15
    }

    /// - Parameter limit: bytes of the longest result.
    /// - Throws: when the data ends early, contradicts its checks, or unpacks to more than `limit`.
    package static func unpacked(_ bytes: [UInt8], as form: Form, limit: Int) throws(InflatingError) -> [UInt8] {
        var stream = z_stream()
        guard inflateInit2_(&stream, form.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged(detail: "zlib has no memory")
        }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = []
        var status = Z_OK
        var position = 0
        while status == Z_OK {
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { piece, count in
                bytes.withUnsafeBufferPointer { input in
                    // zlib's interface predates const; it does not write to its input.
                    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + position })
                    stream.avail_in = UInt32(clamping: input.count - position)
                    stream.next_out = piece.baseAddress
                    stream.avail_out = UInt32(piece.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    position = input.count - Int(stream.avail_in)
                    count = piece.count - Int(stream.avail_out)
                }
            }
            output += piece
            if output.count > limit { throw .tooLong(limit: limit) }
        }
        if status == Z_STREAM_END { return output }
        if status == Z_BUF_ERROR { throw .cut }
        throw .damaged(detail: stream.msg.map { String(cString: $0) } ?? "zlib error \(status)")
    }
}

/// Why packed bytes give nothing.
package enum InflatingError: Error, Equatable {
    /// They end early.
    case cut
    /// They contradict their checks; `detail` in zlib's words.
    case damaged(detail: String)
    /// They unpack to more than so many bytes.
    case tooLong(limit: Int)
    /// They are packed in a way that nothing here undoes.
    case unknownCoding(String)
}
