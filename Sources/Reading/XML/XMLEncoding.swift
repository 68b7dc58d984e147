/// The bytes of an XML document as UTF-8.
enum XMLEncoding {
    /// - Parameter sent: the charset that the transfer named, which outweighs the document's own word (RFC 7303).
    static func utf8(_ bytes: [UInt8], sent: String? = nil) -> [UInt8] {
        Charset.utf8(bytes, declared: [sent, declared(in: bytes)].compactMap(\.self))
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
