import CXML2
import Glibc

extension Charset {
    /// `bytes` of the charset called `label` as UTF-8; what is no character of it becomes U+FFFD. Nil when the system does not know
    /// the charset.
    static func utf8(_ bytes: [UInt8], labelled label: String) -> [UInt8]? {
        let name = iconvName(label)
        if name.uppercased() == "UTF-8" { return utf8(bytes) }
        // iconv takes `//` as the begin of an option.
        guard !name.isEmpty, !name.contains("/") else { return nil }
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        return convert(bytes, converter)
    }

    /// UTF-8 where the bytes are that, whatever they are said to be: no other charset gives well-formed UTF-8 by chance. Else the
    /// charset that is named, else Windows-1252.
    static func utf8(_ bytes: [UInt8], declared label: String?) -> [UInt8] {
        guard let label else { return utf8(bytes) }
        // The escapes of these are ASCII, and so is what they stand between.
        let isEscaped = label.lowercased().hasPrefix("iso-2022") || label.lowercased().hasPrefix("hz-")
        if !isEscaped && isUTF8(bytes.span) { return bytes }
        return utf8(bytes, labelled: label) ?? utf8(bytes)
    }

    private static func convert(_ bytes: [UInt8], _ converter: iconv_t) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 3 / 2)
        var piece = [CChar](repeating: 0, count: 1 << 14)
        var position = 0
        while position < bytes.count {
            let (read, written, code) = step(bytes, from: position, converter, &piece)
            output += piece[..<written].lazy.map { UInt8(bitPattern: $0) }
            position += read
            if code == EILSEQ || code == EINVAL || (read == 0 && written == 0) {
                output += "\u{FFFD}".utf8
                position += 1
            }
        }
        return output
    }

    private static func step(
        _ bytes: [UInt8], from position: Int, _ converter: iconv_t, _ piece: inout [CChar]
    ) -> (read: Int, written: Int, code: Int32) {
        bytes.withUnsafeBytes { input in
            piece.withUnsafeMutableBufferPointer { output in
                // iconv's interface predates const; it does not write to its input.
                var next = UnsafeMutablePointer(mutating: input.bindMemory(to: CChar.self).baseAddress.map { $0 + position })
                var left = input.count - position
                var place = output.baseAddress
                var room = output.count
                let failed = iconv(converter, &next, &left, &place, &room) == -1
                let code = failed ? errno : 0
                return (input.count - position - left, output.count - room, code == E2BIG ? 0 : code)
            }
        }
    }
}
