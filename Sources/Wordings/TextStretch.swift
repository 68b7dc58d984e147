import Coverage

/// A stretch of an article's body, in UTF-8.
struct TextStretch {
    let bytes: [UInt8]
    let range: Range<Int>
    /// Where it begins, in code points of the body.
    let start: Int

    init(_ passage: Passage) {
        bytes = Array(passage.text.utf8)
        range = bytes.indices
        start = passage.span.start
    }

    init(_ bytes: [UInt8], _ range: Range<Int>, from start: Int) { (self.bytes, self.range, self.start) = (bytes, range, start) }
}
