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

    var text: String { String(decoding: bytes[range], as: UTF8.self) }
}

/// A stretch with its code points, of which parts are taken from the left to the right.
struct StretchParts {
    let scalars: [Unicode.Scalar]
    private let whole: TextStretch
    /// The code point up to which parts were taken, and the byte at which it begins.
    private var (taken, byte): (Int, Int)

    init(_ stretch: TextStretch) {
        (whole, scalars) = (stretch, Array(stretch.text.unicodeScalars))
        (taken, byte) = (0, stretch.range.lowerBound)
    }

    /// - Parameter codePoints: begins behind all that were taken.
    mutating func take(_ codePoints: Range<Int>) -> TextStretch {
        pass(to: codePoints.lowerBound)
        let begin = byte
        pass(to: codePoints.upperBound)
        return TextStretch(whole.bytes, begin..<byte, from: whole.start + codePoints.lowerBound)
    }

    private mutating func pass(to codePoint: Int) {
        for scalar in scalars[taken..<codePoint] { byte += UTF8.width(scalar) }
        taken = codePoint
    }
}
