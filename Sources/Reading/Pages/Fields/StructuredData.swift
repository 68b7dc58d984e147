/// The JSON-LD of a page, after schema.org.
struct StructuredData {
    /// All objects, outer ones first.
    private(set) var objects: [JSONValue] = []
    /// The first article that says something of itself.
    private(set) var article: JSONValue?
    /// All articles, which may be others that the page links to.
    private(set) var articles: [JSONValue] = []

    private static let depthLimit = 6
    private static let articleTypes: Set<String> = [
        "NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "LiveBlogPosting", "AnalysisNewsArticle",
        "OpinionNewsArticle", "ReviewNewsArticle", "BackgroundNewsArticle", "TechArticle", "ScholarlyArticle", "Report",
        "SocialMediaPosting", "Review", "AdvertiserContentArticle", "SatiricalArticle", "MedicalScholarlyArticle",
        "AskPublicNewsArticle",
    ]

    init(_ texts: [ArraySlice<UInt8>]) {
        for text in texts {
            if let value = Self.value(text) { collect(value, depth: 0) }
        }
        articles = objects.filter { !Self.types(of: $0).isDisjoint(with: Self.articleTypes) }
        article =
            articles.first { $0["headline"] != nil || $0["articleBody"] != nil || $0["datePublished"] != nil } ?? articles.first
    }

    private mutating func collect(_ value: JSONValue, depth: Int) {
        guard depth <= Self.depthLimit else { return }
        switch value {
        case .object(let members):
            objects.append(value)
            for member in members { collect(member.value, depth: depth + 1) }
        case .array(let values):
            for value in values { collect(value, depth: depth + 1) }
        default: break
        }
    }

    /// The types without the address before them.
    static func types(of object: JSONValue) -> Set<String> {
        switch object["@type"] {
        case .string(let type): [name(type)]
        case .array(let types): Set(types.compactMap { if case .string(let type) = $0 { name(type) } else { nil } })
        default: []
        }
    }

    private static func name(_ type: String) -> String {
        String(type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last ?? "")
    }

    /// The names that a value gives: a text, an object with a name, a reference to one, or a list of these.
    func names(_ value: JSONValue?, follows: Bool = true, where isWanted: (JSONValue) -> Bool = { _ in true }) -> [String] {
        switch value {
        case .string(let name): return [name]
        case .array(let values): return values.flatMap { names($0, follows: follows, where: isWanted) }
        case .object:
            guard let value, isWanted(value) else { return [] }
            if case .array(let names) = value["name"] { return names.compactMap(Self.string) }
            if let name = Self.string(value["name"]), !name.isBlank { return [name] }
            if follows, let id = Self.string(value["@id"]),
                let object = objects.first(where: { Self.string($0["@id"]) == id && $0["name"] != nil })
            {
                return names(object, follows: false, where: isWanted)
            }
            let parts = [value["givenName"], value["familyName"]].compactMap(Self.string)
            return parts.isEmpty ? [] : [parts.joined(separator: " ")]
        default: return []
        }
    }

    static func string(_ value: JSONValue?) -> String? {
        if case .string(let text) = value { return text }
        return nil
    }

    /// The article's member as a line of text, without markup.
    func line(_ name: String) -> String? {
        guard let text = Self.string(article?[name]) else { return nil }
        let line = HTMLText.line(text)
        return line.isEmpty ? nil : line
    }

    /// Whether the article is said to be for those who pay.
    var isForSubscribers: Bool {
        switch article?["isAccessibleForFree"] {
        case .bool(let isFree): !isFree
        case .string(let text): ["false", "no"].contains(text.lowercased())
        default: false
        }
    }

    /// The longest `articleBody` of the page.
    var body: String? {
        let texts = articles.compactMap { article -> String? in
            switch article["articleBody"] {
            case .string(let text): text
            case .array(let texts): texts.compactMap(Self.string).joined(separator: "\n\n")
            default: nil
            }
        }
        return texts.max { $0.utf8.count < $1.utf8.count }
    }

    /// Reads JSON as sloppily as pages write it: comments around it, control characters in strings, commas before brackets,
    /// entities for quotes, something behind it.
    private static func value(_ text: ArraySlice<UInt8>) -> JSONValue? {
        let bytes = Charset.utf8(text.map { $0 < 0x20 ? 0x20 : $0 })
        if let value = firstValue(bytes) { return value }
        let tidied = withoutLooseCommas(bytes)
        if tidied.count < bytes.count, let value = firstValue(tidied) { return value }
        guard bytes.contains(0x26) else { return nil }
        return firstValue(withoutLooseCommas(Array(HTMLText.line(String(decoding: bytes, as: UTF8.self)).utf8)))
    }

    private static func firstValue(_ bytes: [UInt8]) -> JSONValue? {
        guard let start = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return nil }
        var scanner = JSONScanner(bytes, in: start..<bytes.count)
        // `<![CDATA[` opens with a bracket that is none of JSON's.
        if start > 0, bytes[start - 1] == 0x21 {
            guard let next = bytes[(start + 1)...].firstIndex(where: { $0 == 0x7B }) else { return nil }
            scanner = JSONScanner(bytes, in: next..<bytes.count)
        }
        return try? scanner.value()
    }

    private static func withoutLooseCommas(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var (isInString, isEscaped) = (false, false)
        for byte in bytes {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else if byte == 0x22 {
                    isInString = false
                }
            } else if byte == 0x22 {
                isInString = true
            } else if byte == 0x7D || byte == 0x5D, let last = output.lastIndex(where: { $0 != 0x20 }), output[last] == 0x2C {
                output.remove(at: last)
            }
            output.append(byte)
        }
        return output
    }
}
