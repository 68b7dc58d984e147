import SQLite

/// An SQL condition with the values of its parameters.
///
/// Made of literals of this program only; what the user wrote travels in `values`.
struct Condition: Hashable, Sendable {
    /// SQL text with a `?` for each of `values`.
    let sql: String
    let values: [Value]
    let reach: Reach

    /// How much of an article `a` must be read to tell whether it holds; the least first.
    enum Reach: Int, Sendable {
        /// Its id.
        case id
        /// Columns that an index holds.
        case index
        /// The row itself.
        case row
    }

    init(_ sql: StaticString, reach: Reach = .id, _ values: Value...) {
        self.sql = sql.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        self.values = values
        self.reach = reach
    }

    private init(joined sql: String, _ values: [Value], _ reach: Reach) {
        self.sql = sql
        self.values = values
        self.reach = reach
    }

    /// The same for a query that has only the ids of articles at hand; a condition that needs the row stays as it is.
    var onID: Condition {
        reach == .index ? Condition(joined: "a.id IN (SELECT a.id FROM articles a WHERE \(sql))", values, .id) : self
    }

    /// Holds where this one does not, unknown included.
    var negated: Condition { Condition(joined: "NOT ifnull((\(sql)), 0)", values, reach) }

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
                return Condition(
                    joined: "(\(a.sql)\(junction)\(b.sql))", a.values + b.values,
                    a.reach.rawValue > b.reach.rawValue ? a.reach : b.reach)
            }
        }
        return parts.first
    }
}
