/// Reads the text of schema.sql: its tables and views with what the comments say of them.
///
/// A comment right before CREATE explains the table, one behind a column explains the column.
struct SchemaReader {
    private(set) var tables: [SchemaGuide.Table] = []
    private var comment: [String] = []

    init(_ schemaSQL: String) {
        for line in schemaSQL.split(separator: "\n", omittingEmptySubsequences: false) { read(Self.trimmed(line)) }
    }

    private mutating func read(_ line: Substring) {
        if isInTable {
            readColumn(line)
        } else if isInView {
            readViewColumn(line)
        } else if line.hasPrefix("--") {
            comment.append(String(Self.trimmed(line.dropFirst(2))))
        } else {
            if let table = Self.table(line, explanation: comment.filter { !$0.isEmpty }.joined(separator: " ")) {
                tables.append(table)
                isInTable = line.hasSuffix("(")
                isInView = table.kind == .view
            }
            comment = []
        }
    }

    private var isInTable = false
    private var isInView = false

    /// One column a line: `SELECT a.id, -- why` or `o.name AS outlet,`. FROM ends them.
    private mutating func readViewColumn(_ line: Substring) {
        let (code, explanation) = Self.split(line)
        guard !code.hasPrefix("FROM "), !tables.isEmpty else {
            isInView = false
            return
        }
        guard let name = code.trimming(",").split(whereSeparator: { $0 == " " || $0 == "." }).last else { return }
        tables[tables.count - 1].columns.append(
            .init(
                name: Self.unquoted(name), type: "", references: nil, explanation: explanation.isEmpty ? nil : explanation))
    }

    private mutating func readColumn(_ line: Substring) {
        let (code, explanation) = Self.split(line)
        if code.hasPrefix(")") {
            isInTable = false
            return
        }
        let words = code.split(separator: " ")
        guard let first = words.first, !tables.isEmpty else { return }
        let isConstraint = ["PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "CONSTRAINT"].contains(first.uppercased())
        let isOption = code.contains(" = ")
        guard !isConstraint, !isOption else { return }
        if tables[tables.count - 1].kind == .index {
            tables[tables.count - 1].columns += code.split(separator: ",").map {
                .init(name: Self.unquoted(Self.trimmed($0)), type: "", references: nil, explanation: nil)
            }
            return
        }
        let type = words.count > 1 ? words[1].trimming(",") : ""
        tables[tables.count - 1].columns.append(
            .init(
                name: Self.unquoted(first), type: String(type), references: Self.reference(code),
                explanation: explanation.isEmpty ? nil : explanation))
    }

    // MARK: Pieces of a line

    private static func table(_ line: Substring, explanation: String) -> SchemaGuide.Table? {
        let words = line.split(separator: " ")
        guard words.first == "CREATE", words.count > 2 else { return nil }
        let kind: SchemaGuide.Table.Kind
        let name: Substring
        switch (words[1], words[2]) {
        case ("TABLE", _): (kind, name) = (.table, words[2])
        case ("VIEW", _): (kind, name) = (.view, words[2])
        case ("VIRTUAL", "TABLE") where words.count > 3: (kind, name) = (.index, words[3])
        default: return nil
        }
        return .init(name: unquoted(name), kind: kind, explanation: explanation.isEmpty ? nil : explanation, columns: [])
    }

    /// The code of a line and the comment behind it.
    private static func split(_ line: Substring) -> (code: Substring, comment: String) {
        var isQuoted = false
        var before: Character?
        for place in line.indices {
            if line[place] == "'" { isQuoted.toggle() }
            if line[place] == "-", before == "-", !isQuoted {
                return (trimmed(line[..<line.index(before: place)]), String(trimmed(line[line.index(after: place)...])))
            }
            before = line[place]
        }
        return (line, "")
    }

    /// `people.id` for `… REFERENCES people (id) …`.
    private static func reference(_ code: Substring) -> String? {
        let words = code.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }
        guard let place = words.firstIndex(of: "REFERENCES"), place + 2 < words.count else { return nil }
        return "\(words[place + 1]).\(words[place + 2])"
    }

    private static func unquoted(_ name: Substring) -> String { String(name.trimming("\"")) }

    private static func trimmed(_ text: Substring) -> Substring { text.trimming(" \t\r") }
}

extension Substring {
    /// Without any of `characters` at its begin and end.
    fileprivate func trimming(_ characters: String) -> Substring {
        var text = drop { characters.contains($0) }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return text
    }
}
