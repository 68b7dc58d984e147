/// The text that a field's value holds, whatever its JSON shape.
enum FieldText {
    /// A string, a number's digits, the name of an object (`{"name": …}`), or the one such value of an array; nil for others
    /// and for blank strings.
    static func single(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text.isBlank ? nil : text
        case .number(let digits): digits
        case .array(let values) where values.count == 1: single(values[0])
        case .object: ["name", "@value", "#text", "value", "@id"].lazy.compactMap { value[$0].flatMap(single) }.first
        default: nil
        }
    }

    /// A body: a string, or an array of them that are paragraphs.
    static func body(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): return text.isBlank ? nil : text
        case .array(let values):
            let paragraphs = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
            let text = paragraphs.joined(separator: "\n\n")
            return paragraphs.count == values.count && !text.isBlank ? text : nil
        default: return nil
        }
    }

    /// Each name in an array, or the one value.
    static func list(_ value: JSONValue) -> [String] {
        guard case .array(let values) = value else { return single(value).map { [$0] } ?? [] }
        return values.compactMap(single)
    }

    /// Whether `single` and `list` tell all that the value says, so that it need not be kept beside.
    static func isExhausted(_ value: JSONValue) -> Bool {
        switch value {
        case .object(let members): members.allSatisfy { $0.name == "name" || $0.name == "@type" || $0.value.isBlank }
        case .array(let values): values.allSatisfy { $0.isBlank || (single($0) != nil && isExhausted($0)) }
        default: true
        }
    }
}
