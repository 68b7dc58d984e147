/// The names of the people, or agencies, that a field or a byline credits.
enum Authors {
    /// Each name once, in order: `["Jane Doe", {"name": "Li Wei"}]`, `By Jane Doe and Li Wei`, `Doe, Jane; Wei, Li`.
    static func names(in value: JSONValue) -> [String] {
        if case .string(let text) = value { return names(in: text) }
        return unique(FieldText.list(value).flatMap(names(in:)))
    }

    /// The field as printed: only a single text is one.
    static func printed(_ value: JSONValue) -> String? {
        guard case .string(let text) = value, !text.hasPrefix("[") else { return nil }
        return text
    }

    static func names(in text: String) -> [String] {
        let text = text.composed.collapsed
        if let quoted = quotedList(text) { return unique(quoted.flatMap(names(in:))) }
        let credit = Byline.withoutBy(text).split(separator: "|").first.map(String.init) ?? ""
        if credit.utf8.contains(UInt8(ascii: ";")) {
            return unique(credit.split(separator: ";").map { inOrder(trimmed($0)) }.filter { isName($0) })
        }
        var names: [String] = []
        for part in pieces(of: credit) {
            let name = trimmed(part[...])
            if suffixes.contains(name.lowercased().filter { $0 != "." }), let last = names.popLast() {
                names.append("\(last), \(name)")
            } else if isName(name) {
                names.append(name)
            }
        }
        // `Doe, Jane`: two lone words that are no agencies are one name, the family's first.
        let isReversed =
            names.count == 2 && credit.contains(",") && names.allSatisfy { !$0.contains(" ") && !Agencies.isKnown($0) }
        return isReversed ? ["\(names[1]) \(names[0])"] : unique(names)
    }

    /// A list in the notation of Python or JSON, as tables often hold it: `['Jane Doe', "Li Wei"]`.
    private static func quotedList(_ text: String) -> [String]? {
        guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
        let inner = text.dropFirst().dropLast()
        let marks: Set<Character> = ["'", "\"", " "]
        return inner.split(separator: ",").map { part in
            let start = part.drop { marks.contains($0) }
            return String(start.reversed().drop { marks.contains($0) }.reversed())
        }
    }

    /// Cut at commas, slashes and the words for "and".
    static func pieces(of credit: String) -> [String] {
        credit.split { $0 == "," || $0 == "/" }.flatMap { part in
            part.split(separator: " ").split { conjunctions.contains($0.lowercased()) }.map { name in
                // `Jane Doe in Paris`, `Li Wei for The Harbour Post`: what follows is no name.
                name.prefix { !prepositions.contains(String($0)) }.joined(separator: " ")
            }
        }
    }

    private static func inOrder(_ name: String) -> String {
        let parts = name.split(separator: ",").map { trimmed($0) }
        return parts.count == 2 && !suffixes.contains(parts[1].lowercased()) ? "\(parts[1]) \(parts[0])" : name
    }

    private static func trimmed(_ text: Substring) -> String { String(text).collapsed }

    /// No address, no role, nothing in parentheses.
    private static func isName(_ text: String) -> Bool {
        guard !text.isEmpty, !text.hasPrefix("("), !text.utf8.contains(UInt8(ascii: "@")), !Domain.isAddress(text) else {
            return false
        }
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return false }
        return !text.lowercased().split(separator: " ").contains { roles.contains(String($0)) }
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private static let conjunctions: Set<String> = ["and", "&", "et", "und", "with"]
    private static let prepositions: Set<String> = ["in", "for", "at", "from"]
    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"]
    private static let roles: Set<String> = [
        "correspondent", "correspondents", "editor", "editors", "reporter", "reporters", "writer", "writers", "staff",
        "columnist",
        "producer", "contributor", "photographer", "bureau", "desk",
    ]
}
