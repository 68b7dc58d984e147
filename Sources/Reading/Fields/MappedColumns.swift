/// The columns that the user named for fields.
struct MappedColumns {
    private let columns: [DocumentField: String]
    private var seen: Set<DocumentField> = []

    init(_ columns: [DocumentField: String]) {
        self.columns = columns
    }

    /// Whether the user said where this is, so that common names do not count.
    func covers(_ target: FieldNames.Target) -> Bool {
        switch target {
        case .field(let field): columns[field] != nil
        case .byline: columns[.authors] != nil
        case .domain: false
        }
    }

    func isSeen(_ field: DocumentField) -> Bool { seen.contains(field) }

    /// Whether the user named a value inside the column.
    func reachInto(_ column: String) -> Bool { columns.values.contains { $0.hasPrefix(column + ".") } }

    /// Columns that no record had, sorted.
    var neverSeen: [String] { neverSeen(except: nil) }

    func neverSeen(except field: DocumentField?) -> [String] {
        columns.filter { !seen.contains($0.key) && $0.key != field }.map(\.value).sorted()
    }

    /// Makes the mapped members candidates for their fields.
    mutating func add(to selection: inout FieldSelection) {
        for (field, column) in columns {
            guard let (index, value) = Self.find(column, in: selection.members) else { continue }
            seen.insert(field)
            selection.add(index, value, for: FieldNames.Role(target: .field(field), rank: 0))
        }
    }

    /// A member by its very name, by the name as people type it, or inside an object by a dotted path.
    private static func find(_ column: String, in members: [JSONMember]) -> (Int?, JSONValue)? {
        if let index = members.firstIndex(where: { $0.name == column }) { return (index, members[index].value) }
        let folded = FieldNames.folded(column)
        if let index = members.firstIndex(where: { FieldNames.folded($0.name) == folded }) {
            return (index, members[index].value)
        }
        let steps = column.split(separator: ".")
        guard steps.count > 1 else { return nil }
        var value = JSONValue.object(members)
        for step in steps {
            guard let next = value[String(step)] else { return nil }
            value = next
        }
        return (nil, value)
    }
}
