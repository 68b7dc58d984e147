extension Format {
    /// The format of what `stream` holds, by its first bytes and by the name of the file.
    init(of stream: ByteStream, named path: String) throws(ReadingFailure.Reason) {
        let head = stream.head
        if !head.contains(where: { $0 > 0x20 }) { throw stream.damage ?? .empty }
        if let reason = FileKind.refusal(of: head) { throw reason }
        switch FileKind.format(named: path) {
        case .jsonLines: self = Self.isOneJSONValue(head) ? .jsonDocument : .jsonLines
        case .jsonDocument: self = Self.isJSONLines(head) ? .jsonLines : .jsonDocument
        case let named?: self = named
        case nil: self = Self.detected(head)
        }
    }

    /// Without help from the name.
    private static func detected(_ head: [UInt8]) -> Format {
        let text = head.drop { $0 <= 0x20 }
        if text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "["), isJSON(text) {
            return isJSONLines(head) ? .jsonLines : .jsonDocument
        }
        return isTable(head) ? .delimitedText : .plainText
    }

    /// Whether it is JSON as far as it goes; an ordinary text can open with a bracket too.
    private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(text.prefix(256))
        var scanner = JSONScanner(Charset.utf8(bytes))
        do {
            _ = try scanner.value()
            return true
        } catch {
            return error.offset + 1 >= bytes.count || bytes.count == 256 && error.offset > 16
        }
    }

    /// An array, or an object whose first line ends inside it: a whole-file format in a file named `.jsonl`.
    private static func isOneJSONValue(_ head: [UInt8]) -> Bool {
        let text = head.drop { $0 <= 0x20 }
        if text.first == UInt8(ascii: "[") { return true }
        let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
        return line.allSatisfy { $0 == UInt8(ascii: "{") || $0 == 0x20 || $0 == 0x09 }
    }

    /// Whether the first line is a whole object and another one follows.
    private static func isJSONLines(_ head: [UInt8]) -> Bool {
        let text = head.drop { $0 <= 0x20 }
        guard text.first == UInt8(ascii: "{"), let end = text.firstIndex(of: 0x0A) else { return false }
        var scanner = JSONScanner(Charset.utf8(Array(text[..<end])))
        guard (try? scanner.onlyValue()) != nil else { return false }
        return text[end...].first { $0 > 0x20 } == UInt8(ascii: "{")
    }

    /// Whether the first line is a header with a column for the text.
    private static func isTable(_ head: [UInt8]) -> Bool {
        let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count < 2000, line.count < head.count else { return false }
        let separator = DelimitedRow.separator(ofHeader: line)
        guard case .whole(let names, _, _) = DelimitedRow.scan(Array(line), from: 0, separator: separator, isAtEnd: true) else {
            return false
        }
        return names.count > 1 && names.contains { FieldNames.role(of: $0)?.target == .field(.body) }
    }
}
