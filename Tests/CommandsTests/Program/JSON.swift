import Foundation
import Testing

/// A JSON value that tests look into.
enum JSON: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// - Throws: when it is no JSON, so that a test fails there.
    init(_ text: String) throws {
        self.init(try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
    }

    private init(_ value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let number as NSNumber:
            self = Self.isBool(number) ? .bool(number.boolValue) : .number(number.doubleValue)
        case let values as [Any]: self = .array(values.map(JSON.init))
        case let members as [String: Any]: self = .object(members.mapValues(JSON.init))
        default: self = .null
        }
    }

    /// One value a line.
    static func lines(_ text: String) throws -> [JSON] {
        try text.split(separator: "\n").map { try JSON(String($0)) }
    }

    subscript(key: String) -> JSON {
        if case .object(let members) = self { members[key] ?? .null } else { .null }
    }

    var array: [JSON] { if case .array(let values) = self { values } else { [] } }
    var string: String? { if case .string(let text) = self { text } else { nil } }
    var int: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }
    var double: Double? { if case .number(let number) = self { number } else { nil } }
    var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }

    private static func isBool(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c"
    }
}
