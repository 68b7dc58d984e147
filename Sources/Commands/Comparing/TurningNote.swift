import Query

/// What turns the words of an article, by what it left out, put in or prints before them: `without “did not”`.
struct TurningNote {
    /// None where nothing does.
    let texts: [String]

    init(_ place: Utterance.Place) {
        let headline = place.headline?.turningCut.map { "headline without " + Self.shown($0) }
        texts = Self.texts(place) + (headline.map { [$0] } ?? [])
    }

    private static func texts(_ place: Utterance.Place) -> [String] {
        if let leadIn = place.leadIn {
            return [(leadIn.isSpeakers ? "after " : "after the paper’s ") + shown(leadIn.text)]
        }
        return place.turningCut.map { "without " + shown($0) } + place.turningAdded.map { "with " + shown($0) }
    }

    /// The first words, without the marks at the end.
    private static func shown(_ text: String) -> String {
        let words = text.oneLine.split(separator: " ")
        var shown = words.prefix(words.count > mostWords ? mostWords - 1 : mostWords).joined(separator: " ")[...]
        while let last = shown.last, last.isPunctuation, last != "]" { shown.removeLast() }
        return QuotationMarks.quoted(shown + (words.count > mostWords ? " …" : ""))
    }

    private static let mostWords = 5
}
