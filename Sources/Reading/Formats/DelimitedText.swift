/// A table with a header row (`.csv`, `.tsv`; RFC 4180), read in constant memory. Separator: comma, semicolon or tab.
struct DelimitedText: IteratorProtocol {
    private let source: FormatSource
    private var rows: DelimitedRowReader
    private var mapper: RecordMapper
    private var columns: [String]?
    private var pending: [ReadingOutcome] = []
    private var isFinished = false
    private var hasRows = false

    init(_ source: FormatSource) {
        self.source = source
        rows = DelimitedRowReader(source.stream)
        mapper = RecordMapper(options: source.options)
    }

    mutating func next() -> ReadingOutcome? {
        while pending.isEmpty && !isFinished {
            guard let columns else {
                readHeader()
                continue
            }
            advance(columns)
        }
        return pending.isEmpty ? nil : pending.removeFirst()
    }

    private mutating func readHeader() {
        guard let header = rows.header() else { return finish(with: source.stream.damage?.ofWholeFile ?? .empty) }
        if header.contains(where: { $0.utf8.contains(0) }) { return finish(with: .binary(kind: FileKind.binaryData)) }
        let names = Self.uniqueNames(header)
        columns = names
        if let reason = mapper.check(columns: names) { finish(with: reason) }
    }

    private mutating func advance(_ columns: [String]) {
        let item = rows.next(columns: columns.count)
        hasRows = hasRows || item != nil
        switch item {
        case .row(let fields, let line):
            accept(zip(columns, fields).map { JSONMember(name: $0, value: .string($1)) }, line: line)
        case .broken(let lines, let reason):
            let place = lines.count == 1 ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)-\(lines.upperBound)"
            pending = [source.failure(reason, at: place)]
        case nil:
            finish(with: source.stream.damage)
        }
    }

    private mutating func accept(_ members: [JSONMember], line: Int) {
        do {
            pending = [.document(try mapper.document(members, source: "\(source.path):\(line)"))]
        } catch {
            pending = [source.failure(error, at: "line \(line)")]
        }
    }

    private mutating func finish(with reason: ReadingFailure.Reason?) {
        isFinished = true
        pending = mapper.remarks(on: source.path, isCollection: true)
        guard let reason else { return hasRows ? () : pending.append(source.remark(.without("rows below the header"))) }
        pending.append(source.failure(reason, at: columns != nil && reason == source.stream.damage ? "line \(rows.line)" : nil))
    }

    /// The header's names; one that is blank or there already gets its number, so that no field is lost.
    private static func uniqueNames(_ header: [String]) -> [String] {
        var seen: Set<String> = []
        return header.enumerated().map { index, name in
            let trimmed = name.collapsed
            let unique =
                trimmed.isEmpty || seen.contains(trimmed) ? "\(trimmed.isEmpty ? "column" : trimmed) \(index + 1)" : trimmed
            seen.insert(unique)
            return unique
        }
    }
}
