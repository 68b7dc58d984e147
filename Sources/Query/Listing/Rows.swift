import SQLite

/// The rows of a result, read one at a time, once.
public struct Rows {
    /// The names of the columns, in order.
    public let columns: [String]
    private let advance: () throws -> [Value]?

    /// - Parameter advance: gives the next row, with a value for each of `columns`; nil after the last.
    public init(columns: [String], advance: @escaping () throws -> [Value]?) {
        self.columns = columns
        self.advance = advance
    }

    /// The rows that `statement`, with its values bound, has yet to give.
    init(_ statement: Statement) {
        self.init(columns: statement.columnNames) { try statement.step() ? statement.row : nil }
    }

    /// The next row; nil after the last.
    public func next() throws -> [Value]? { try advance() }

    /// Calls `body` with every row that is left.
    public func visit(_ body: ([Value]) throws -> Void) throws {
        while let row = try advance() { try body(row) }
    }
}
