/// The bytes of an XML document as UTF-8.
enum XMLEncoding {
    /// The charset of XML in two or four bytes a character without a byte order mark, by its first `<`; nil for other bytes.
    static func wideCharset(of head: some Collection<UInt8>) -> String? {
        switch Array(head.prefix(4)) {
        case [0, 0, 0xFE, 0xFF]: "UTF-32"
        case [0, 0, 0, 0x3C]: "UTF-32BE"
        case [0x3C, 0, 0, 0]: "UTF-32LE"
        case [0, 0x3C, 0, 0x3F]: "UTF-16BE"
        case [0x3C, 0, 0x3F, 0]: "UTF-16LE"
        default: nil
        }
    }

    /// - Parameter sent: the charset that the transfer named, which outweighs the document's own word (RFC 7303).
    static func utf8(_ bytes: [UInt8], sent: String? = nil) -> [UInt8] {
        if let charset = wideCharset(of: bytes), let text = Charset.utf8(bytes, labelled: charset) {
            return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
        }
        return Charset.utf8(bytes, declared: sent ?? declared(in: bytes))
    }

    /// What `<?xml … encoding="…"?>` says.
    private static func declared(in bytes: [UInt8]) -> String? {
        let start = bytes.prefix(512).drop { WhiteSpace.isBlank($0) }
        guard start.starts(with: "<?xml".utf8), let end = start.firstIndex(of: 0x3E) else { return nil }
        let text = String(decoding: start[..<end], as: UTF8.self)
        guard let name = text.firstRange(of: "encoding") else { return nil }
        let value = text[name.upperBound...].drop { $0 == " " || $0 == "=" }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        let label = value.dropFirst().prefix { $0 != quote }
        return label.isEmpty ? nil : String(label)
    }
}
