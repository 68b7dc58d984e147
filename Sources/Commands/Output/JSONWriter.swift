import SQLite

/// One object a row, whose keys are the column names: an array (JSON) or one a line (NDJSON).
final class JSONWriter: RowWriter {
    private let output: StandardOutput
    private let isArray: Bool
    private let nested: Set<String>
    private var isNested: [Bool] = []
    private var keys: [String] = []
    private var hasRows = false

    /// - Parameter nested: columns whose text is JSON already.
    init(output: StandardOutput, isArray: Bool, nested: Set<String> = []) {
        self.output = output
        self.isArray = isArray
        self.nested = nested
    }

    func begin(columns: [String]) {
        keys = Self.unique(columns).map(JSONText.string)
        isNested = columns.map(nested.contains)
        if isArray { output.write("[") }
    }

    func write(_ row: [Value]) {
        let members = row.indices.map { place in
            let text = isNested[place] ? row[place].text ?? "null" : JSONText.value(row[place])
            return "\(keys[place]): \(text)"
        }
        let object = "{" + members.joined(separator: ", ") + "}"
        if isArray {
            output.write((hasRows ? ",\n" : "\n") + object)
        } else {
            output.writeLine(object)
        }
        hasRows = true
    }

    func end() {
        if isArray { output.writeLine(hasRows ? "\n]" : "]") }
        output.flush()
    }

    /// A second column of the same name gets a number, for an object must not say one key twice.
    static func unique(_ columns: [String]) -> [String] {
        var seen: Set<String> = []
        return columns.map { column in
            var name = column
            var number = 1
            while !seen.insert(name).inserted {
                number += 1
                name = "\(column)_\(number)"
            }
            return name
        }
    }
}
