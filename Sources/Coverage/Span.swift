/// A half-open range of Unicode code points in an article's body, 0-based.
///
/// `body.unicodeScalars` counts the same way; `Character` and UTF-8 bytes do not.
public struct Span: Hashable, Sendable, Codable {
    /// The first code point.
    public var start: Int
    /// The code point after the last one.
    public var end: Int

    /// Places beyond what any text has, which SQL may have put into an archive, are held where counting from them does not overflow.
    public init(_ start: Int, _ end: Int) {
        self.start = min(max(start, -Self.farthest), Self.farthest)
        self.end = min(max(end, -Self.farthest), Self.farthest)
    }

    private static let farthest = 1 << 40

    /// The number of code points.
    public var count: Int { end - start }

    /// Whether the two share a code point.
    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// Whether `other` lies inside, edges included.
    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

    /// What is common to both; nil where nothing is.
    public func intersection(_ other: Span) -> Span? {
        overlaps(other) ? Span(max(start, other.start), min(end, other.end)) : nil
    }

    /// The stretch from the begin of the earlier to the end of the later.
    public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }
}

extension Span: Comparable {
    /// By start; of two that start together, the shorter is first.
    public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
