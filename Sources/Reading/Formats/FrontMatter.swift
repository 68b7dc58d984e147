import Yams

/// YAML between two `---` lines at a text's begin.
enum FrontMatter {
    /// Bytes of YAML, and values in it, that are read at most: aliases can make few bytes into very many values.
    private static let byteLimit = 1 << 16
    private static let valueLimit = 10_000

    /// The fields of the front matter and the text after it. Where it is not expected, only what is valid and has a field that
    /// documents have counts as one.
    static func split(_ text: String, isExpected: Bool) throws(ReadingFailure.Reason) -> ([JSONMember], String) {
        guard let (yaml, rest) = parts(of: text) else { return ([], text) }
        do {
            var left = valueLimit
            guard let node = try Yams.compose(yaml: yaml) else { return ([], rest) }
            guard case .object(let members) = try value(node, &left) else { return ([], text) }
            let isOne = isExpected || members.contains { FieldNames.target(of: $0.name) != nil }
            return isOne ? (members, rest) : ([], text)
        } catch let error as YamlError {
            if isExpected { throw .invalidFrontMatter("\(error)".collapsed) }
        } catch {
            if isExpected { throw .invalidFrontMatter("more than \(valueLimit) values") }
        }
        return ([], text)
    }

    /// Whether the text begins like one with front matter, of which no line is the end.
    static func isOpen(_ text: String) -> Bool {
        guard text.hasPrefix("---"), parts(of: text) == nil else { return false }
        let lines = text.split(maxSplits: 2, omittingEmptySubsequences: false) { $0.isNewline }
        guard lines.count > 1, isFence(lines[0], "---"), let colon = lines[1].firstRange(of: ":") else { return false }
        let name = lines[1][..<colon.lowerBound]
        return FieldNames.target(of: String(name)) != nil
    }

    private static func parts(of text: String) -> (yaml: String, rest: String)? {
        guard text.hasPrefix("---") else { return nil }
        let lines = text.split(maxSplits: 2000, omittingEmptySubsequences: false) { $0.isNewline }
        guard isFence(lines[0], "---") else { return nil }
        guard let end = lines.dropFirst().prefix(1999).firstIndex(where: { isFence($0, "---") || isFence($0, "...") }) else {
            return nil
        }
        let yaml = text[lines[0].endIndex..<lines[end].startIndex]
        guard yaml.utf8.count <= byteLimit else { return nil }
        return (String(yaml), String(text[lines[end].endIndex...]))
    }

    private static func isFence(_ line: Substring, _ mark: String) -> Bool {
        line.hasPrefix(mark) && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }

    private struct TooManyValues: Error {}

    private static func value(_ node: Node, _ left: inout Int) throws -> JSONValue {
        left -= 1
        if left < 0 { throw TooManyValues() }
        switch node {
        case .scalar(let scalar): return value(scalar)
        case .sequence(let nodes): return .array(try nodes.map { try value($0, &left) })
        case .mapping(let pairs):
            return .object(try pairs.map { JSONMember(name: $0.key.scalar?.string ?? "", value: try value($0.value, &left)) })
        case .alias: return .null
        }
    }

    /// A scalar without quotes can be a number, a truth value or nothing; dates stay text.
    private static func value(_ scalar: Node.Scalar) -> JSONValue {
        guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
        switch scalar.string {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        default:
            var scanner = JSONScanner(Array(scalar.string.utf8))
            if let value = try? scanner.onlyValue(), case .number = value { return value }
            return .string(scalar.string)
        }
    }
}
