/// Where sentences and clauses end, by the marks behind their last word.
extension WordedText {
    /// Also where more was left out behind the stop: `We stay. … It rains`.
    func endsSentence(_ place: Int) -> Bool {
        let marks = marks(behind: place)
        return marks.contains { ".!?".unicodeScalars.contains($0) } && !marks.starts(with: "...".unicodeScalars)
    }

    /// Whether something was left out there, or another piece of the quotation follows.
    func goesOn(_ place: Int) -> Bool {
        let marks = marks(behind: place)
        return marks.contains("…") || marks.starts(with: "...".unicodeScalars)
    }

    func endsClause(_ place: Int) -> Bool {
        endsSentence(place) || marks(behind: place).last.map(",;:–—―".unicodeScalars.contains) ?? false
    }

    /// Without quote marks and white space.
    private func marks(behind place: Int) -> [Unicode.Scalar] {
        let word = text(of: place..<(place + 1)).unicodeScalars
        let marks = word.reversed().prefix { !$0.properties.isAlphabetic && $0.properties.numericType == nil }.reversed()
        return marks.filter { !$0.properties.isQuotationMark && !$0.properties.isWhitespace }
    }
}
