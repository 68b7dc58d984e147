/// One JSON object a line (`.jsonl`, `.ndjson`), read in constant memory.
struct JSONLines: IteratorProtocol {
    private let source: FormatSource
    private var lines: LineReader
    private var records: RecordReader
    private var pending: ArraySlice<ReadingOutcome> = []
    private var isFinished = false
    private var hasContent = false
    /// The number of the last line that was not cut.
    private var lastWhole = 0
    private let limit: Int

    /// Bytes of the longest line; no article comes near.
    static let recordLimit = 64 << 20

    init(_ source: FormatSource, recordLimit: Int = Self.recordLimit) {
        self.source = source
        lines = LineReader(source.stream, limit: recordLimit)
        records = RecordReader(path: source.path, options: source.options)
        limit = recordLimit
    }

    mutating func next() -> ReadingOutcome? {
        while pending.isEmpty {
            guard let line = lines.next() else { return finish() }
            accept(line.range, isWhole: line.isWhole)
        }
        return pending.removeFirst()
    }

    private mutating func accept(_ range: Range<Int>, isWhole: Bool) {
        let number = lines.number
        if range.count >= limit {
            hasContent = true
            pending = [source.failure(.recordTooLong(limit: limit), at: "line \(number)")]
            return isWhole ? () : lines.skipRestOfLine()
        }
        // The last line of a damaged file was cut; the damage is reported instead of it.
        if !isWhole && source.stream.damage != nil { return }
        lastWhole = number
        let isUTF8 = Charset.isUTF8(lines.buffer.span.extracting(range))
        let line = isUTF8 ? lines.buffer : Charset.repaired(lines.buffer[range])
        var scanner = JSONScanner(line, in: isUTF8 ? range : 0..<line.count)
        if scanner.isAtEnd() { return }
        hasContent = true
        let place = "line \(number)"
        do {
            pending = records.outcomes(of: try scanner.onlyValue(), source: "\(source.path):\(number)", place: place)[...]
        } catch {
            let column = error.position(in: line, from: isUTF8 ? range.lowerBound : 0).column
            pending = [source.failure(.invalidJSON(column: column, expected: error.expected), at: place)]
        }
    }

    private mutating func finish() -> ReadingOutcome? {
        guard !isFinished else { return nil }
        isFinished = true
        if !hasContent && source.stream.damage == nil { return source.failure(.empty) }
        pending = records.outcomesAtEnd()[...]
        if let damage = source.stream.damage {
            pending.append(source.failure(damage, at: lastWhole > 0 ? "after line \(lastWhole)" : nil))
        }
        return pending.isEmpty ? nil : pending.removeFirst()
    }
}
