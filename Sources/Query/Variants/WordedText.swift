import Coverage
import Wordings

/// A wording in words that are compared without case and punctuation: `same-sex` is `same sex`, `e-mail` is `email`,
/// `&` is `and`, `didn't` is `did not`, British spelling American, and a masked word the word itself.
struct WordedText {
    let text: String
    /// Letters and digits in lower case.
    private(set) var keys: [String] = []
    /// From the begin of each word to the begin of the next, in code points; marks go with the word that they touch. The words of a contraction
    /// have one place.
    private(set) var spans: [Span] = []
    /// Whether it masks a word that is known by another wording.
    private(set) var hasReadMask = false
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
        var start = 0
        while start < scalars.count {
            if scalars[start].properties.isWhitespace {
                start += 1
                continue
            }
            let end = end(of: start)
            add(start..<end)
            start = end
        }
    }

    /// Behind the word that begins at a place, and behind the hyphen, dash or ellipsis that joins it with the next one.
    private func end(of start: Int) -> Int {
        for place in start..<scalars.count {
            if scalars[place].properties.isWhitespace { return place }
            if place > start, place + 1 < scalars.count, scalars[place + 1].properties.isAlphabetic, endsEllipsis(place) {
                return place + 1
            }
            if Self.hyphens.contains(scalars[place]), place > start + 1 || scalars[start] == "a", place + 1 < scalars.count,
                scalars[place - 1].properties.isAlphabetic, scalars[place + 1].properties.isAlphabetic
            {
                return place + 1
            }
        }
        return scalars.count
    }

    private func endsEllipsis(_ place: Int) -> Bool {
        scalars[place] == "…" || scalars[place] == "." && place > 1 && scalars[place - 1] == "." && scalars[place - 2] == "."
    }

    private static let hyphens: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2011}", "–", "—", "―"]

    private mutating func add(_ range: Range<Int>) {
        var letters = String.UnicodeScalarView()
        for scalar in scalars[range] where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            letters.append(scalar)
        }
        if letters.isEmpty, scalars[range].elementsEqual("&".unicodeScalars) { letters.append(contentsOf: "and".unicodeScalars) }
        if letters.isEmpty {
            // A dash or an ellipsis belongs to the word before it.
            if let last = spans.indices.last { spans[last].end = range.upperBound }
            return
        }
        let word = String(String.UnicodeScalarView(scalars[range]))
        if let words = Contraction.words(of: Self.word(word)) {
            keys += words
            spans += words.map { _ in Span(range.lowerBound, range.upperBound) }
            return
        }
        keys.append(Stem.masked(word) ?? Self.american(String(letters).lowercased()))
        spans.append(Span(range.lowerBound, range.upperBound))
    }

    /// The letters of a printed word in lower case, with the apostrophes between them.
    static func word(_ printed: String) -> String {
        let scalars = printed.lowercased().unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            scalar == "’" || scalar == "'" ? "'" : scalar.properties.isAlphabetic ? scalar : nil
        }
        var word = scalars.drop { $0 == "'" }
        while word.last == "'" { word.removeLast() }
        return String(String.UnicodeScalarView(word))
    }

    /// Reads words as others, which stand for the same.
    mutating func read(_ words: Range<Int>, as others: [String], isMask: Bool = false) {
        let place = span(of: words)
        keys.replaceSubrange(words, with: others)
        spans.replaceSubrange(words, with: others.map { _ in place })
        if isMask { hasReadMask = true }
    }

    /// A word with `-ize` for `-ise` and `-or` for `-our`; short words such as `rise` and `hours` are none of these.
    private static func american(_ word: String) -> String {
        guard word.utf8.count > 5 else { return word }
        for (british, american) in endings where word.hasSuffix(british) { return word.dropLast(british.count) + american }
        return word
    }

    private static let endings = [
        ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("isation", "ization"), ("our", "or"),
        ("ours", "ors"), ("oured", "ored"), ("ouring", "oring"),
    ]

    /// Whether two neighbours are one word as it is printed: a contraction.
    func isOneWord(_ first: Int, _ second: Int) -> Bool { spans[first] == spans[second] }

    /// How many of the words are the speaker's own: an editor puts others in brackets.
    var ownCount: Int {
        var depth = 0
        var isOwn = [Bool](repeating: true, count: scalars.count)
        for (place, scalar) in scalars.enumerated() {
            if scalar == "[" { depth += 1 }
            isOwn[place] = depth == 0
            if scalar == "]" { depth = max(0, depth - 1) }
        }
        return spans.count { isOwn[$0.start] }
    }

    /// The text from the first to the last of some words; they are not none.
    func text(of words: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[spans[words.lowerBound].start..<spans[words.upperBound - 1].end]))
    }

    func span(of words: Range<Int>) -> Span { Span(spans[words.lowerBound].start, spans[words.upperBound - 1].end) }
}
