/// Cuts a text around its hits.
enum Snippet {
    /// How much of the text is shown, in UTF-8 bytes.
    private static let width = 240
    /// How much of it stands before the first hit, at most.
    private static let lead = 60

    /// All of `text`.
    static func whole(_ text: String, hits: [Hit]) -> [SnippetPart] {
        let bytes = Array(text.utf8)
        return parts(of: bytes, 0..<bytes.count, hits)
    }

    /// The stretch of `text` with the most different parts of the query; its begin when there are none.
    static func best(of text: String, hits: [Hit]) -> [SnippetPart] {
        let bytes = Array(text.utf8)
        let first = bestStart(hits)
        let start = first.map { $0.place.lowerBound } ?? 0
        var begin = start <= lead ? 0 : wordBegin(in: bytes, from: start - lead, to: start)
        var end = min(bytes.count, max(begin + width, first?.place.upperBound ?? 0))
        if end < bytes.count { end = wordEnd(in: bytes, from: end, to: max(first?.place.upperBound ?? 0, begin + width / 2)) }
        if end == bytes.count, begin > 0, end - begin < width {
            begin = min(begin, wordBegin(in: bytes, from: max(0, end - width), to: begin))
        }
        var parts = parts(of: bytes, begin..<end, hits)
        if begin > 0 { parts.insert(SnippetPart("… "), at: 0) }
        if end < bytes.count { parts.append(SnippetPart(" …")) }
        return parts
    }

    /// The hit from which on a snippet holds the most different parts of the query; of equals the first.
    private static func bestStart(_ hits: [Hit]) -> Hit? {
        var counts: [Int: Int] = [:]
        var end = 0
        var best: (hit: Hit, parts: Int)?
        for (start, hit) in hits.enumerated() {
            while end < hits.count, hits[end].place.upperBound <= hit.place.lowerBound + width - lead || end == start {
                counts[hits[end].part, default: 0] += 1
                end += 1
            }
            if counts.count > best?.parts ?? 0 { best = (hit, counts.count) }
            if let count = counts[hit.part] { counts[hit.part] = count > 1 ? count - 1 : nil }
        }
        return best?.hit
    }

    /// The first begin of a word in the range, else the first begin of a code point.
    private static func wordBegin(in bytes: [UInt8], from: Int, to: Int) -> Int {
        if let space = bytes[from..<to].firstIndex(where: isSpace) { return space + 1 }
        return bytes[from..<to].firstIndex { $0 & 0xC0 != 0x80 } ?? to
    }

    /// The last end of a word between `to` and `from`, else the last end of a code point.
    private static func wordEnd(in bytes: [UInt8], from: Int, to: Int) -> Int {
        guard to < from else { return from }
        if let space = bytes[to..<from].lastIndex(where: isSpace) { return space }
        var end = from
        while end > to, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    // MARK: Pieces

    private static func parts(of bytes: [UInt8], _ range: Range<Int>, _ hits: [Hit]) -> [SnippetPart] {
        var parts: [SnippetPart] = []
        var place = range.lowerBound
        func add(to end: Int, isHit: Bool) {
            guard end > place else { return }
            parts.append(SnippetPart(oneLine(bytes[place..<end]), isHit: isHit))
            place = end
        }
        for hit in hits where hit.place.upperBound > place && hit.place.upperBound <= range.upperBound {
            guard hit.place.lowerBound >= range.lowerBound else { continue }
            add(to: hit.place.lowerBound, isHit: false)
            add(to: hit.place.upperBound, isHit: true)
        }
        add(to: range.upperBound, isHit: false)
        return parts
    }

    /// The text with every run of white space that holds a line's end as one space.
    private static func oneLine(_ bytes: ArraySlice<UInt8>) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        for byte in bytes {
            let isSpace = isSpace(byte)
            if isSpace && line.last == 0x20 { continue }
            line.append(isSpace ? 0x20 : byte)
        }
        return String(decoding: line, as: UTF8.self)
    }
}
