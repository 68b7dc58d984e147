import SQLite

/// A rule that tables keep beside their references. What breaks it can be made anew.
struct CheckRule {
    let what: String
    /// A query that counts what breaks it; what waits to be settled by the next one who writes is left out.
    let count: String
}

extension Check {
    /// One for each of the rules that is broken.
    func findings(of rules: [CheckRule]) throws(SQLiteError) -> [Finding] {
        var counts: [(String, Int)] = []
        for rule in rules { counts.append((rule.what, Int(try connection.value(rule.count).integer ?? 0))) }
        return Self.findings(counts)
    }

    /// One for each of the counts that is not zero.
    static func findings(_ counts: [(what: String, count: Int)]) -> [Finding] {
        counts.filter { $0.count > 0 }.map { Finding(what: "\($0.what): \($0.count)", remedy: "run 'verbatim check --repair'") }
    }
}
