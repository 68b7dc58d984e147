extension Format {
    /// Bytes in which the format shows.
    private static let sample = 1 << 15

    /// The format of what `stream` holds, by its first bytes.
    ///
    /// - Parameter promised: by the name of the file, or by the server that sent it; decides where the bytes do not tell.
    init(of stream: ByteStream, promised: Format?) throws(ReadingFailure.Reason) {
        guard let start = stream.head.firstIndex(where: { !WhiteSpace.isBlank($0) }) else {
            if stream.head.count >= ByteStream.wholeLimit { throw .binary(kind: "nothing but white space for many megabytes") }
            throw stream.damage ?? .empty
        }
        let signed = FormatSignature.format(of: stream.head)
        if let reason = FileKind.refusal(of: stream.head, signed: signed, promised: promised) {
            throw stream.damage?.ofWholeFile ?? reason
        }
        if let signed {
            self = signed
            return
        }
        let text = Array(stream.head[start...].prefix(Self.sample))
        switch promised {
        case .jsonLines: self = Self.isOneJSONValue(text) ? .jsonDocument : .jsonLines
        case .jsonDocument: self = Self.isJSONLines(text) ? .jsonLines : .jsonDocument
        case let named?: self = named
        case nil: self = Self.detected(text)
        }
    }

    /// Without help from the name.
    private static func detected(_ text: [UInt8]) -> Format {
        if text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "["), isJSON(text) {
            return isJSONLines(text) ? .jsonLines : .jsonDocument
        }
        return isTable(text) ? .delimitedText : .plainText
    }

    /// Whether it is JSON as far as it goes; an ordinary text can open with a bracket too.
    private static func isJSON(_ text: [UInt8]) -> Bool {
        let bytes = Array(text.prefix(256))
        var scanner = JSONScanner(Charset.utf8(bytes))
        do {
            _ = try scanner.value()
            return true
        } catch {
            return error.offset + 1 >= bytes.count || bytes.count == 256 && error.offset > 16
        }
    }

    /// An array of records, or an object over several lines: a whole-file format in a file that is named `.jsonl`. The name
    /// wins where the first line may as well be a broken one.
    private static func isOneJSONValue(_ text: [UInt8]) -> Bool {
        let bytes = Charset.utf8(text)
        var scanner = JSONScanner(bytes)
        let isArray = scanner.skip(UInt8(ascii: "["))
        let opensRecord = scanner.peek() == UInt8(ascii: "{")
        scanner = JSONScanner(bytes)
        let firstLine = text.firstIndex { isLineBreak($0) } ?? text.count
        do {
            _ = try scanner.value()
            return scanner.index > firstLine || (isArray && scanner.isAtEnd())
        } catch {
            // The value goes on behind the bytes at hand; the last few may be half an escape or a word.
            let isCut = text.count == sample && error.offset + 8 >= bytes.count
            return isCut && (isArray ? opensRecord : firstLine < text.count)
        }
    }

    /// Whether the first line is a whole object and another one follows.
    private static func isJSONLines(_ text: [UInt8]) -> Bool {
        guard text.first == UInt8(ascii: "{"), let end = text.firstIndex(where: isLineBreak) else { return false }
        var scanner = JSONScanner(Charset.utf8(Array(text[..<end])))
        guard (try? scanner.onlyValue()) != nil else { return false }
        return text[end...].first { !WhiteSpace.isBlank($0) } == UInt8(ascii: "{")
    }

    /// Whether the first line is a header with a column for the text.
    private static func isTable(_ text: [UInt8]) -> Bool {
        let line = text.prefix { !isLineBreak($0) }
        guard line.count < 2000, line.count < text.count else { return false }
        let separator = DelimitedRow.separator(ofHeader: line)
        guard case .whole(let names, _, _) = DelimitedRow.scan(Array(line), from: 0, separator: separator, isAtEnd: true) else {
            return false
        }
        return names.count > 1 && names.contains { FieldNames.role(of: $0)?.target == .field(.body) }
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
