import Testing

/// A JSON Schema, as much of it as docs/json uses; a keyword that is not known here is reported, so that none goes unchecked.
struct Schema {
    private let root: JSON

    init(_ text: String) throws {
        root = try JSON(text)
    }

    private static let notes: Set<String> = ["$schema", "title", "description", "$defs"]

    /// What is wrong with `value`, each with its place; empty when it fits.
    func problems(of value: JSON) -> [String] { problems(of: value, root, "$") }

    private func problems(of value: JSON, _ schema: JSON, _ place: String) -> [String] {
        guard case .object(let keywords) = schema else { return ["\(place): the schema is no object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule in
            problems(of: value, keyword, rule, schema, place).map { $0.hasPrefix("$") ? $0 : "\(place): \($0)" }
        }
    }

    private func problems(of value: JSON, _ keyword: String, _ rule: JSON, _ schema: JSON, _ place: String) -> [String] {
        switch (keyword, value) {
        case ("type", _):
            let types = rule.string.map { [$0] } ?? rule.array.compactMap(\.string)
            return types.contains { value.isOf(type: $0) } ? [] : ["is no \(types.joined(separator: " or "))"]
        case ("enum", _): return rule.array.contains(value) ? [] : ["is none of the values"]
        case ("$ref", _):
            let name = rule.string.map { String($0.dropFirst("#/$defs/".count)) } ?? ""
            return problems(of: value, root["$defs"][name], place)
        case ("anyOf", _):
            let all = rule.array.map { problems(of: value, $0, place) }
            return all.contains(where: \.isEmpty) ? [] : all.max { $0.count < $1.count } ?? []
        case ("properties", .object(let members)):
            return members.flatMap { key, member in
                rule.keys.contains(key) ? problems(of: member, rule[key], "\(place).\(key)") : []
            }
        case ("additionalProperties", .object(let members)):
            return rule == .bool(false)
                ? members.keys.filter { !schema["properties"].keys.contains($0) }.map { "has \($0)" } : ["is open"]
        case ("required", .object(let members)):
            return rule.array.compactMap(\.string).filter { members[$0] == nil }.map { "lacks \($0)" }
        case ("items", .array(let elements)): return elements.flatMap { problems(of: $0, rule, "\(place)[]") }
        case ("minItems", .array(let elements)): return elements.count >= (rule.int ?? 0) ? [] : ["is too short"]
        case ("maxItems", .array(let elements)): return elements.count <= (rule.int ?? 0) ? [] : ["is too long"]
        case ("minimum", .number(let number)): return number >= Double(rule.int ?? 0) ? [] : ["is too small"]
        case ("maximum", .number(let number)): return number <= Double(rule.int ?? 0) ? [] : ["is too large"]
        // Rules for objects, arrays or numbers say nothing of other values.
        case ("properties", _), ("additionalProperties", _), ("required", _), ("items", _), ("minItems", _), ("maxItems", _),
            ("minimum", _), ("maximum", _):
            return []
        default: return Self.notes.contains(keyword) ? [] : ["the schema's keyword \(keyword) is not checked"]
        }
    }

    /// Names of properties without a description.
    var undescribed: [String] { undescribed(root, "$") }

    private func undescribed(_ schema: JSON, _ place: String) -> [String] {
        guard case .object(let members) = schema else { return [] }
        var names = schema["properties"].keys.filter { schema["properties"][$0]["description"].string?.isEmpty != false }
            .map { "\(place).\($0)" }
        for (key, member) in members where key != "description" { names += undescribed(member, "\(place).\(key)") }
        return names
    }
}

extension JSON {
    fileprivate func isOf(type: String) -> Bool {
        switch (type, self) {
        case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
            ("object", .object):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
