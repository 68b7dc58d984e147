import SQLite

/// An SQL condition with the values of its parameters.
///
/// Made of literals of this program only; what the user wrote travels in `values`.
struct Condition: Hashable, Sendable {
    /// SQL text with a `?` for each of `values`.
    let sql: String
    let values: [Value]

    init(_ sql: StaticString, _ values: Value...) {
        self.sql = sql.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        self.values = values
    }

    private init(joined sql: String, _ values: [Value]) {
        self.sql = sql
        self.values = values
    }

    /// Holds where this one does not, unknown included.
    var negated: Condition { Condition(joined: "NOT ifnull((\(sql)), 0)", values) }

    /// Holds where all of `parts` hold; everywhere when there are none.
    static func all(_ parts: [Condition]) -> Condition { balanced(parts, " AND ") ?? Condition("1") }

    /// Holds where one of `parts` holds; nowhere when there are none.
    static func any(_ parts: [Condition]) -> Condition { balanced(parts, " OR ") ?? Condition("0") }

    /// As a tree that is as low as possible: SQLite takes no expression deeper than 1,000.
    private static func balanced(_ parts: [Condition], _ junction: String) -> Condition? {
        var parts = parts
        while parts.count > 1 {
            parts = stride(from: 0, to: parts.count, by: 2).map { place in
                guard place + 1 < parts.count else { return parts[place] }
                let (a, b) = (parts[place], parts[place + 1])
                return Condition(joined: "(\(a.sql)\(junction)\(b.sql))", a.values + b.values)
            }
        }
        return parts.first
    }
}
