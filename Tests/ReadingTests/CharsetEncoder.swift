import CXML2
import Glibc

/// Text in other charsets, for tests.
enum CharsetEncoder {
    /// Nil when the text has characters that the charset has not.
    static func encoded(_ text: String, _ charset: String) -> [UInt8]? {
        guard let converter = iconv_open(charset, "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input = Array(text.utf8CString.dropLast())
        var output = [CChar](repeating: 0, count: input.count * 4 + 16)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target -> Int? in
                var (next, left, place, room) = (source.baseAddress, source.count, target.baseAddress, target.count)
                return iconv(converter, &next, &left, &place, &room) == -1 ? nil : target.count - room
            }
        }
        return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
    }
}
