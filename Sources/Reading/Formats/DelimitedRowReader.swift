/// Cuts a stream into rows; holds one chunk and one row.
///
/// After a quoted field that does not end properly reading goes on at the line after the row's first line; the lines that make
/// no row until the next good one belong to the same failure.
struct DelimitedRowReader {
    /// What stands at the next place of the table.
    enum Item: Equatable {
        case row([String], line: Int)
        case broken(ClosedRange<Int>, ReadingFailure.Reason)
    }

    /// Bytes of the longest row.
    static let rowLimit = 16 << 20

    private let stream: ByteStream
    private let limit: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var separator = UInt8(ascii: ",")
    /// The line of the next row, from 1.
    private(set) var line = 1
    private var held: Item?
    /// Whether the row that was parsed last holds a NUL.
    private var hasNUL = false

    init(_ stream: ByteStream, limit: Int = Self.rowLimit) {
        self.stream = stream
        self.limit = limit
    }

    /// The first row; finds the separator in it.
    mutating func header() -> [String]? {
        while let end = endOfLine() {
            let first = buffer[start..<end]
            guard first.contains(where: { $0 > 0x20 }) else {
                skipLine(end)
                continue
            }
            separator = DelimitedRow.separator(ofHeader: first)
            if case .row(let fields, _)? = parse() { return fields }
            skipLine(end)
        }
        return nil
    }

    /// The next row, which must have `columns` fields, or what stands in its place; nil at the end.
    mutating func next(columns: Int) -> Item? {
        if let item = held {
            held = nil
            return item
        }
        guard let item = checkedRow(columns) else { return nil }
        guard case .broken(let lines, .brokenQuote) = item else { return item }
        var last = lines.upperBound
        while let following = checkedRow(columns) {
            guard case .broken(let more, _) = following else {
                held = following
                break
            }
            last = more.upperBound
        }
        return .broken(lines.lowerBound...last, .brokenQuote)
    }

    private mutating func checkedRow(_ columns: Int) -> Item? {
        let item = parse()
        guard case .row(let fields, let first)? = item else { return item }
        if hasNUL { return .broken(first...max(first, line - 1), .nulByte) }
        if fields.count == columns { return item }
        return .broken(first...max(first, line - 1), .raggedRow(expected: columns, found: fields.count))
    }

    private mutating func parse() -> Item? {
        while let end = endOfLine(), !buffer[start..<end].contains(where: { $0 > 0x20 }) { skipLine(end) }
        guard start < buffer.count else { return nil }
        var row = DelimitedRow.Scan.incomplete
        repeat {
            row = DelimitedRow.scan(buffer, from: start, separator: separator, isAtEnd: isAtEnd)
        } while row == .incomplete && buffer.count - start < limit && grow()
        let first = line
        switch row {
        case .whole(let fields, let end, let lineBreaks):
            let bytes = buffer[start..<end]
            start = end
            line += max(lineBreaks, 1)
            // The last row of a damaged file was cut; the damage is reported instead of it.
            if isAtEnd, end == buffer.count, stream.damage != nil, bytes.last != 0x0A, bytes.last != 0x0D { return nil }
            hasNUL = bytes.contains(0)
            return .row(fields, line: first)
        case .incomplete, .broken:
            if isAtEnd && stream.damage != nil && row == .incomplete { return nil }
            return skipBroken(first)
        }
    }

    /// Tables with tabs often hold quotes that are no quoting: such a line is taken literally.
    private mutating func skipBroken(_ first: Int) -> Item? {
        guard let end = endOfLine() else { return nil }
        let text = buffer[start..<end]
        hasNUL = text.contains(0)
        skipLine(end)
        guard separator == 0x09, text.contains(0x09) else { return .broken(first...first, .brokenQuote) }
        return .row(text.split(separator: 0x09, omittingEmptySubsequences: false).map(DelimitedRow.text), line: first)
    }

    /// The end of the line at `start`, without its line break; nil at the end of the file.
    private mutating func endOfLine() -> Int? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }), end + 1 < buffer.count || isAtEnd {
                return end
            }
            let offset = max(buffer.count - 1 - start, 0)
            if !grow() { return start < buffer.count ? buffer.count : nil }
            searched = start + offset
        }
    }

    private mutating func skipLine(_ end: Int) {
        let isPair = end + 1 < buffer.count && buffer[end] == 0x0D && buffer[end + 1] == 0x0A
        start = min(end + (isPair ? 2 : 1), buffer.count)
        line += 1
    }

    /// Reads about as much again as is there, so that a long row is scanned a few times only.
    private mutating func grow() -> Bool {
        if isAtEnd { return false }
        buffer.removeFirst(start)
        start = 0
        let wanted = buffer.count * 2
        repeat {
            if !stream.read(into: &buffer) { isAtEnd = true }
        } while buffer.count < wanted && !isAtEnd
        return true
    }
}
