import SQLite

extension Condition {
    /// Articles of which no newer revision is in the archive. One look-up a row in a table that holds the older ones only.
    static let isNewestRevision = Condition("a.id NOT IN (SELECT article_id FROM superseded)")

    /// Articles that are the likely origin of their words.
    static let isNoCopy = Condition(
        "NOT EXISTS (SELECT 1 FROM copies c WHERE c.article_id = a.id AND c.origin_id <> c.article_id)")

    /// Articles in the groups of these origins.
    static func isCopy(ofAnyOf origins: [Int64]) -> Condition {
        let list = "[" + origins.map { String($0) }.joined(separator: ",") + "]"
        return Condition(
            "a.id IN (SELECT c.article_id FROM json_each(?) j CROSS JOIN copies c ON c.origin_id = j.value)", .text(list))
    }
}
