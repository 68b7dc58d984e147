/// A JSON value with its members in the document's order and its numbers as written.
enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    /// The number's own digits: `1.50` stays `1.50`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])

    /// The value named `key`; of equal names the last one, as most parsers take it.
    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == key }?.value
    }

    /// The values of an array; nil for anything else.
    var elements: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

    /// For messages.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }

    /// Whether it says nothing: null, or a blank string.
    var isBlank: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isBlank
        default: false
        }
    }
}

/// A name and its value in a JSON object; also a column and its field.
struct JSONMember: Equatable, Sendable {
    var name: String
    var value: JSONValue
}
