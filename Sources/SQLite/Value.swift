/// A value as SQLite stores it.
public enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// The text, or nil for every other kind of value.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The integer, or nil for every other kind of value.
    public var integer: Int64? {
        if case .integer(let integer) = self { integer } else { nil }
    }
}

extension Value {
    public init(_ text: String?) { self = text.map(Value.text) ?? .null }
    public init(_ integer: Int?) { self = integer.map { .integer(Int64($0)) } ?? .null }
    public init(_ integer: Int64?) { self = integer.map(Value.integer) ?? .null }
    public init(_ real: Double?) { self = real.map(Value.real) ?? .null }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByNilLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .real(value) }
    public init(nilLiteral: ()) { self = .null }
}
