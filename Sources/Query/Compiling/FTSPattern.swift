/// A pattern that FTS5 accepts, whatever text it was made of.
struct FTSPattern: Hashable, Sendable {
    /// In FTS5's query syntax.
    let text: String
    private let kind: Kind

    private enum Kind { case phrase, group, and, or, not }

    private init(_ text: String, _ kind: Kind) {
        self.text = text
        self.kind = kind
    }

    /// Words that stand one after the other. `words` is not empty.
    static func phrase(_ words: [String], isPrefix: Bool = false) -> FTSPattern {
        let quoted = words.joined(separator: " ").replacing("\"", with: "\"\"")
        return FTSPattern("\"\(quoted)\"\(isPrefix ? " *" : "")", .phrase)
    }

    /// Two phrases with at most `distance` words between them.
    static func near(_ first: FTSPattern, _ second: FTSPattern, distance: Int) -> FTSPattern {
        FTSPattern("NEAR(\(first.text) \(second.text), \(distance))", .group)
    }

    /// A pattern that nothing matches.
    static let nothing = phrase(["x"]).excluding(phrase(["x"]))

    /// Only in one column of the index.
    func `in`(column: StaticString) -> FTSPattern { FTSPattern("{\(column)} : (\(text))", .group) }

    /// What matches this and not `other`.
    func excluding(_ other: FTSPattern) -> FTSPattern {
        FTSPattern("\(bracketed(in: .not)) NOT \(other.bracketed(in: .not))", .not)
    }

    static func all(_ parts: [FTSPattern]) -> FTSPattern? { joined(parts, " AND ", .and) }

    static func any(_ parts: [FTSPattern]) -> FTSPattern? { joined(parts, " OR ", .or) }

    private static func joined(_ parts: [FTSPattern], _ junction: String, _ kind: Kind) -> FTSPattern? {
        var seen: Set<FTSPattern> = []
        let distinct = parts.filter { seen.insert($0).inserted }
        guard distinct.count > 1 else { return distinct.first }
        return FTSPattern(distinct.map { $0.bracketed(in: kind) }.joined(separator: junction), kind)
    }

    private func bracketed(in outer: Kind) -> String {
        kind == .phrase || kind == .group || (kind == outer && kind != .not) ? text : "(\(text))"
    }
}
