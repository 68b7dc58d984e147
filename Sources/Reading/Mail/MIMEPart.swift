/// A message or a part of one, after RFC 2045 and 2046.
struct MIMEPart {
    let header: HeaderFields
    let type: ParameterisedValue
    /// As it was sent.
    let body: ArraySlice<UInt8>
    /// What a multipart body is made of.
    private(set) var parts: [MIMEPart] = []

    /// Whether its parts lie deeper inside one another than any program puts them, so that they were left out.
    private(set) var isTooDeep = false

    /// Parts inside parts.
    static let depthLimit = 60
    private static let partLimit = 1000

    /// - Parameters:
    ///   - bytes: header, empty line, body.
    ///   - untyped: what a part is that does not say it.
    init(_ bytes: ArraySlice<UInt8>, depth: Int = 0, untyped: String = "text/plain") {
        let start = Self.bodyStart(bytes)
        header = HeaderFields(bytes[..<start])
        body = bytes[start...]
        type = ParameterisedValue(header["content-type"] ?? untyped)
        guard depth < Self.depthLimit else {
            isTooDeep = type.value.hasPrefix("multipart/") || type.value == "message/rfc822"
            return
        }
        if type.value.hasPrefix("multipart/") {
            let untyped = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
            parts = bodies().map { MIMEPart($0, depth: depth + 1, untyped: untyped) }
        } else if type.value == "message/rfc822" {
            parts = [MIMEPart(decodedBody[...], depth: depth + 1)]
        }
    }

    /// Behind the empty line that ends the header; a part can have no header at all.
    private static func bodyStart(_ bytes: ArraySlice<UInt8>) -> Int {
        if bytes.first == 0x0A { return bytes.startIndex + 1 }
        if bytes.starts(with: [0x0D, 0x0A]) { return bytes.startIndex + 2 }
        return HeaderFields.end(in: bytes) ?? bytes.endIndex
    }

    /// The parts of a multipart body: by the boundary that the header names, else by the first line that looks like one.
    private func bodies() -> [ArraySlice<UInt8>] {
        if let boundary = type.parameters["boundary"], !boundary.isEmpty {
            let found = Self.bodies(in: body, boundary: Array("--\(boundary)".utf8))
            if !found.isEmpty { return found }
        }
        return Self.likelyBoundary(in: body).map { Self.bodies(in: body, boundary: $0) } ?? []
    }

    /// The first line of `--` and something that stands right before the header of a part.
    private static func likelyBoundary(in body: ArraySlice<UInt8>) -> [UInt8]? {
        let lines = body.split(separator: 0x0A, maxSplits: 1000, omittingEmptySubsequences: false)
        for (line, next) in zip(lines, lines.dropFirst()) where line.starts(with: [0x2D, 0x2D]) {
            let isHeader = ByteSearch.lowercased(next.prefix(8)).elementsEqual("content-".utf8)
            let mark = line.last == 0x0D ? line.dropLast() : line
            if isHeader, (3...200).contains(mark.count) { return Array(mark) }
        }
        return nil
    }

    /// What stands between the lines that begin with the boundary; the last one need not be ended.
    private static func bodies(in body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        var found: [ArraySlice<UInt8>] = []
        var partStart: Int?
        var line = body.startIndex
        while line < body.endIndex, found.count < partLimit {
            let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
            let text = body[line..<end]
            let next = min(end + 1, body.endIndex)
            if text.starts(with: boundary), isBoundary(text.dropFirst(boundary.count)) {
                if let start = partStart { found.append(withoutLastBreak(body[start..<max(start, line)])) }
                partStart = next
                if text.dropFirst(boundary.count).starts(with: [0x2D, 0x2D]) { return found }
            }
            line = next
        }
        if let start = partStart, start < body.endIndex { found.append(body[start...]) }
        return found
    }

    /// Whether nothing but the mark of the end and white space follows the boundary.
    private static func isBoundary(_ rest: ArraySlice<UInt8>) -> Bool {
        let rest = rest.starts(with: [0x2D, 0x2D]) ? rest.dropFirst(2) : rest
        return rest.allSatisfy(WhiteSpace.isBlank)
    }

    private static func withoutLastBreak(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.last == 0x0A else { return bytes }
        let bytes = bytes.dropLast()
        return bytes.last == 0x0D ? bytes.dropLast() : bytes
    }

    /// The body in its own bytes.
    var decodedBody: [UInt8] {
        switch header["content-transfer-encoding"]?.lowercased() {
        // Some mailers say base64 of what they sent as it was.
        case "base64": Base64.isLikely(body) ? Base64.decoded(body) ?? [] : Array(body)
        case "quoted-printable": QuotedPrintable.decoded(body)
        default: Array(body)
        }
    }

    /// The body as UTF-8.
    var text: [UInt8] { Charset.utf8(decodedBody, declared: type.parameters["charset"]) }

    /// The name of the file that the part is; nil for what is part of the message itself.
    var fileName: String? {
        let disposition = header["content-disposition"].map { ParameterisedValue(EncodedWords.decoded($0)) }
        let name = disposition?.parameters["filename"] ?? disposition?.parameters["filename*"]
        if disposition?.value == "attachment" { return name ?? type.parameters["name"] ?? type.value }
        return type.value.hasPrefix("text/") ? nil : name ?? type.parameters["name"].map(EncodedWords.decoded)
    }
}
