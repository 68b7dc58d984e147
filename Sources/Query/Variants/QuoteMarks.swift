extension Unicode.Scalar {
    /// A quotation mark that is not an apostrophe as well.
    var isQuoteMark: Bool { properties.isQuotationMark && self != "'" && self != "’" }
}

extension [Unicode.Scalar] {
    /// Whether a quotation mark stands there, and no apostrophe in a word.
    func hasQuoteMark(at place: Int) -> Bool {
        guard self[place].properties.isQuotationMark else { return false }
        return place == 0 || place + 1 == count || !self[place - 1].properties.isAlphabetic
            || !self[place + 1].properties.isAlphabetic
    }
}
