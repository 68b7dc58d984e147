/// A text cut into lines without white space at their ends, and the lines into blocks with empty lines between them.
///
/// Control characters other than tab become a space each: they print nothing, and the body is for reading.
struct TextBlocks {
    /// UTF-8.
    private let bytes: [UInt8]
    /// Byte ranges of the lines that are not empty.
    private var lines: [Range<Int>] = []
    /// Ranges of `lines`.
    private(set) var blocks: [Range<Int>] = []

    init(_ text: String) {
        var text = text
        bytes = text.withUTF8 { source in source.map { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) ? 0x20 : $0 } }
        (lines, blocks) = bytes.withUnsafeBufferPointer(Self.cut)
    }

    private static let space: ArraySlice<UInt8> = [0x20]
    private static let emptyLine: ArraySlice<UInt8> = [0x0A, 0x0A]

    /// The text of a line of a block.
    func line(_ index: Int) -> String { String(decoding: bytes[lines[index]], as: UTF8.self) }

    /// One paragraph a line, an empty line between paragraphs, from the given line on.
    func body(fromLine first: Int = 0) -> String {
        let joins = joins()
        guard first < lines.count else { return "" }
        // Straight into the string's own memory: a text can be large, and a copy beside it as large again.
        let length = lines[first...].reduce(0) { $0 + $1.count + 2 }
        return String(unsafeUninitializedCapacity: length) { output in
            var end = 0
            func write(_ bytes: ArraySlice<UInt8>) {
                end = output[end...].initialize(fromContentsOf: bytes)
            }
            for index in first..<lines.count {
                if index > first { write(joins.contains(index) ? Self.space : Self.emptyLine) }
                write(bytes[lines[index]])
            }
            return end
        }
    }

    /// The lines that continue the line before them.
    private func joins() -> Set<Int> {
        // Only a text that has empty lines too says by them what a paragraph is.
        guard blocks.count > 1, lines.count > blocks.count else { return [] }
        return HardWrapping.continuations(in: blocks, of: lines, in: bytes)
    }

    private static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> ([Range<Int>], [Range<Int>]) {
        var lines: [Range<Int>] = []
        var blocks: [Range<Int>] = []
        var (start, index, blockStart) = (0, 0, 0)
        while start < bytes.count {
            index = start
            var breakLength = 0
            while index < bytes.count {
                breakLength = WhiteSpace.lineBreakLength(bytes, at: index)
                if breakLength > 0 { break }
                index += 1
            }
            let line = trimmed(bytes, start..<index)
            if !line.isEmpty {
                lines.append(line)
            } else if blockStart < lines.count {
                blocks.append(blockStart..<lines.count)
                blockStart = lines.count
            }
            start = index + max(breakLength, 1)
        }
        if blockStart < lines.count { blocks.append(blockStart..<lines.count) }
        return (lines, blocks)
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            let length = WhiteSpace.length(bytes, at: start)
            if length == 0 { break }
            start += length
        }
        while end > start {
            let length = WhiteSpace.length(bytes, before: end, from: start)
            if length == 0 { break }
            end -= length
        }
        return start..<end
    }
}
