/// Why a user's SQL was not run, or not to its end.
public enum GuardedSQLError: Error, Equatable, CustomStringConvertible {
    /// The text holds no statement.
    case empty
    /// The text holds more than one statement; the second begins so.
    case severalStatements(second: String)
    /// The statement would do what a reader may not.
    case refused(String)
    /// SQLite does not understand it; `excerpt` shows the line and, below it, the place.
    case invalid(message: String, excerpt: String?)
    /// Parameters of the statement that were given no value.
    case missingParameters([String])
    /// Values for parameters that the statement does not have.
    case unknownParameters([String], known: [String])
    case timedOut(after: Duration)

    public var description: String {
        switch self {
        case .empty:
            return "There is no SQL to run: give a statement such as SELECT count(*) FROM articles."
        case .severalStatements(let second):
            return "Only one statement is run at a time; a second one begins with: \(second). Run them one by one."
        case .refused(let reason): return reason
        case .invalid(let message, let excerpt):
            return "SQLite does not understand this: \(message)" + (excerpt.map { "\n\($0)" } ?? "")
        case .missingParameters(let names):
            let names = names.map { "\($0)=…" }.joined(separator: " and ")
            return "The statement has parameters without a value: give \(names)."
        case .unknownParameters(let names, let known):
            let has = known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"
            return "The statement has no parameter \(names.joined(separator: ", ")); \(has)."
        case .timedOut(let limit):
            return """
                The statement was stopped after \(limit): give it more time with --timeout, or make it do less \
                (EXPLAIN QUERY PLAN shows which tables it reads whole).
                """
        }
    }
}
