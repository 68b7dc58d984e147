import Testing

/// The rule that every fact of `extract` shows its place: body[start..<end], in code points, is its text.
enum FactPlaces {
    /// Fails the test for every fact that is off its text.
    ///
    /// - Returns: how many places were looked at.
    @discardableResult
    static func verify(_ article: JSON) -> Int {
        let body = Array((article["body"].string ?? "").unicodeScalars)
        var count = 0
        for part in ["people", "quotes", "hashtags", "reactions"] { count += verify(article[part], in: body, path: part) }
        return count
    }

    private static func verify(_ value: JSON, in body: [Unicode.Scalar], path: String) -> Int {
        var count = 0
        switch value {
        case .array(let elements):
            for element in elements { count += verify(element, in: body, path: path) }
        case .object(let members):
            if case .number = value["start"] {
                #expect(words(value["start"], value["end"], in: body) == value["text"].string, "\(path)")
                count += 1
            }
            if case .array(let spans) = value["spans"] {
                let pieces = spans.map { words($0.array.first ?? .null, $0.array.last ?? .null, in: body) ?? "?" }
                #expect(pieces.joined(separator: " … ") == value["text"].string, "\(path)")
                count += spans.count
            }
            for (key, member) in members { count += verify(member, in: body, path: "\(path).\(key)") }
        default: break
        }
        return count
    }

    /// The words between two code points; nil where these are no places of the body.
    private static func words(_ start: JSON, _ end: JSON, in body: [Unicode.Scalar]) -> String? {
        guard let start = start.int, let end = end.int, start >= 0, start < end, end <= body.count else { return nil }
        return String(String.UnicodeScalarView(body[start..<end]))
    }
}
