import Inflating

/// An HTTP response as a crawler stored it.
struct HTTPResponse {
    var status: Int
    var fields: HeaderFields
    /// As it was sent: perhaps chunked, perhaps compressed.
    var body: ArraySlice<UInt8>

    /// Bytes in which the head of a response ends.
    static let headLimit = 1 << 18

    /// Nil when the block begins like no response.
    init?(_ block: ArraySlice<UInt8>) {
        guard block.starts(with: "HTTP/".utf8), let end = HeaderFields.end(in: block) else { return nil }
        let lineEnd = block.firstIndex(of: 0x0A) ?? end
        let words = block[..<lineEnd].split(separator: 0x20)
        guard words.count > 1, let status = Int(String(decoding: words[1].filter { $0 != 0x0D }, as: UTF8.self)) else {
            return nil
        }
        self.status = status
        fields = HeaderFields(block[lineEnd..<end])
        body = block[end...]
    }

    var contentType: ParameterisedValue? { fields["content-type"].map(ParameterisedValue.init) }

    /// The page's own bytes: put together from chunks and unpacked. Crawlers often store them so already and leave the fields as
    /// they were, so what does not look as it is said to is taken as it is.
    ///
    /// - Parameter limit: bytes of the longest page.
    func decodedBody(limit: Int) throws(ReadingFailure.Reason) -> [UInt8] {
        var bytes = Array(body)
        if fields["transfer-encoding"]?.lowercased().contains("chunked") == true, let whole = Self.joined(chunks: bytes) {
            bytes = whole
        }
        do throws(InflatingError) {
            return try ContentCoding.unpacked(bytes, codings: fields["content-encoding"], limit: limit)
        } catch {
            throw ReadingFailure.Reason(error)
        }
    }

    /// Nil when there are no chunks. What comes of the last one counts when it is cut.
    static func joined(chunks bytes: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard let end = bytes[index...].prefix(64).firstIndex(of: 0x0A) else { return index == 0 ? nil : output }
            let text = String(decoding: bytes[index..<end].prefix { $0 != 0x3B && $0 != 0x0D }, as: UTF8.self).collapsed
            guard let size = Int(text, radix: 16), size >= 0 else { return index == 0 ? nil : output }
            if size == 0 { return output }
            let start = end + 1
            output += bytes[start..<min(bytes.count, start + min(size, bytes.count))]
            index = start + min(size, bytes.count)
            while index < bytes.count, bytes[index] == 0x0D || bytes[index] == 0x0A { index += 1 }
        }
        return output
    }
}

extension ReadingFailure.Reason {
    fileprivate init(_ error: InflatingError) {
        switch error {
        case .cut: self = .cutGzip(isPartlyRead: false)
        case .damaged(let detail): self = .damagedGzip(detail: detail, isPartlyRead: false)
        case .tooLong(let limit): self = .documentTooLong(limit: limit)
        case .unknownCoding(let name): self = .unsupported(kind: "a page packed with \(name)")
        }
    }
}
