/// A word that an outlet does not print: `d--n`, or `[expletive]` in its place.
struct MaskedWord {
    /// What it begins and ends with; nil where nothing of it is printed.
    private let edges: (first: String, last: String)?

    /// - Parameter text: a word as it is printed, with its marks, or what stands in brackets.
    /// - Returns: nil for whatever masks nothing.
    init?(_ text: String) {
        let word = text.lowercased().unicodeScalars.drop { !$0.properties.isAlphabetic && $0 != "[" }
        if word.first == "[" {
            let label = word.dropFirst().prefix { $0 != "]" }
            guard Self.labels.contains(String(String.UnicodeScalarView(label))) else { return nil }
            edges = nil
            return
        }
        let first = word.prefix { $0.properties.isAlphabetic }
        let mask = word.dropFirst(first.count).prefix { Self.signs.contains($0) }
        let last = word.dropFirst(first.count + mask.count).prefix { $0.properties.isAlphabetic }
        guard !first.isEmpty, !mask.isEmpty, mask.count > 1 || !last.isEmpty else { return nil }
        edges = (String(String.UnicodeScalarView(first)), String(String.UnicodeScalarView(last)))
    }

    /// Whether it may stand for a word, or for two where it is but a label.
    func stands(for words: [String]) -> Bool {
        guard let edges else { return words.count <= 2 }
        guard words.count == 1, let word = words.first else { return false }
        return word.count > edges.first.count + edges.last.count && word.hasPrefix(edges.first) && word.hasSuffix(edges.last)
    }

    private static let signs: Set<Unicode.Scalar> = ["*", "-", "_", "\u{2010}", "\u{2011}", "–", "—", "•"]
    private static let labels: Set<String> = [
        "expletive", "expletives", "expletive deleted", "censored", "bleep", "bleeped", "redacted", "profanity", "obscenity",
        "vulgarity", "swear word", "swearword", "curse word", "curse", "slur", "racial slur", "deleted",
    ]
}

extension WordedText {
    /// Whether letters of a word are masked: `f---ing`.
    var isMasked: Bool {
        hasReadMask
            || keys.indices.contains { place in
                keys[place].last == "*" && text(of: place..<(place + 1)).unicodeScalars.contains { $0 == "*" || $0 == "-" }
            }
    }

    /// The words that may stand for others, each with what stands in the same brackets: `d--n`, `[expletive deleted]`.
    var masks: [Range<Int>] {
        var masks: [Range<Int>] = []
        var start: Int?
        for place in keys.indices {
            let word = text(of: place..<(place + 1))
            if start == nil, word.unicodeScalars.contains("[") { start = place }
            if let begin = start {
                guard word.unicodeScalars.contains("]") else { continue }
                start = nil
                if MaskedWord(text(of: begin..<(place + 1))) != nil { masks.append(begin..<(place + 1)) }
            } else if MaskedWord(word) != nil {
                masks.append(place..<(place + 1))
            }
        }
        return masks
    }
}
