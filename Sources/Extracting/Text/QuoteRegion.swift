/// What stands between two quote marks, or between one that is never closed and the end of its paragraph.
struct QuoteRegion {
    /// The token of the opening mark.
    var open: Int
    /// The tokens between the marks.
    var words: TokenRange
    /// Whether a closing mark follows; without one the region ends with its paragraph.
    var isClosed: Bool
    /// 0 for the outermost.
    var depth = 0
    /// Whether it takes up the unclosed region of the paragraph before: both are parts of one quotation.
    var continues = false
    /// The regions, first and last, that make one quotation with it; the region itself where it stands alone.
    var first = 0
    var last = 0

    /// With the marks.
    var outer: TokenRange { open..<(words.upperBound + (isClosed ? 1 : 0)) }
}

/// The styles in which quotations are marked.
enum QuoteStyle {
    case straight, apostrophes, backticks, curly, low, guillemets, corners, whiteCorners, single

    /// Whether a closing mark of the style ends a region that `opener` began.
    func closes(_ opener: QuoteStyle) -> Bool {
        switch (opener, self) {
        case (.backticks, .apostrophes), (.low, .curly), (.low, .straight), (.curly, .straight), (.straight, .curly),
            (.straight, .apostrophes):
            true
        default: opener == self
        }
    }
}

/// One quote mark: its token, its style and which way it faces.
struct QuoteMark {
    enum Facing { case opening, closing, either }

    var token: Int
    var style: QuoteStyle
    var facing: Facing
}
