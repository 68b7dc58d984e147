/// The name that an article is signed with in its own text: a paragraph before its first sentence, or its last, that is nothing else.
enum Signature {
    /// Lines of a headline and the like before the first sentence.
    private static let leadingLines = 3

    /// The names as printed, `Ana Ruiz and Li Wei`; nil when no such paragraph is there.
    ///
    /// - Parameter body: one paragraph a line, an empty line between.
    static func names(in body: String) -> String? {
        let paragraphs = body.split(separator: "\n")
        guard paragraphs.count > 2, let last = paragraphs.last else { return nil }
        let leading = paragraphs.prefix(leadingLines).prefix { !SentenceEnd.isIn(Array($0.utf8)[...]) }
        return (leading + [last]).map(String.init).first(where: isNames)
    }

    /// Whether the line is one or two personal names: words of letters that all begin with a capital, no sentence.
    private static func isNames(_ line: String) -> Bool {
        guard line.unicodeScalars.count <= 60, !line.unicodeScalars.contains(where: { ".,:;!?|()\"".unicodeScalars.contains($0) })
        else { return false }
        let names = AuthorName.pieces(of: line)
        return (1...2).contains(names.count)
            && names.allSatisfy { name in
                let words = name.split(separator: " ")
                return (2...4).contains(words.count) && words.allSatisfy(isNameWord)
            }
    }

    private static func isNameWord(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
        return word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "’'-‑".unicodeScalars.contains($0) }
    }
}
