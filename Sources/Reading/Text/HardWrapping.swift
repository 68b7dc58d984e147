/// Recognises lines that were wrapped at a fixed width, as in mail and old archives.
///
/// A line was wrapped when the first word of the next one would not have fitted on it. Verse, lists and transcripts break
/// elsewhere; when in doubt every line stays a paragraph.
enum HardWrapping {
    /// Widths, in code points, at which people wrap.
    private static let widths = 40...100

    /// The lines that continue the line before them.
    ///
    /// - Parameters:
    ///   - blocks: ranges of `lines`.
    ///   - lines: ranges of `bytes`.
    static func continuations(in blocks: [Range<Int>], of lines: [Range<Int>], in bytes: [UInt8]) -> Set<Int> {
        let width = lines.lazy.map { codePoints(bytes[$0]) }.max() ?? 0
        guard widths.contains(width) else { return [] }
        var wrapped: Set<Int> = []
        var breaks = 0
        for block in blocks {
            for index in block.dropFirst() {
                breaks += 1
                if isWrapped(bytes[lines[index - 1]], before: bytes[lines[index]], width: width) { wrapped.insert(index) }
            }
        }
        // One odd line break in ten may be the author's own; more of them, and the text is not wrapped.
        return wrapped.count * 10 >= breaks * 9 ? wrapped : []
    }

    private static func isWrapped(_ line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>, width: Int) -> Bool {
        let word = next.prefix { $0 != 0x20 }
        let fits = codePoints(line) + 1 + codePoints(word) <= width
        return !fits && codePoints(line) * 3 >= width * 2 && !opensItem(next)
    }

    /// A list item, a quoted line of mail, a table row, a heading or a speaker's label (`PENCE:`).
    private static func opensItem(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return true }
        if Array("-*+>|#".utf8).contains(first) || line.starts(with: "•".utf8) || line.starts(with: "–".utf8) { return true }
        let digits = line.prefix { (0x30...0x39).contains($0) }
        if !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == 0x2E || mark == 0x29 { return true }
        let label = line.prefix(40).prefix { $0 != 0x3A }
        let isLabelled = label.count < min(40, line.count) && !label.contains { (0x61...0x7A).contains($0) }
        return isLabelled && label.contains { (0x41...0x5A).contains($0) }
    }

    private static func codePoints(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
