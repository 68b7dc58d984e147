extension PageBody {
    /// Compares what was found with the text that the page's structured data gives: where these have little in common the longer
    /// data win, where the page's text holds more, only the paragraphs that the data know stay.
    mutating func reconcile(with given: String?) {
        guard let given = given.map({ HTMLText.paragraphs(HTMLText.paragraphs($0)) }), given.unicodeScalars.count > 300 else {
            return
        }
        let known = WordRuns(given)
        let found = WordRuns(paragraphs.map(\.text).joined(separator: "\n"))
        let covered = known.share(in: found)
        let length = Double(given.unicodeScalars.count)
        if covered < 0.5 {
            guard length > 0.8 * Double(self.length) else { return }
            paragraphs = given.split(separator: "\n").map { Paragraph(text: String($0)) }
        } else if found.share(in: known) < 0.85, length > 0.6 * Double(self.length) {
            let kept = paragraphs.filter { WordRuns($0.text).share(in: known) >= 0.5 }
            let keptLength = kept.reduce(0) { $0 + $1.text.unicodeScalars.count }
            if Double(keptLength) > 0.6 * length { paragraphs = kept }
        }
    }
}
