/// One row of a table after RFC 4180: fields between separators, in quotes where they hold separators, quotes or line breaks.
enum DelimitedRow {
    /// What a scan found.
    enum Scan: Equatable {
        /// The fields, the index after the row's line break, and the line breaks in and after the row.
        case whole([String], end: Int, lineBreaks: Int)
        /// The row goes on behind the bytes at hand.
        case incomplete
        /// A closing quote is followed by more of the field, or missing at the end.
        case broken
    }

    private static let quote = UInt8(ascii: "\"")

    static func scan(_ bytes: [UInt8], from start: Int, separator: UInt8, isAtEnd: Bool) -> Scan {
        var fields: [String] = []
        var index = start
        var lineBreaks = 0
        while true {
            if index < bytes.count, bytes[index] == quote {
                guard let end = closingQuote(bytes, from: index + 1) else { return isAtEnd ? .broken : .incomplete }
                let inner = bytes[index + 1..<end]
                lineBreaks += countLines(inner)
                fields.append(inner.contains(quote) ? text(undoubled(inner)[...]) : text(inner))
                index = end + 1
            } else {
                let end = bytes[index...].firstIndex { $0 == separator || $0 == 0x0A || $0 == 0x0D } ?? bytes.count
                fields.append(text(bytes[index..<end]))
                index = end
            }
            guard index < bytes.count else {
                return isAtEnd ? .whole(fields, end: index, lineBreaks: lineBreaks + 1) : .incomplete
            }
            if bytes[index] == separator {
                index += 1
                continue
            }
            guard bytes[index] == 0x0A || bytes[index] == 0x0D else { return .broken }
            if bytes[index] == 0x0D && index + 1 == bytes.count && !isAtEnd { return .incomplete }
            let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            return .whole(fields, end: index + (isPair ? 2 : 1), lineBreaks: lineBreaks + 1)
        }
    }

    /// The separator that the header row uses most; a comma when it has one column.
    static func separator(ofHeader line: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line {
            if byte == quote { isQuoted.toggle() }
            if !isQuoted, byte == 0x09 || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") { counts[byte, default: 0] += 1 }
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? UInt8(ascii: ",")
    }

    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(decoding: Charset.repaired(bytes), as: UTF8.self)
    }

    /// The next quote that is not doubled; a quote that ends the bytes at hand is none yet, unless the caller is at the end.
    private static func closingQuote(_ bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                if bytes[index] == quote {
                    guard index + 1 < bytes.count, bytes[index + 1] == quote else { return index }
                    index += 1
                }
                index += 1
            }
            return nil
        }
    }

    private static func undoubled(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var isSecond = false
        for byte in bytes {
            isSecond = byte == quote && !isSecond
            if !isSecond { output.append(byte) }
        }
        return output
    }

    private static func countLines(_ bytes: ArraySlice<UInt8>) -> Int {
        var (count, last) = (0, UInt8(0))
        for byte in bytes {
            if byte == 0x0D || (byte == 0x0A && last != 0x0D) { count += 1 }
            last = byte
        }
        return count
    }
}
