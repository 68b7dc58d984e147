/// What a file is, by its first bytes and its name. Content weighs more: a text may begin with the letters `PAR`, and a `.txt`
/// may be a PDF.
enum FileKind {
    static let binaryData = "binary data"
    static let otherWARC = "a WARC file of another version than 1.0 and 1.1"

    /// First bytes of data that is no text of its own.
    private static let signatures: [(bytes: [UInt8], kind: String)] = [
        (Array("%PDF-".utf8), "a PDF document"),
        (Array("{\\rtf".utf8), "a rich text document"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
        (Array("SQLite format 3\0".utf8), "an SQLite database"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard-compressed data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz-compressed data"),
        (Array("BZh".utf8) + [0x31, 0x41, 0x59], "bzip2-compressed data"),
        ([0x1F, 0x8B], "gzip data inside gzip data"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
        (Array("PAR2\0PKT".utf8), "a Par2 archive"),
    ]

    /// Texts in formats that have no reader, by their first characters in lower case.
    private static let markup: [(start: String, kind: String)] = [
        ("<?xml", "an XML document"), ("warc/0.", otherWARC), ("warc/2.", otherWARC),
    ]

    /// Why no reader takes text that begins with `head`; nil when one does. A promise of lines outweighs a few NULs:
    /// they cost the lines that hold them. A promise of text does, too, where nothing else tells of data.
    ///
    /// - Parameter signed: the format that shows in the bytes.
    static func refusal(of head: [UInt8], signed: Format?, promised: Format? = nil) -> ReadingFailure.Reason? {
        if let found = signatures.first(where: { head.starts(with: $0.bytes) }) { return .binary(kind: found.kind) }
        if head.count > 262, head[257..<262].elementsEqual("ustar".utf8) { return .binary(kind: "a tar archive") }
        if signed != nil { return nil }
        if head.contains(0) {
            let isText = promised == .plainText || promised == .markdown
            guard isText ? isTextWithNULs(head) : promised?.isLines == true && !isMostlyNULs(head) else {
                return .binary(kind: binaryData)
            }
        }
        let start = head.drop { WhiteSpace.isBlank($0) }.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return markup.first { start.starts(with: $0.start.utf8) }.map { .unsupported(kind: $0.kind) }
    }

    /// Whether it is text but for a few NULs: one code point of a hundred or a handful, and no other control characters.
    static func isTextWithNULs(_ bytes: [UInt8]) -> Bool {
        let count = bytes.count { $0 == 0 }
        guard count * 100 <= bytes.count || count < 5 && count * 4 < bytes.count else { return false }
        return bytes.allSatisfy { $0 == 0 || $0 >= 0x20 || WhiteSpace.isBlank($0) || $0 == 0x1B }
    }

    /// Whether there are more runs of NULs than lines, as in UTF-16 without a mark and in data of any kind.
    private static func isMostlyNULs(_ head: [UInt8]) -> Bool {
        var (runs, lines, last) = (0, 1, UInt8(1))
        for byte in head {
            if byte == 0 && last != 0 { runs += 1 }
            if byte == 0x0A || (byte == 0x0D && last != 0x0A) { lines += 1 }
            last = byte
        }
        return runs > lines || head.allSatisfy { $0 == 0 }
    }

    /// The format that the end of the name promises, `.gz` left aside.
    static func format(named path: String) -> Format? {
        switch fileExtension(path) {
        case "txt", "text": .plainText
        case "md", "markdown": .markdown
        case "jsonl", "ndjson": .jsonLines
        case "json": .jsonDocument
        case "csv", "tsv", "tab": .delimitedText
        case "html", "htm", "xhtml", "xht": .webPage
        case "mhtml", "mht": .savedPage
        case "warc": .webArchive
        case "eml": .mail
        case "nitf": .agencyNews
        case "mbox", "mbx": .mailbox
        case "rss", "atom", "rdf", "xml": .feed
        default: nil
        }
    }

    /// Why a file inside a folder is left out: its name promises no format, or it has no extension and holds no text.
    /// One that cannot be read is not left out: reading it says why.
    static func reasonToSkip(_ file: SourceFile) -> String? {
        if let reason = reasonToSkip(named: file.path) { return reason }
        guard format(named: file.path) == nil, let stream = try? ByteStream(path: file.location), stream.damage == nil else {
            return nil
        }
        if stream.head.isEmpty { return "no text" }
        return refusal(of: stream.head, signed: FormatSignature.format(of: stream.head)) != nil ? "no text" : nil
    }

    /// Why a file with this name is left out unseen.
    static func reasonToSkip(named path: String) -> String? {
        format(named: path) == nil && !fileExtension(path).isEmpty ? "no known kind" : nil
    }

    /// In lower case; empty when there is none.
    private static func fileExtension(_ path: String) -> String {
        var name = (path.split(separator: "/").last ?? "").lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return String(name[name.index(after: dot)...])
    }
}
