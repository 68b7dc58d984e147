/// Reads the records of a WARC file (1.0, 1.1), one after the other. Blocks that nobody wants are passed over without being held.
struct WARCReader {
    /// What is next in the file.
    enum Step {
        case record(WARCRecord)
        /// Something between records that is none, or a record whose end is not where it says.
        /// `place` is nil for a file without records.
        case damage(place: String?, ReadingFailure.Reason)
    }

    private var input: WARCInput
    private var number = 0
    /// The record whose block is next.
    private var current: WARCRecord?

    private static let headLimit = 1 << 16

    init(_ stream: ByteStream) {
        input = WARCInput(stream)
    }

    var damage: ReadingFailure.Reason? { input.stream.damage }

    /// The next record; nil at the end. The block of the one before, if it was not read, is passed over.
    mutating func next() -> Step? {
        if let record = current {
            current = nil
            guard pass(record) else { return .damage(place: record.place, resynchronised()) }
        }
        skipLineBreaks()
        guard input.fill(WARCInput.mark.count) || !input.ahead.isEmpty else { return endOrDamage() }
        guard input.ahead.starts(with: WARCInput.mark) else { return skipToRecord() }
        return header()
    }

    /// The block of the record that `next` gave, as far as it goes.
    ///
    /// - Throws: when it is not whole, or longer than `limit`, in bytes.
    mutating func block(limit: Int) throws(ReadingFailure.Reason) -> [UInt8] {
        guard let record = current else { return [] }
        current = nil
        if record.length > limit {
            guard pass(record) else { throw resynchronised() }
            throw .pageTooLong(limit: limit)
        }
        let isThere = input.fill(record.length)
        guard isThere, endsRecord(after: record.length) else {
            // A length that is too great would swallow the records behind.
            input.skip(1)
            let reason = resynchronised()
            throw isThere ? .brokenRecord("its Content-Length is not where it ends") : reason
        }
        let block = Array(input.ahead.prefix(record.length))
        input.skip(record.length)
        return block
    }

    /// The first bytes of that block, which stays where it is.
    mutating func blockStart(_ count: Int) -> ArraySlice<UInt8> {
        guard let record = current else { return [] }
        let wanted = min(count, record.length)
        _ = input.fill(wanted)
        return input.ahead.prefix(wanted)
    }

    /// Passes over the block of the record, without holding it; false where the file ends before, or where another record begins
    /// inside and the length is not where this one ends. A record can be a web archive itself.
    private mutating func pass(_ record: WARCRecord) -> Bool {
        let left = input.pass(record.length)
        guard left > 0 else { return true }
        guard left <= ByteStream.wholeLimit, input.fill(left), endsRecord(after: left) else { return false }
        input.skip(left)
        return true
    }

    /// Goes to the next record behind one that is not whole; what is wrong with that one.
    private mutating func resynchronised() -> ReadingFailure.Reason {
        let damage = input.stream.damage
        _ = input.seekRecord()
        return damage ?? .brokenRecord("it ends before its Content-Length")
    }

    /// Whether the line breaks that end a record, or the end of the file, stand behind so many bytes.
    private mutating func endsRecord(after count: Int) -> Bool {
        guard input.fill(count + 2) else { return true }
        let behind = input.ahead.dropFirst(count).prefix(2)
        return behind.elementsEqual([0x0D, 0x0A]) || behind.first == 0x0A
    }

    private mutating func skipLineBreaks() {
        while input.fill(1), let byte = input.ahead.first, byte == 0x0D || byte == 0x0A { input.skip(1) }
    }

    private mutating func header() -> Step {
        number += 1
        let offset = input.offset
        var count = 512
        while true {
            let isMore = input.fill(count)
            let end = HeaderFields.end(in: input.ahead)
            if holdsRecord(input.ahead[..<(end ?? input.ahead.endIndex)]) { return openHeader(offset) }
            if let end {
                let fields = HeaderFields(input.ahead[..<end])
                let record = WARCRecord(
                    number: number, offset: offset, fields: fields, length: fields["content-length"].flatMap(Int.init) ?? -1)
                input.skip(end - input.start)
                guard record.length >= 0 else {
                    _ = input.seekRecord()
                    return .damage(place: record.place, .brokenRecord("it gives no Content-Length that is a number"))
                }
                current = record
                return .record(record)
            }
            guard isMore, count < Self.headLimit else { return openHeader(offset, isMore ? nil : input.stream.damage) }
            count *= 4
        }
    }

    /// Whether another record begins inside a header.
    private func holdsRecord(_ header: ArraySlice<UInt8>) -> Bool {
        WARCInput.record(in: header.dropFirst(WARCInput.mark.count), isLineStart: false) != nil
    }

    /// Passes over a record whose header does not end.
    private mutating func openHeader(_ offset: Int, _ damage: ReadingFailure.Reason? = nil) -> Step {
        input.skip(WARCInput.mark.count)
        _ = input.seekRecord()
        return .damage(place: "record \(number) at byte \(offset)", damage ?? .brokenRecord("its header does not end"))
    }

    private mutating func skipToRecord() -> Step? {
        let offset = input.offset
        let damage = input.stream.damage
        let isFound = input.seekRecord()
        guard number > 0 || isFound else { return .damage(place: nil, damage?.ofWholeFile ?? .noRecord) }
        return .damage(place: place(offset), damage ?? .brokenRecord("what follows is no record"))
    }

    private mutating func endOrDamage() -> Step? {
        guard let damage = input.stream.damage, case .damagedGzip = damage else { return nil }
        let member = "in the gzip member at byte \(input.stream.memberStart)"
        let place = number == 0 ? member : "after record \(number), \(member)"
        return input.seekRecord() ? .damage(place: place, damage) : nil
    }

    private func place(_ offset: Int) -> String {
        number == 0 ? "at byte \(offset)" : "after record \(number), at byte \(offset)"
    }
}
