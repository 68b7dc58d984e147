import CXML2

/// The charset of a page, by what is surest: its byte order mark, the transfer, its own meta element, then its bytes.
enum PageCharset {
    /// Bytes in which the meta element must stand.
    private static let metaLimit = 4096

    /// The page as UTF-8. A charset that its bytes contradict is passed over.
    static func utf8(_ bytes: [UInt8], declared: String? = nil) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Charset.utf8(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]), let text = converted(bytes, from: "UTF-16LE") { return text }
        if bytes.starts(with: [0xFE, 0xFF]), let text = converted(bytes, from: "UTF-16BE") { return text }
        if Charset.isUTF8(bytes.span) { return isEscaped(bytes) ? converted(bytes, from: "ISO-2022-JP") ?? bytes : bytes }
        for name in [declared, inMeta(bytes)].compactMap(\.self) {
            let known = aliases[name.lowercased()] ?? name
            if known.lowercased() == "utf-8" || known.lowercased() == "utf8" { return Charset.utf8(bytes) }
            if let text = converted(bytes, from: known) { return text }
        }
        return detected(bytes)
    }

    /// As browsers do, Latin-1 and ASCII are read as Windows-1252, and the Chinese and Korean sets as those that contain them.
    private static let aliases = [
        "iso-8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252", "latin-1": "WINDOWS-1252", "us-ascii": "WINDOWS-1252",
        "ascii": "WINDOWS-1252", "iso8859-1": "WINDOWS-1252", "iso-8859-9": "WINDOWS-1254", "gb2312": "GB18030", "gbk": "GB18030",
        "x-gbk": "GB18030", "ks_c_5601-1987": "CP949", "euc-kr": "CP949", "shift_jis": "CP932", "x-sjis": "CP932",
        "shift-jis": "CP932", "sjis": "CP932", "big5": "BIG5-HKSCS", "windows-31j": "CP932", "x-euc-jp": "EUC-JP",
        "tis-620": "CP874",
    ]

    /// The name in `<meta charset=…>` or in the content type that a meta element gives.
    private static func inMeta(_ bytes: [UInt8]) -> String? {
        let start = String(
            decoding: bytes.prefix(metaLimit).map { $0 < 0x80 ? $0 | ($0 > 0x40 && $0 < 0x5B ? 0x20 : 0) : 0x3F }, as: UTF8.self)
        guard let mark = start.firstRange(of: "charset=") ?? start.firstRange(of: "encoding=") else { return nil }
        let name = start[mark.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        return name.isEmpty ? nil : String(name)
    }

    /// Whether 7-bit Japanese hides in ASCII.
    private static func isEscaped(_ bytes: [UInt8]) -> Bool {
        guard let escape = bytes.prefix(1 << 16).firstIndex(of: 0x1B), escape + 2 < bytes.count else { return false }
        return bytes[escape + 1] == 0x24 && (bytes[escape + 2] == 0x42 || bytes[escape + 2] == 0x40)
    }

    /// Without a name: the East Asian sets have strict forms; what has none of them is Windows-1252.
    private static func detected(_ bytes: [UInt8]) -> [UInt8] {
        let high = bytes.lazy.filter { $0 >= 0x80 }.count
        // Stray bytes in UTF-8 do not make it another charset.
        let repaired = Charset.utf8(bytes)
        if high < 40 || isMostlyUTF8(bytes, high) { return repaired }
        for name in ["EUC-JP", "CP932", "GB18030", "CP949"] {
            if let text = converted(bytes, from: name, strictly: true), isLikely(text, name) { return text }
        }
        return repaired
    }

    private static func isMostlyUTF8(_ bytes: [UInt8], _ high: Int) -> Bool {
        var inSequences = 0
        var index = 0
        while index < bytes.count {
            let length: Int
            switch bytes[index] {
            case 0xC2...0xDF: length = 2
            case 0xE0...0xEF: length = 3
            case 0xF0...0xF4: length = 4
            default: length = 1
            }
            if length > 1, index + length <= bytes.count, bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
            {
                inSequences += length
                index += length
            } else {
                index += 1
            }
        }
        return inSequences * 10 > high * 9
    }

    /// Whether the decoded text has what texts in that charset have: kana for Japan, Hangul for Korea, common Chinese else.
    private static func isLikely(_ text: [UInt8], _ name: String) -> Bool {
        var (kana, hangul, han, all) = (0, 0, 0, 0)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
            all += 1
            switch scalar.value {
            case 0x3040...0x30FF: kana += 1
            case 0xAC00...0xD7A3: hangul += 1
            case 0x4E00...0x9FFF: han += 1
            default: break
            }
        }
        switch name {
        case "EUC-JP", "CP932": return kana * 5 > all
        case "CP949": return hangul * 2 > all
        default: return han * 10 > all * 6
        }
    }

    /// The bytes in UTF-8; nil for an unknown charset, and where more than one byte in a hundred has no meaning in it.
    static func converted(_ bytes: [UInt8], from charset: String, strictly: Bool = false) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", charset), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 3 / 2)
        var errors = 0
        var buffer = [CChar](repeating: 0, count: 1 << 16)
        var input = bytes.map { CChar(bitPattern: $0) }
        let isWhole = input.withUnsafeMutableBufferPointer { source -> Bool in
            var next = source.baseAddress
            var left = source.count
            while left > 0 {
                let (status, written) = buffer.withUnsafeMutableBufferPointer { target -> (Int, Int) in
                    var place = target.baseAddress
                    var room = target.count
                    let status = iconv(converter, &next, &left, &place, &room)
                    return (status, target.count - room)
                }
                output.append(contentsOf: buffer[..<written].lazy.map { UInt8(bitPattern: $0) })
                guard status == -1, written < buffer.count - 16 else { continue }
                errors += 1
                if strictly || errors > 8 + bytes.count / 100 { return left <= 3 && strictly }
                output += [0xEF, 0xBF, 0xBD]
                next = next.map { $0 + 1 }
                left -= 1
            }
            return true
        }
        return isWhole ? output : nil
    }
}
