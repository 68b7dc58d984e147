/// The bytes of a WARC file with a look ahead, in constant memory.
struct WARCInput {
    let stream: ByteStream
    private(set) var buffer: [UInt8] = []
    /// The next byte in `buffer`.
    private(set) var start = 0
    /// Bytes of the unpacked file before `start`.
    private(set) var offset = 0

    init(_ stream: ByteStream) {
        self.stream = stream
    }

    /// The bytes that are there already.
    var ahead: ArraySlice<UInt8> { buffer[start...] }

    /// Makes sure that at least `count` bytes are ahead; false when the file has fewer.
    mutating func fill(_ count: Int) -> Bool {
        while buffer.count - start < count {
            if start > 0 {
                buffer.removeFirst(start)
                start = 0
            }
            guard stream.read(into: &buffer) else { return false }
        }
        return true
    }

    mutating func skip(_ count: Int) {
        let step = min(count, buffer.count - start)
        start += step
        offset += step
    }

    /// Passes over so many bytes, however many, but stops where a record seems to begin; returns how many are left.
    mutating func pass(_ count: Int) -> Int {
        var left = count
        while left > 0 {
            let isMore = fill(min(left, Self.passedAtOnce))
            let window = ahead.prefix(left)
            if let record = Self.record(in: window, isLineStart: false) {
                skip(record - start)
                return left - (record - window.startIndex)
            }
            // The last bytes can be the begin of a mark.
            let step = window.count == left || !isMore ? window.count : window.count - Self.mark.count
            skip(step)
            left -= step
            if !isMore { return left }
        }
        return 0
    }

    private static let passedAtOnce = 1 << 16

    /// Passes over all that is before the next record; false when there is none.
    mutating func seekRecord() -> Bool {
        while true {
            while fill(Self.mark.count) {
                if let found = Self.record(in: ahead, isLineStart: true) {
                    skip(found - start)
                    return true
                }
                skip(max(1, buffer.count - start - Self.mark.count))
            }
            skip(buffer.count - start)
            guard stream.resumeBehindDamage() else { return false }
        }
    }

    /// Where a record begins in `bytes`: at a line's begin.
    static func record(in bytes: ArraySlice<UInt8>, isLineStart: Bool) -> Int? {
        var place = bytes.startIndex
        while let found = ByteSearch.first(mark, in: bytes[place...]) {
            if found == bytes.startIndex ? isLineStart : bytes[found - 1] == 0x0A { return found }
            place = found + 1
        }
        return nil
    }

    static let mark = Array("WARC/1.".utf8)
}
