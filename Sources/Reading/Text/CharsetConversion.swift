import CXML2
import Glibc

extension Charset {
    /// `bytes` of the charset called `label` as UTF-8; what is no character of it becomes U+FFFD. Nil when the system does not know
    /// the charset, or when more than one byte in a hundred has no meaning in it: it is another one then.
    ///
    /// - Parameter isStrict: whether no byte may be without meaning, but for a character that is cut at the end.
    static func converted(_ bytes: [UInt8], from label: String, isStrict: Bool = false) -> [UInt8]? {
        let name = iconvName(label)
        if name == "UTF-8" { return isMostlyUTF8(bytes) ? utf8(bytes) : nil }
        // iconv takes `//` as the begin of an option.
        guard !name.isEmpty, !name.contains("/") else { return nil }
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        return convert(bytes, converter, errorLimit: isStrict ? 0 : 8 + bytes.count / 100)
    }

    private static func convert(_ bytes: [UInt8], _ converter: iconv_t, errorLimit: Int) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 3 / 2)
        var piece = [CChar](repeating: 0, count: 1 << 14)
        var position = 0
        var errors = 0
        while position < bytes.count {
            let (read, written, code) = step(bytes, from: position, converter, &piece)
            piece.withUnsafeBytes { output += $0[..<written] }
            position += read
            guard code == EILSEQ || code == EINVAL || (read == 0 && written == 0) else { continue }
            errors += 1
            if errors > errorLimit && bytes.count - position > 3 { return nil }
            output += "\u{FFFD}".utf8
            position += 1
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
