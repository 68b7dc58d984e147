/// A date or a date with time, exactly as precise as the document gave it.
///
/// `text` is ISO 8601: `2018-01`, `2018-01-09`, `2018-01-09T14:30`, `2018-01-09T14:30:00Z` or `2018-01-09T14:30:00+01:00`.
/// A time without a zone stays without one: nothing is invented.
public struct Timestamp: Hashable, Sendable {
    /// How much of the point in time is known.
    public enum Precision: String, Sendable {
        case year, month, day, time
    }

    /// ISO 8601 text; what the archive stores.
    public let text: String
    /// What `text` says and what it leaves open.
    public let precision: Precision

    public init(text: String, precision: Precision) {
        self.text = text
        self.precision = precision
    }
}
