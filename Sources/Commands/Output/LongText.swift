/// A text that is too long to be read in a list, without its middle, or without whatever else may be left out.
enum LongText {
    /// In code points; what is longer is shortened on a terminal.
    static let most = 600

    static func isLong(_ text: String) -> Bool { text.unicodeScalars.count > most }

    /// The first and the last words of a long text, and how many stand between them.
    static func shortened(_ text: String) -> String { isLong(text) ? text.withoutMiddle(first: 60, last: 30) : text }

    /// Words without those that are not kept, of which a few in a row stay.
    static func joined(_ words: [String], keeping isKept: [Bool]) -> String {
        var parts: [String] = []
        var start = 0
        for end in words.indices.map({ $0 + 1 }) where end == words.count || isKept[end] != isKept[start] {
            let run = words[start..<end]
            if isKept[start] || run.count < leastLeftOut { parts += run } else { parts.append(gap(run.count)) }
            start = end
        }
        return parts.joined(separator: " ")
    }

    private static func gap(_ words: Int) -> String { "[… \(grouped(words)) words …]" }

    private static let leastLeftOut = 12
}

extension String {
    /// So many words of its begin and end.
    func withoutMiddle(first: Int, last: Int) -> String {
        let words = split(whereSeparator: \.isWhitespace).map(String.init)
        return LongText.joined(words, keeping: words.indices.map { $0 < first || $0 >= words.count - last })
    }
}
