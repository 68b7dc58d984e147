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
        if fields["transfer-encoding"]?.lowercased().contains("chunked") == true { bytes = try Self.joined(chunks: bytes) }
        do throws(InflatingError) {
            return try ContentCoding.unpacked(bytes, codings: fields["content-encoding"], limit: limit)
        } catch {
            throw ReadingFailure.Reason(error)
        }
    }

    /// What the chunks hold; the bytes as they are where there are none. Some crawlers leave out the empty chunk at the end.
    ///
    /// - Throws: when a chunk is cut, or does not end where its size says: words would be lost in the middle of a sentence.
    static func joined(chunks bytes: [UInt8]) throws(ReadingFailure.Reason) -> [UInt8] {
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard let (size, start) = chunk(in: bytes, at: index) else {
                if index == 0, !bytes.suffix(lastChunk.count).elementsEqual(lastChunk) { return bytes }
                throw .brokenRecord("the page is in chunks, and one of them is damaged")
            }
            if size == 0 { return output }
            guard size <= bytes.count - start else { throw .brokenRecord("the page is in chunks, and the last one is cut") }
            output += bytes[start..<(start + size)]
            index = start + size
            if index < bytes.count, bytes[index] == 0x0D { index += 1 }
            if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        }
        return output
    }

    private static let lastChunk = Array("\r\n0\r\n\r\n".utf8)

    /// The size of the chunk whose line begins there, and where its bytes begin; nil when this is no such line.
    private static func chunk(in bytes: [UInt8], at index: Int) -> (size: Int, start: Int)? {
        guard let end = bytes[index...].prefix(64).firstIndex(of: 0x0A) else { return nil }
        let digits = bytes[index..<end].prefix { $0 != 0x3B && $0 != 0x0D && $0 != 0x20 }
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: 16).map { ($0, end + 1) }
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
