/// How HTTP's `Content-Encoding` packs a body (RFC 9110).
package enum ContentCoding {
    /// What is asked for in `Accept-Encoding`.
    package static let accepted = "gzip, deflate"

    /// The body's own bytes. What does not look as it is said to is taken as it is: crawlers store bodies unpacked and leave the
    /// fields as they were.
    ///
    /// - Parameters:
    ///   - codings: the value of `Content-Encoding`; nil or empty where nothing is packed.
    ///   - limit: bytes of the longest result.
    package static func unpacked(_ body: [UInt8], codings: String?, limit: Int) throws(InflatingError) -> [UInt8] {
        var bytes = body
        for coding in (codings ?? "").lowercased().split(whereSeparator: { $0 == "," || $0.isWhitespace }).reversed() {
            switch coding {
            case "gzip", "x-gzip":
                guard bytes.starts(with: [0x1F, 0x8B]) else { continue }
                bytes = try Inflater.unpacked(bytes, as: .gzip, limit: limit)
            case "deflate":
                // Meant is zlib's form, sent is often the bare one; a page begins like neither.
                guard let first = bytes.first, ![0x3C, 0x20, 0x09, 0x0A, 0x0D].contains(first) else { continue }
                bytes = try Inflater.unpacked(bytes, as: first & 0x0F == 8 ? .zlib : .bare, limit: limit)
            case "br", "zstd": throw .unknownCoding(String(coding))
            default: continue
            }
        }
        return bytes
    }
}
