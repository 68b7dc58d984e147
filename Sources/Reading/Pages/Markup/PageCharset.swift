/// The charsets that a page names for itself.
enum PageCharset {
    /// Bytes in which the name must stand.
    private static let limit = 4096

    /// What the XML declaration, `<meta charset=…>` or the content type in a meta element say, in the order of the page.
    static func declared(in bytes: [UInt8]) -> [String] {
        let start = ByteSearch.lowercased(Charset.narrow(Array(bytes.prefix(limit))))
        return ["encoding=", "charset="].compactMap { mark in
            guard let place = ByteSearch.first(Array(mark.utf8), in: start[...]) else { return nil }
            let value = start[(place + mark.utf8.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
            let name = value.prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
    }
}
