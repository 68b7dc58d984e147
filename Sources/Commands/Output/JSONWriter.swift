import SQLite

/// One object a row, whose keys are the column names: an array (JSON) or one a line (NDJSON).
final class JSONWriter: RowWriter {
    private let output: StandardOutput
    private let isArray: Bool
    private var keys: [String] = []
    private var hasRows = false

    init(output: StandardOutput, isArray: Bool) {
        self.output = output
        self.isArray = isArray
    }

    func begin(columns: [String]) {
        keys = Self.unique(columns).map(JSONText.string)
        if isArray { output.write("[") }
    }

    func write(_ row: [Value]) {
        let members = zip(keys, row).map { "\($0): \(JSONText.value($1))" }
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
