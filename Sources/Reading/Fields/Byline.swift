/// The line of a text that names its authors: `By Jane Doe and Li Wei`.
enum Byline {
    private static let longest = 120
    /// Small words inside names.
    private static let particles: Set<String> = [
        "and", "de", "del", "della", "der", "den", "di", "da", "dos", "du", "el", "al", "la", "le", "van", "von", "bin", "ibn",
        "in", "for",
        "the", "of", "&", "with", "at",
    ]

    /// Whether the line is a byline: `By`, then words that all begin like names, and no sentence.
    static func isByline(_ line: String) -> Bool {
        guard line.utf8.count <= longest * 4, line.unicodeScalars.count <= longest, !line.hasSuffix("."), line != withoutBy(line)
        else { return false }
        let words = withoutBy(line).split { $0 == " " || $0 == "," || $0 == "|" || $0 == "/" }
        guard words.allSatisfy({ opensLikeName($0) || particles.contains(String($0)) }), let first = words.first else {
            return false
        }
        guard opensLikeName(first), !opensPhrase(first) else { return false }
        // One word is an agency; `By Friday` is an adverb.
        let names = Authors.names(in: line)
        return !names.isEmpty && names.allSatisfy { $0.contains(" ") || Agencies.isKnown($0) }
    }

    /// What stands after `By`.
    static func withoutBy(_ line: String) -> String {
        let start = line.prefix(3).lowercased()
        guard start == "by " || start == "by:" else { return line }
        return String(line.dropFirst(3).drop { $0 == " " })
    }

    /// Words that follow `By` in a headline (`By All Means`, `By Monday Night`) and begin no name.
    private static let phraseOpeners: Set<String> = [
        "a", "an", "all", "another", "any", "each", "every", "far", "no", "one", "popular", "some", "such", "that", "these",
        "this",
        "those", "what", "which", "his", "her", "its", "my", "our", "their", "your", "then", "now", "next", "last", "late",
        "early",
        "land", "sea", "air", "night", "day", "chance", "force", "law", "means", "noon", "midnight", "dawn", "dusk", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    private static func opensPhrase(_ word: Substring) -> Bool { phraseOpeners.contains(word.lowercased()) }

    private static func opensLikeName(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first(where: { $0 != "(" }) else { return false }
        return first.properties.isUppercase || (first.properties.isAlphabetic && !first.properties.isLowercase)
    }
}
