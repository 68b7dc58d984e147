import CZlib

/// Packed data for tests.
public enum Gzip {
    /// `text` as one member of gzip data.
    public static func member(_ text: String) -> [UInt8] { member(Array(text.utf8)) }

    /// The bytes as one member of gzip data.
    public static func member(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, windowBits: 15 + 16) }

    /// `text` in zlib's form, which HTTP calls deflate.
    public static func zlib(_ text: String) -> [UInt8] { packed(Array(text.utf8), windowBits: 15) }

    private static func packed(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { return [] }
        defer { deflateEnd(&stream) }
        var input = bytes
        return input.withUnsafeMutableBufferPointer { bytes in
            [UInt8](unsafeUninitializedCapacity: bytes.count + 200) { output, count in
                stream.next_in = bytes.baseAddress
                stream.avail_in = UInt32(bytes.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
                count = output.count - Int(stream.avail_out)
            }
        }
    }
}
