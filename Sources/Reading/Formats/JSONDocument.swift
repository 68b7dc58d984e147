/// A JSON file that is read whole (`.json`): an object, an array of objects, an object that holds one array of objects, or
/// several of these one after the other.
struct JSONDocument: IteratorProtocol {
    private let source: FormatSource
    private var scanner: JSONScanner
    private let bytes: [UInt8]
    private var records: RecordReader
    private var pending: ArraySlice<ReadingOutcome> = []
    /// The element that was read last of the array at the top, from 1; nil outside an array.
    private var element: Int?
    private var isFinished = false

    init(_ source: FormatSource) throws(ReadingFailure.Reason) {
        self.source = source
        bytes = Charset.utf8(try source.stream.readWhole())
        scanner = JSONScanner(bytes)
        records = RecordReader(path: source.path, options: source.options)
        if scanner.isAtEnd() {
            finish(with: [source.failure(source.stream.damage ?? .empty)])
        } else if scanner.skip(UInt8(ascii: "[")) {
            element = 0
            // An empty array is a collection without records, not a mistake.
            if scanner.skip(UInt8(ascii: "]")) { finish(with: [source.remark(.without("records"))]) }
        }
    }

    mutating func next() -> ReadingOutcome? {
        while pending.isEmpty && !isFinished { advance() }
        return pending.isEmpty ? nil : pending.removeFirst()
    }

    private mutating func advance() {
        let start = scanner.index
        do {
            let value = try scanner.value()
            if let number = element.map({ $0 + 1 }) {
                element = number
                pending = records.outcomes(of: value, source: "\(source.path)#\(number)", place: "element \(number)")[...]
                try closeElement()
            } else {
                let (name, place) = naming(start, isOnly: scanner.isAtEnd() && records.count == 0)
                pending = records.outcomes(of: value, source: name, place: place)[...]
                if scanner.isAtEnd() { finish(with: []) }
            }
        } catch {
            if element == nil { pending = wholeRecords(from: start) }
            let (line, column) = error.position(in: bytes)
            // A cut file is broken where it was cut; that it was cut says more.
            let damage = records.count > 0 ? source.stream.damage : source.stream.damage?.ofWholeFile
            let reason = damage ?? .invalidJSON(column: column, expected: error.expected)
            finish(with: [source.failure(reason, at: "line \(line)")])
        }
    }

    /// What is whole of the collection that begins there and breaks off.
    private mutating func wholeRecords(from start: Int) -> ArraySlice<ReadingOutcome> {
        var scanner = JSONScanner(bytes, in: start..<bytes.count)
        let (name, place) = naming(start, isOnly: records.count == 0)
        return records.outcomes(ofBroken: scanner.wholeMembers(), source: name, place: place)[...]
    }

    /// What to call the value that begins there, and its place.
    private func naming(_ start: Int, isOnly: Bool) -> (source: String, place: String?) {
        if isOnly { return (source.path, nil) }
        let line = JSONError(offset: start, expected: "").position(in: bytes).line
        return ("\(source.path):\(line)", "line \(line)")
    }

    private mutating func closeElement() throws(JSONError) {
        if scanner.skip(UInt8(ascii: ",")) { return }
        guard scanner.skip(UInt8(ascii: "]")) else { throw scanner.error("',' or ']'") }
        guard scanner.isAtEnd() else { throw scanner.error("the end of the file") }
        finish(with: source.stream.damage.map { [source.failure($0)] } ?? [])
    }

    private mutating func finish(with outcomes: [ReadingOutcome]) {
        isFinished = true
        pending += records.outcomesAtEnd(isCollection: records.count > 1) + outcomes
    }
}
